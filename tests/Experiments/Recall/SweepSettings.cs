using System;

namespace AstroNano.Experiments.Recall;

/// <summary>Ten units of time with one parameter of the astrocyte network varied.</summary>
public static class SweepSettings
{
    private const float Duration = 10f;

    /// <param name="parameter">tau_x, tau_p or T.</param>
    public static RecallSettings Of(string parameter, float value, int units, int trials)
    {
        // A step is at most a tenth of the smallest time constant, as far as the core allows.
        float smallest = parameter == "T" ? 1f : Math.Min(value, 1f);
        float timeStep = Math.Clamp(smallest / 10f, 0.001f, 0.02f);
        var settings = new RecallSettings
        {
            Units = units,
            Trials = trials,
            TimeStep = timeStep,
            Steps = (int)MathF.Round(Duration / timeStep),
        };
        return parameter switch
        {
            "tau_x" => settings with { NeuronTimeConstant = value },
            "tau_p" => settings with { AstrocyteTimeConstant = value },
            "T" => settings with { Temperature = value },
            _ => throw new ArgumentException($"There is no parameter '{parameter}'."),
        };
    }
}
