using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// Reads a certificate: a link with 52 digits behind its '#', or the digits alone. It is a run that
/// can be played and judged, or one of a program with other goldens, or nothing of the kind, which
/// is told in a sentence. Nothing is thrown, whatever the text.
/// </summary>
public sealed class Certificate
{
    private Certificate()
    {
    }

    /// <summary>The run with the digest it must come to; null if it cannot be judged.</summary>
    public Run Run { get; private set; }

    /// <summary>Why there is no run, in a sentence; else null.</summary>
    public string Trouble { get; private set; }

    /// <summary>Is it whole, but of a program with other goldens or other settings?</summary>
    public bool IsForeign { get; private set; }

    /// <summary>
    /// Is this meant as a certificate: without '=', and digits for the most part?
    /// </summary>
    public static bool IsMeantBy(string text)
    {
        int digits = 0, letters = 0;
        for (int i = Start(text); i < text.Length; i++)
        {
            if (text[i] == '=' || text[i] == '\n')
            {
                return false;
            }

            bool isDigit = text[i] >= '0' && text[i] <= '9';
            digits += isDigit ? 1 : 0;
            letters += isDigit ? 0 : 1;
        }

        return digits > letters;
    }

    /// <summary>Reads a text.</summary>
    public static Certificate Read(string text)
    {
        var certificate = new Certificate();
        var digits = new Digits();
        certificate.Trouble = Fill(digits, text) ?? certificate.Unpack(digits);
        return certificate;
    }

    // Behind the first '#', if there is one.
    private static int Start(string text)
    {
        int start = 0;
        while (start < text.Length && text[start] != '#')
        {
            start++;
        }

        return start < text.Length ? start + 1 : 0;
    }

    private static string Fill(Digits digits, string text)
    {
        int start = Start(text);
        int length = text.Length - start;
        for (int place = 0; place < length && place < Digits.Count; place++)
        {
            char letter = text[start + place];
            if (letter < '0' || letter > '9')
            {
                return "The certificate is damaged: its character " + (place + 1)
                    + " is no digit.";
            }

            digits[place] = letter - '0';
        }

        if (length != Digits.Count)
        {
            return "The certificate is " + (length < Digits.Count ? "cut short" : "too long")
                + ": it has " + length + " characters instead of " + Digits.Count + ".";
        }

        if (digits.Version != CertificateForm.Version)
        {
            return "The certificate is of version " + digits.Version
                + " or damaged; this program reads version " + CertificateForm.Version + ".";
        }

        return digits.IsWhole ? null : "The certificate is damaged: its digits do not go together.";
    }

    private string Unpack(Digits digits)
    {
        NetworkEntry[] entries = Catalogue.Create();
        int index = digits.Take(CertificateForm.Networks);
        int mark = digits.Take(ProgramMark.Count);
        Setting[] settings = index < entries.Length
            ? entries[index].Create(Engine.Units, 1).CreateSettings() : null;
        if (settings == null || mark != ProgramMark.Of(entries[index].Key, settings))
        {
            IsForeign = true;
            return "The certificate is of a program with other goldens or settings; "
                + "this one cannot judge it.";
        }

        var run = new Run
        {
            Network = entries[index].Key,
            Name = "a certificate of " + entries[index].Title,
            Units = Engine.Units,
            Steps = CertificateForm.Steps,
            OfLastState = true,
            Patterns = (PatternKind)digits.Take(CertificateForm.Kinds),
            Trial = digits.Take(CertificateForm.Trials),
            Stream = digits.Take(CertificateForm.Streams),
            Memories = digits.Take(Engine.Capacity) + 1,
            Flips = digits.Take(CertificateForm.Flips),
            CueNumber = digits.Take(Engine.Capacity) + 1,
        };
        for (int place = 0; place < settings.Length; place++)
        {
            Setting setting = settings[place];
            float value = KnobValues.ValueOf(setting, digits.Take(KnobValues.CountOf(setting)));
            if (!(value >= setting.Low && value <= setting.High))
            {
                return Impossible(setting.Key);
            }

            if (value != setting.Default)
            {
                run.With(setting.Key, value);
            }
        }

        bool isDigest = digits.TryReadDigest(out int digest);
        if (!isDigest || !digits.IsEmpty)
        {
            return Impossible(isDigest ? "it" : "the digest");
        }

        run.Digest = digest;
        Run = run;
        return null;
    }

    private static string Impossible(string what) =>
        "The certificate is damaged: " + what + " has an impossible value.";
}
