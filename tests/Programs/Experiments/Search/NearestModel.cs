namespace AstroNano.Experiments.Search;

/// <summary>Exhaustive search: every memory is compared with the cue.</summary>
public sealed class NearestModel(int units, int memories) : SearchModel(units, memories)
{
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
