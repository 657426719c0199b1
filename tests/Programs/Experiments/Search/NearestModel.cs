namespace AstroNano.Experiments.Search;

/// <summary>Exhaustive search: every memory is compared with the cue.</summary>
public sealed class NearestModel : SearchModel
{
    /// <inheritdoc cref="SearchModel(int, int)"/>
    public NearestModel(int units, int memories)
        : base(units, memories)
    {
    }

    protected override void Build(TrialGenerator trial)
    {
    }

    protected override int Search()
    {
        int best = 0;
        for (int memory = 0; memory < Memories; memory++)
        {
            best = Compare(memory) < Compare(best) ? memory : best;
        }

        return best;
    }
}
