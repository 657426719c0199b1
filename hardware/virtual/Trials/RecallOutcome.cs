namespace AstroNano.Trials;

/// <summary>How one trial ended.</summary>
public readonly record struct RecallOutcome(float HardError, float SoftError, float Perplexity,
    bool IsMirror, bool Collapsed, float Compared, float CueError)
{
    /// <param name="model">What was run.</param>
    /// <param name="drawn">What it was given.</param>
    public static RecallOutcome Of(IRecallModel model, TrialGenerator drawn)
    {
        sbyte[] target = model.Target;
        int units = target.Length;

        // Units that a network silences are 0, so half wrong by either measure; they do not count.
        int silent = model.Network is Network network ? network.Units - network.ActiveUnits : 0;
        float error = Observables.HardHammingError(target, model.State, units) - 0.5f * silent;
        return new RecallOutcome(
            error,
            Observables.SoftHammingError(target, model.Activation, units) - 0.5f * silent,
            model.Perplexity,
            error == units - silent,
            Observables.Amplitude(model.State, units) < Observables.CollapseThreshold,
            model.Compared,
            // Where a content is the answer, the cue is of another kind, as one of all units is.
            ReferenceEquals(target, drawn.Target) && silent == 0 ? ErrorOf(drawn) : float.NaN);
    }

    /// <summary>An empty tally for rows of outcomes.</summary>
    /// <param name="keep">Whether it keeps every single outcome.</param>
    public static Tally Tally(bool keep) => new((int)Column.Count, keep);

    /// <summary>The outcome that a row holds.</summary>
    public static RecallOutcome Of(double[] row) => new((float)row[(int)Column.HardError],
        (float)row[(int)Column.SoftError], (float)row[(int)Column.Perplexity],
        row[(int)Column.Mirror] == 1, row[(int)Column.Collapsed] == 1,
        (float)row[(int)Column.Compared], (float)row[(int)Column.CueError]);

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
        row[(int)Column.CueError] = CueError;
        return row;
    }

    /// <summary>What is summed over trials.</summary>
    public enum Column
    {
        HardError, HardErrorSquared, Exact, SoftError, Perplexity, PerplexitySquared, Mirror,
        Collapsed, Compared, CueError, Count,
    }

    private static float ErrorOf(TrialGenerator drawn)
    {
        int wrong = 0;
        for (int i = 0; i < drawn.Cue.Length; i++)
        {
            wrong += drawn.Cue[i] != drawn.Target[i] ? 1 : 0;
        }

        return wrong;
    }
}
