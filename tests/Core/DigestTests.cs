namespace AstroNano.Core.Tests;

public class DigestTests
{
    [Fact]
    public void Bits_of_a_float_are_its_encoding_for_every_exponent_and_sign()
    {
        for (long bits = int.MinValue; bits <= int.MaxValue; bits += 65537)
        {
            float value = BitConverter.Int32BitsToSingle((int)bits);
            if (!float.IsNaN(value))
            {
                Assert.Equal((int)bits, FloatBits.Of(value));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    [InlineData(1)]
    [InlineData(0x007FFFFF)]
    [InlineData(0x00800000)]
    [InlineData(0x7F7FFFFF)]
    [InlineData(0x7F800000)]
    [InlineData(0x7FC00000)]
    public void Edges_keep_their_bits(int bits) =>
        Assert.Equal(bits, FloatBits.Of(BitConverter.Int32BitsToSingle(bits)));

    [Fact]
    public void The_digest_is_FNV_1a_over_the_bytes_lowest_first()
    {
        var digest = new Digest();
        Assert.Equal(0x811C9DC5u, (uint)digest.Value);
        digest.Add(0x64636261);                                  // "abcd"
        Assert.Equal(0xCE3479BDu, (uint)digest.Value);           // FNV-1a("abcd")
        digest.Reset();
        Assert.Equal(0x811C9DC5u, (uint)digest.Value);
    }

    [Fact]
    public void One_changed_bit_changes_the_digest()
    {
        var one = new Digest();
        var other = new Digest();
        one.Add(new[] { 1f, 2f, 0f }, 3);
        other.Add(new[] { 1f, MathF.BitIncrement(2f), 0f }, 3);
        Assert.NotEqual(one.Value, other.Value);
    }
}
