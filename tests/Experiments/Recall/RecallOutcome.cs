using AstroNano.Core;
using AstroNano.Experiments.Models;

namespace AstroNano.Experiments.Recall;

/// <summary>How one trial ended.</summary>
public readonly record struct RecallOutcome(
    float HardError, float SoftError, float Perplexity, bool Collapsed)
{
    public static RecallOutcome Of(IRecallModel model, TrialGenerator trial)
    {
        int units = trial.Target.Length;
        return new RecallOutcome(
            Observables.HardHammingError(trial.Target, model.State, units),
            Observables.SoftHammingError(trial.Target, model.Activation, units),
            model.Perplexity,
            Observables.Amplitude(model.State, units) < Observables.CollapseThreshold);
    }
}
