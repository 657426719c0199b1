using AstroNano.Core;
using AstroNano.Instruments;

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
    public string? Trouble { get; private set; }

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

    /// <summary>Reads a text.</summary>
    public static Certificate Read(string text) =>
        Read(text, CertificateTable.All, KnownNetwork.All);

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

    // Behind the first '#', if there is one.
    private static string PartOf(string text) => text[(text.IndexOf('#') + 1)..];

    private string? Unpack(PackedRun packed, IReadOnlyList<CertificateTable> tables,
        IReadOnlyList<KnownNetwork> networks)
    {
        CertificateTable? table = packed.TakeTable(tables);
        KnownNetwork? network = networks.FirstOrDefault(one => one.Number == table?.Number);
        if (table is null || network is null || table.IsRetired)
        {
            return Foreign("it was issued by a program with other networks or other bits");
        }

        var run = new Run
        {
            Network = network.Key,
            Name = "a certificate of " + network.Title,
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
                return Impossible(setting.Key);
            }

            if (!network.TrySet(run, settings, setting, value))
            {
                return Foreign($"the network {network.Title} no longer has its {setting.Key}");
            }
        }

        if (!packed.TryTakeDigest(out int digest))
        {
            return Impossible("the digest");
        }

        if (!packed.IsEmpty)
        {
            return Impossible("it");
        }

        run.Digest = digest;
        Run = run;
        return null;
    }

    private string Foreign(string why)
    {
        IsForeign = true;
        return $"The certificate cannot be judged here: {why}.";
    }

    private static string Impossible(string what) =>
        $"The certificate is damaged: {what} has an impossible value.";
}
