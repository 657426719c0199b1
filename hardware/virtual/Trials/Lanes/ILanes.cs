namespace AstroNano.Trials.Lanes;

/// <summary>A network of which each lane runs a trial of its own.</summary>
internal interface ILanes
{
    /// <summary>States; their signs are those of all steps, and all of it after Finish.</summary>
    Vector<float>[] State { get; }

    Vector<float>[] Activation { get; }

    /// <summary>What weighs the memories, where a core's network shows the same.</summary>
    Vector<float>[]? Gains => null;

    /// <summary>Starts from the cues that were drawn.</summary>
    void Begin();

    /// <summary>So many steps, but for those that change nothing anybody asks for.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="everyStep">Whether even those are made, to compare.</param>
    /// <param name="cancel">Ends the work.</param>
    void Run(long steps, bool everyStep, CancellationToken cancel);

    /// <summary>Brings states up to date whose last steps change nothing else.</summary>
    void Finish();

    /// <summary>Perplexity of the gains; not a number where there are none.</summary>
    Vector<float> Perplexity();
}
