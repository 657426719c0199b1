namespace AstroNano.Instruments;

/// <summary>
/// What writer and reader of certificates agree upon. A certificate is a run of 64 units from the
/// first cue of its settings, and the digest of the state after 200 steps.
/// </summary>
public static class CertificateForm
{
    /// <summary>Where the virtual board is.</summary>
    public const string Address = "https://astronano.github.io/";

    /// <summary>The letters that a code has room for in front of the '#'.</summary>
    public const int LongestAddress = 29;

    /// <summary>Steps from the cue to the digest.</summary>
    public const int Steps = 200;

    /// <summary>The version that is written and read.</summary>
    internal const int Version = 1;

    // How many values each field can have.
    internal const int Networks = 32;
    internal const int Kinds = 3;
    internal const int Trials = 100;
    internal const int Streams = 2;
    internal const int Flips = Engine.Units + 1;
}
