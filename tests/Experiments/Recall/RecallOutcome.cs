using AstroNano.Core;
using AstroNano.Experiments.Models;

namespace AstroNano.Experiments.Recall;

/// <summary>How one trial ended.</summary>
public readonly record struct RecallOutcome(float HardError, float SoftError, float Perplexity,
    bool IsMirror, bool Collapsed, float Compared)
{
    public static RecallOutcome Of(IRecallModel model)
    {
        sbyte[] target = model.Target;
        int units = target.Length;
        float error = Observables.HardHammingError(target, model.State, units);
        return new RecallOutcome(
            error,
            Observables.SoftHammingError(target, model.Activation, units),
            model.Perplexity,
            error == units,
            Observables.Amplitude(model.State, units) < Observables.CollapseThreshold,
            model.Compared);
    }
}
