namespace AstroNano.Replay;

/// <summary>
/// Reads a certificate: a link with 52 or 54 digits behind its '#', or the digits alone. It is a
/// run that can be replayed and judged, or one of a program with other networks or other bits, or
/// nothing of the kind, which is told in a sentence. Nothing is thrown, whatever the text.
/// </summary>
public sealed class Certificate
{
    private Certificate()
    {
    }

    /// <summary>The run with the digest that it must reach; null if it cannot be judged.</summary>
    public Run? Run { get; private set; }

    /// <summary>Why there is no run, in a sentence; else null.</summary>
    public Sentence? Trouble { get; private set; }

    /// <summary>Is it undamaged, but of a program that this one cannot judge?</summary>
    public bool IsForeign { get; private set; }

    /// <summary>
    /// Is this meant as a certificate: without '=', and digits for the most part?
    /// </summary>
    public static bool IsMeantBy(string text)
    {
        string part = PartOf(text);
        int digits = part.Count(char.IsAsciiDigit);
        return !part.Contains('=') && !part.Contains('\n') && 2 * digits > part.Length;
    }

    public static Certificate Read(string text) =>
        Read(text, CertificateTable.Known, KnownNetwork.All);

    /// <summary>Reads a text by other tables than those of this program.</summary>
    /// <param name="text">A link or its digits.</param>
    /// <param name="tables">What was ever packed into certificates.</param>
    /// <param name="networks">What there is today.</param>
    internal static Certificate Read(string text, IReadOnlyList<CertificateTable> tables,
        IReadOnlyList<KnownNetwork> networks)
    {
        var certificate = new Certificate();
        string digits = PartOf(text);
        certificate.Trouble = PackedRun.TroubleOf(digits)
            ?? certificate.Unpack(new PackedRun(digits), tables, networks);
        return certificate;
    }

    /// <summary>What its run is called.</summary>
    internal static Sentence NameOf(string network) => new("a certificate of {{0}}", network);

    // Behind the first '#', if there is one.
    private static string PartOf(string text) => text[(text.IndexOf('#') + 1)..];

    private Sentence? Unpack(PackedRun packed, IReadOnlyList<CertificateTable> tables,
        IReadOnlyList<KnownNetwork> networks)
    {
        CertificateTable? table = packed.TakeTable(tables);
        KnownNetwork? network = networks.FirstOrDefault(one => one.Number == table?.Number);
        if (table is null || network is null || table.IsRetired)
        {
            return Foreign(new("The certificate cannot be judged here: it was issued by a program "
                + "with other networks or other bits."));
        }

        var run = new Run
        {
            Network = network.Key,
            Name = NameOf(network.Title).ToString(),
            Units = Engine.Units,
            Steps = CertificateForm.Steps,
            OfLastState = true,
            PatternKind = (PatternKind)packed.Take(CertificateForm.Kinds),
            TrialNumber = packed.Take(CertificateForm.Trials),
            Stream = packed.TakeStream(),
            Memories = packed.Take(Engine.Capacity) + 1,
            Flips = packed.Take(CertificateForm.Flips),
            CueNumber = packed.Take(Engine.Capacity) + 1,
        };
        if (PupilStream.PupilOf(run.Stream) > 0)
        {
            run.Generator = PupilStream.GeneratorAt(run.Stream, run.CueNumber);
        }

        Setting[] settings = network.CreateSettings();
        foreach (PackedSetting setting in table.Settings)
        {
            int number = packed.Take(KnobValues.CountOf(setting.Setting));
            float value = KnobValues.ValueOf(setting.Setting, number);
            if (!(value >= setting.Setting.Low && value <= setting.Setting.High))
            {
                return new("The certificate is damaged: {{0}} has an impossible value.",
                    setting.Key);
            }

            if (!network.TrySet(run, settings, setting, value))
            {
                return Foreign(new("The certificate cannot be judged here: the network {{0}} no "
                    + "longer has its {{1}}.", network.Title, setting.Key));
            }
        }

        if (!packed.TryTakeDigest(out int digest))
        {
            return new("The certificate is damaged: the digest has an impossible value.");
        }

        if (!packed.IsEmpty)
        {
            return new("The certificate is damaged: it has an impossible value.");
        }

        run.Digest = digest;
        Run = run;
        return null;
    }

    private Sentence Foreign(Sentence why)
    {
        IsForeign = true;
        return why;
    }
}
