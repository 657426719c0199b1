namespace AstroNano.Replay;

/// <summary>What came of a capsule.</summary>
public sealed record Verdict(string Scenario, int Steps, int Expected, int Actual)
{
    /// <summary>Whether the digest is the capsule's.</summary>
    public bool Matches => Expected == Actual;

    /// <summary>The verdict in a line.</summary>
    public override string ToString() => Matches
        ? $"MATCH: '{Scenario}' reaches {Actual:X8} after {Steps} steps"
        : $"DIVERGED: '{Scenario}' reaches {Actual:X8} after {Steps} steps, "
            + $"the capsule says {Expected:X8}";
}
