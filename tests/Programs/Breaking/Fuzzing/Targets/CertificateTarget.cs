using System.Numerics;

namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>
/// The digits of a certificate, alone or in a link. Half of the changed ones get a check that
/// goes with them, so that it is not all that is tried.
/// </summary>
internal sealed class CertificateTarget() : Target("certificates", 250)
{
    private const int Prime = 9973;

    private readonly Lazy<string[]> _seeds = new(() =>
        [.. Enumerable.Range(0, Catalogue.Create().Length).Select(Issue)]);

    protected override IReadOnlyList<string> Seeds => _seeds.Value;

    public override void Read(string input)
    {
        bool isMeant = Certificate.IsMeantBy(input);
        var certificate = Certificate.Read(input);
        Claim(certificate.Run is null == certificate.Trouble is not null,
            "A certificate has a run and a trouble, or neither.");
        if (certificate.Run is null)
        {
            string trouble = $"{certificate.Trouble}";
            Claim(trouble.EndsWith('.') && trouble.Length < 120,
                "A trouble is no sentence.");
            return;
        }

        string digits = input[(input.IndexOf('#') + 1)..];
        bool isWhole = digits.Length == Digits.CountOf(digits[0] - '0')
            && digits.All(char.IsAsciiDigit);
        Claim(isWhole && isMeant, "What is no certificate has a run.");
        Claim(BigInteger.Parse(digits) % Prime == 0, "Digits with a wrong checksum are accepted.");

        // Only the core refuses values that do not match, such as more letters than there are.
        try
        {
            Claim(Capsule.Read(input).Steps == CertificateForm.Steps, "Its steps are others.");
            _ = new RunPlayer(certificate.Run);
        }
        catch (ArgumentException)
        {
            Claim(true, "As Capsule.Replay catches it.");
        }
    }

    protected override string Change(string text, Dice dice)
    {
        int hash = text.IndexOf('#') + 1;
        var digits = new Digits { Version = text.Length > hash ? text[hash] - '0' & 15 : 0 };
        if (!dice.OneIn(2) || text.Length != hash + digits.Length)
        {
            return base.Change(text, dice);
        }

        for (int place = 1; place < digits.Length; place++)
        {
            digits[place] = text[hash + place] - '0' & 15;
        }

        digits[1 + dice.Below(37)] = dice.Below(10);
        if (digits[0] < 10 && Enumerable.Range(0, digits.Length).All(place => digits[place] < 10))
        {
            digits.Close(dice.Bits());
        }

        return text[..hash] + digits;
    }

    private static string Issue(int network)
    {
        var instrument = new Instrument();
        instrument.SelectNetwork(network);
        instrument.Session.Settings.Table[RunSettings.Pupil].Value = network % 2;
        instrument.Session.StoreIfDue();
        Run run = instrument.Session.ToRun();
        run.Steps = CertificateForm.Steps;
        run.Generator = 0;
        var digits = new Digits();
        string? trouble = CertificateWriter.Write(
            run, instrument.Engine.Network.CreateSettings(), digits);
        digits.Close(run.Digest);
        return trouble is null ? CertificateForm.Address + "#" + digits
            : throw new InvalidOperationException($"No certificate can hold {trouble}.");
    }
}
