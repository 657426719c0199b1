namespace AstroNano.Replay;

/// <summary>The digits of a certificate as the numbers that were packed into them.</summary>
internal sealed class PackedRun(string digits)
{
    // Version 1 packed the place of the network, and a hash of its table.
    private const int FirstVersion = 1;
    private const int FirstNetworks = 32;
    private const int FirstMarks = 4096;

    // The digest's ten digits and the four of the check stand behind all others.
    private const int Checks = 4;
    private const int Tail = 10 + Checks;

    private readonly int _version = digits[0] - '0';
    private readonly ulong _digest =
        ulong.Parse(digits[^Tail..^Checks], CultureInfo.InvariantCulture);
    private readonly int[] _body = [.. digits[1..^Tail].Select(digit => digit - '0')];

    /// <summary>Has everything been taken?</summary>
    public bool IsEmpty => _body.All(digit => digit == 0);

    /// <summary>What is wrong with the digits, in a sentence; else null.</summary>
    public static Sentence? TroubleOf(string digits)
    {
        int version = digits.Length > 0 ? digits[0] - '0' : 0;
        int count = Digits.CountOf(version);
        int wrong = digits.Take(count).TakeWhile(char.IsAsciiDigit).Count();
        if (wrong < Math.Min(digits.Length, count))
        {
            return new(
                "The certificate is damaged: its character {{0}} is not a digit.", wrong + 1);
        }

        if (digits.Length != count)
        {
            // The length of another version: the digit of the version may be what was changed.
            bool isOther = digits.Length is Digits.Count or Digits.PupilCount;
            return new((digits.Length < count, isOther) switch
            {
                (true, true) => "The certificate is cut short or damaged: it has {{0}} characters "
                    + "instead of {{1}}.",
                (true, false) => "The certificate is cut short: it has {{0}} characters instead of "
                    + "{{1}}.",
                (false, true) => "The certificate is too long or damaged: it has {{0}} characters "
                    + "instead of {{1}}.",
                (false, false) => "The certificate is too long: it has {{0}} characters instead of "
                    + "{{1}}.",
            }, digits.Length, count);
        }

        if (version is < FirstVersion or > CertificateForm.PupilVersion)
        {
            return new("The certificate is of version {{0}} or damaged; this program reads "
                + "versions {{1}} to {{2}}.", version, FirstVersion, CertificateForm.PupilVersion);
        }

        return RestOf(digits) == 0 ? null
            : new("The certificate is damaged (checksum mismatch).");
    }

    // The remainder of all digits as one number: 0 if the checksum is right.
    private static int RestOf(string digits) =>
        digits.Aggregate(0, (rest, digit) => (10 * rest + digit - '0') % Digits.Prime);

    /// <summary>The table of the network that was packed; null if there is none.</summary>
    public CertificateTable? TakeTable(IReadOnlyList<CertificateTable> tables)
    {
        bool isFirst = _version == FirstVersion;
        int number = Take(isFirst ? FirstNetworks : CertificateForm.Networks);
        int which = Take(isFirst ? FirstMarks : CertificateForm.Tables);
        return tables.FirstOrDefault(table => table.Number == number
            && (isFirst ? table.Mark == which : table.Version == which));
    }

    /// <summary>Takes out the value that was packed last, one of so many.</summary>
    public int Take(int count)
    {
        int rest = 0;
        for (int place = 0; place < _body.Length; place++)
        {
            rest = rest * 10 + _body[place];
            _body[place] = rest / count;
            rest %= count;
        }

        return rest;
    }

    /// <summary>Takes the random stream: the pupil's, or one of those without a pupil.</summary>
    public int TakeStream() => _version == CertificateForm.PupilVersion
        ? PupilStream.Of(Take(CertificateForm.Pupils)) : Take(CertificateForm.Streams);

    /// <summary>Takes the digest; false if it is none, being larger than 32 bits.</summary>
    public bool TryTakeDigest(out int digest)
    {
        digest = (int)(uint)_digest;
        return _digest <= uint.MaxValue;
    }
}
