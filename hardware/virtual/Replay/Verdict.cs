namespace AstroNano.Replay;

/// <summary>Whether the run of a text came to the digest that the text names.</summary>
public sealed record Verdict(string Name, int Steps, int Expected, int Actual)
{
    /// <summary>Whether the digest is the capsule's.</summary>
    public bool Matches => Expected == Actual;

    /// <summary>The verdict in a line.</summary>
    public Sentence Sentence => Matches
        ? new("MATCH: '{{0}}' reaches {{1}} after {{2}} steps", Called, $"{Actual:X8}", Steps)
        : new("DIVERGED: '{{0}}' reaches {{1}} after {{2}} steps instead of {{3}}",
            Called, $"{Actual:X8}", Steps, $"{Expected:X8}");

    // The name of a certificate is this program's; any other is the user's.
    private object Called
    {
        get
        {
            string start = Certificate.NameOf("").ToString();
            return Name.StartsWith(start, StringComparison.Ordinal)
                ? Certificate.NameOf(Name[start.Length..]) : Name;
        }
    }

    public override string ToString() => Sentence.ToString();
}
