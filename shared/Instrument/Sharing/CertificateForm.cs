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
    public const int LongestAddress = 28;

    /// <summary>Steps from the cue to the digest.</summary>
    public const int Steps = 200;

    /// <summary>The version that is written of a run without a pupil.</summary>
    public const int Version = 2;

    /// <summary>The version that is written of a pupil's run; it is two digits longer.</summary>
    public const int PupilVersion = 3;

    /// <summary>How many numbers of networks there can be.</summary>
    public const int Networks = 100;

    /// <summary>How many versions of a network's table of settings there can be.</summary>
    public const int Tables = 100;

    /// <summary>How many kinds of patterns there can be.</summary>
    public const int Kinds = 3;

    /// <summary>How many trials of a random stream.</summary>
    public const int Trials = 100;

    /// <summary>How many random streams without a pupil.</summary>
    public const int Streams = 2;

    /// <summary>How many numbers of pupils, 0 included, which none has.</summary>
    public const int Pupils = PupilStream.MostPupils + 1;

    /// <summary>How many numbers of flipped units.</summary>
    public const int Flips = Engine.Units + 1;
}
