using ZXing;
using ZXing.QrCode.Internal;
using Encoder = ZXing.QrCode.Internal.Encoder;

namespace AstroNano.Sharing.Tests;

/// <summary>Our code is module by module what a library makes of the same text.</summary>
public class EncoderTests
{
    // Version 3, the first mask, and digits packed as digits.
    private static readonly Dictionary<EncodeHintType, object> Ours = new()
    {
        [EncodeHintType.QR_VERSION] = 3,
        [EncodeHintType.QR_MASK_PATTERN] = 0,
        [EncodeHintType.QR_COMPACT] = true,
    };

    [Fact]
    public void A_code_equals_that_of_ZXing_for_the_same_text()
    {
        var random = new Random(1);
        for (int i = 0; i < 200; i++)
        {
            string address = Address(random, random.Next(12, CertificateForm.LongestAddress + 1));
            Digits digits = Any(random, i % 2 == 0
                ? CertificateForm.Version : CertificateForm.PupilVersion);
            ByteMatrix expected = Encoder.encode(
                address + "#" + digits, ErrorCorrectionLevel.L, Ours).Matrix;
            Assert.Equal(Text(expected), Text(Drawn(address, digits)));
        }
    }

    [Fact]
    public void An_address_without_room_is_refused()
    {
        string address = new('a', CertificateForm.LongestAddress + 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new QrCode(address));
        Assert.InRange(CertificateForm.Address.Length, 9, CertificateForm.LongestAddress);
    }

    private static QrCode Drawn(string address, Digits digits)
    {
        var code = new QrCode(address);
        while (code.Work(digits))
        {
        }

        return code;
    }

    private static Digits Any(Random random, int version)
    {
        var digits = new Digits { Version = version };
        for (int place = 1; place < digits.Length; place++)
        {
            digits[place] = random.Next(10);
        }

        return digits;
    }

    // Small letters alone: others could be packed in yet another way. A shorter text would go
    // into a smaller code there.
    private static string Address(Random random, int length) => string.Concat(
        Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(26))));

    private static string Text(ByteMatrix matrix) => Rows((x, y) => matrix[x, y] == 1);

    private static string Text(QrCode code) =>
        Rows((x, y) => (code.Column(x) >> y & 1) != 0);

    private static string Rows(Func<int, int, bool> isDark) => string.Join('\n',
        Enumerable.Range(0, QrCode.Size).Select(y => string.Concat(
            Enumerable.Range(0, QrCode.Size).Select(x => isDark(x, y) ? '#' : '.'))));
}
