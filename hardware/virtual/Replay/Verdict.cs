namespace AstroNano.Replay;

/// <summary>Whether the run of a text came to the digest that the text names.</summary>
public sealed record Verdict(string Name, int Steps, int Expected, int Actual)
{
    /// <summary>Whether the digest is the capsule's.</summary>
    public bool Matches => Expected == Actual;

    /// <summary>The verdict in a line.</summary>
    public override string ToString() => Matches
        ? $"MATCH: '{Name}' reaches {Actual:X8} after {Steps} steps"
        : $"DIVERGED: '{Name}' reaches {Actual:X8} after {Steps} steps "
            + $"instead of {Expected:X8}";
}
