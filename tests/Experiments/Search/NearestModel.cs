using System;
using AstroNano.Core;
using AstroNano.Experiments.Recall;

namespace AstroNano.Experiments.Search;

/// <summary>Exhaustive search: every memory is compared with the cue.</summary>
public sealed class NearestModel : SearchModel
{
    /// <inheritdoc cref="SearchModel(int, int)"/>
    public NearestModel(int units, int memories)
        : base(units, memories)
    {
    }

    public override int SettingCount => 0;

    public override float GetSetting(int index) => throw new NotSupportedException();

    public override void SetSetting(int index, float value) => throw new NotSupportedException();

    protected override Setting Describe(int index) => throw new NotSupportedException();

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
