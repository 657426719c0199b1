namespace AstroNano.Experiments.Recall;

/// <summary>Ten units of time with one setting of the astrocyte network varied.</summary>
public static class SweepSettings
{
    private const float Duration = 10f;

    /// <param name="key">neuron-time, astrocyte-time or temperature.</param>
    public static RecallSettings Of(string key, float value, int units, int trials)
    {
        // A step is at most a tenth of the smallest time constant, as far as the core allows.
        float smallest = key == "temperature" ? 1f : Math.Min(value, 1f);
        float timeStep = Math.Clamp(smallest / 10f, 0.001f, 0.02f);
        return new RecallSettings
        {
            Units = units,
            Trials = trials,
            Steps = (int)MathF.Round(Duration / timeStep),
        }.With("time-step", timeStep).With(key, value);
    }
}
