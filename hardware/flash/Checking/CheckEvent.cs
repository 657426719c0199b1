namespace AstroNano.Flash.Checking;

/// <summary>Something that happened while a board was followed; a line of JSON.</summary>
/// <param name="Seconds">When.</param>
/// <param name="Port">On which port, or in which file.</param>
/// <param name="Event">What: one word.</param>
public sealed record CheckEvent(double Seconds, string Port, string Event)
{
    public string? Network { get; init; }
    public int Step { get; init; }
    public int Agreements { get; init; }
    public int LastAgreed { get; init; }
    public int FirstDifferent { get; init; }
    public int Recoveries { get; init; }
    public int Restarts { get; init; }
    public int Gaps { get; init; }
    public int WrongSums { get; init; }
    public Greeting? Greeting { get; init; }
    public Difference? Difference { get; init; }

    /// <summary>The same in words; null for what nobody wants to read each time.</summary>
    public string? InWords() => Event switch
    {
        "greeting" => $"AstroNano {Greeting!.Version} on {Greeting.Board}, board "
            + $"{Greeting.Number}, self-test {Greeting.Digest:X8}",
        "following" => $"following {Network}",
        "too-late" => "too much was changed since the cue: press CUE on the board",
        "other-bits" => $"the board computes other bits, or plays a network that is not known "
            + $"here (self-test here {Follower.OwnDigest:X8})",
        "diverged" => LastAgreed < 0
            ? $"DIVERGED: other bits at step {FirstDifferent} of {Network}"
            : $"DIVERGED: same bits at step {LastAgreed} of {Network}, other bits at step "
                + $"{FirstDifferent}",
        "difference" => $"{Difference!.Value.Variable} {Difference.Value.Index} at step "
            + $"{Difference.Value.Step}: {Difference.Value.Board} on the board, "
            + $"{Difference.Value.Own} here",
        "missing" => $"lines are missing ({Gaps} gaps, {WrongSums} wrong checksums)",
        "same" => $"same bits: {Agreements} digests agree",
        "different" => $"other bits; {Agreements} digests agreed",
        "nothing" => "nothing was compared: no complete run was reported",
        _ => null,
    };
}
