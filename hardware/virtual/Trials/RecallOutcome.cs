using AstroNano.Core;

namespace AstroNano.Trials;

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

    /// <summary>An empty tally for rows of outcomes.</summary>
    /// <param name="keep">Whether it keeps every single outcome.</param>
    public static Tally Tally(bool keep) => new((int)Column.Count, keep);

    /// <summary>The outcome that a row holds.</summary>
    public static RecallOutcome Of(double[] row) => new((float)row[(int)Column.HardError],
        (float)row[(int)Column.SoftError], (float)row[(int)Column.Perplexity],
        row[(int)Column.Mirror] == 1, row[(int)Column.Collapsed] == 1,
        (float)row[(int)Column.Compared]);

    /// <summary>The outcome as a row; squares of single precision are exact in double.</summary>
    public double[] ToRow()
    {
        var row = new double[(int)Column.Count];
        row[(int)Column.HardError] = HardError;
        row[(int)Column.HardErrorSquared] = (double)HardError * HardError;
        row[(int)Column.Exact] = HardError == 0 ? 1 : 0;
        row[(int)Column.SoftError] = SoftError;
        row[(int)Column.Perplexity] = Perplexity;
        row[(int)Column.PerplexitySquared] = (double)Perplexity * Perplexity;
        row[(int)Column.Mirror] = IsMirror ? 1 : 0;
        row[(int)Column.Collapsed] = Collapsed ? 1 : 0;
        row[(int)Column.Compared] = Compared;
        return row;
    }

    /// <summary>What is summed over trials.</summary>
    public enum Column
    {
        HardError, HardErrorSquared, Exact, SoftError, Perplexity, PerplexitySquared, Mirror,
        Collapsed, Compared, Count,
    }
}
