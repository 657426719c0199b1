namespace AstroNano.Device.Tests;

using AstroNano.Core;
using nanoFramework.TestFramework;

/// <summary>
/// What the float contract takes for granted of the chip and the interpreter. The operands come
/// from fields, so that no compiler computes the answers beforehand.
/// </summary>
[TestClass]
public class DeviceFloatContractTests
{
    private const int Operations = 2000;

    private static float _one = 1f;
    private static float _two = 2f;
    private static float _three = 3f;
    private static float _smallestNormal = 1.17549435e-38f;
    private static float _twoTo24 = 16777216f;
    private static int _twoTo24AndOne = 16777217;

    [TestMethod]
    public void Division_rounds_to_nearest()
    {
        Assert.AreEqual(0x3EAAAAAB, FloatBits.Of(_one / _three), "1 / 3");
        Assert.AreEqual(0x3F2AAAAB, FloatBits.Of(_two / _three), "2 / 3");
        RandomStream random = new RandomStream(0, 7);
        Digest digest = new Digest();
        for (int i = 0; i < Operations; i++)
        {
            digest.Add(Draw(random) / Draw(random));
        }

        Assert.AreEqual(unchecked((int)0x8843B9A9), digest.Value, "digest of the quotients");
    }

    [TestMethod]
    public void Sums_differences_and_products_round_to_nearest()
    {
        RandomStream random = new RandomStream(1, 7);
        Digest digest = new Digest();
        for (int i = 0; i < Operations; i++)
        {
            float a = Draw(random);
            float b = Draw(random);
            digest.Add(a + b);
            digest.Add(a - b);
            digest.Add(a * b);
        }
        Assert.AreEqual(0x33D7CF47, digest.Value, "digest of the results");
    }

    [TestMethod]
    public void A_product_is_rounded_before_it_is_added()
    {
        float a = _one + (_one / 4096f);
        float b = _one + (_two / 4096f);
        Assert.IsTrue((a * a) - b == 0f, "a multiplication was fused with a subtraction");
    }

    [TestMethod]
    public void Results_have_no_excess_precision() =>
        Assert.IsTrue(_twoTo24 + _one - _twoTo24 == 0f, "2^24 + 1 was not rounded");

    [TestMethod]
    public void Denormals_are_not_flushed()
    {
        float half = _smallestNormal / _two;
        Assert.AreEqual(0x00400000, FloatBits.Of(half), "half the smallest normal number");
        Assert.IsTrue(half > 0f, "a denormal compares as zero");
        Assert.IsTrue(half * _two == _smallestNormal, "a denormal is flushed when it is read");
        Assert.IsTrue(_smallestNormal - half == half, "a difference is flushed");
    }

    [TestMethod]
    public void Comparisons_know_signs_and_zeros()
    {
        float minusZero = -(_one - _one);
        Assert.AreEqual(unchecked((int)0x80000000), FloatBits.Of(minusZero), "minus zero");
        Assert.IsTrue(minusZero == 0f, "minus zero is not zero");
        Assert.IsFalse(minusZero < 0f, "minus zero is less than zero");
        Assert.IsTrue(-_two < -_one, "-2 is not less than -1");
        Assert.IsTrue(_one >= _two - _one, "1 is less than 1");
        Assert.IsFalse(_one != _two - _one, "1 differs from 1");
    }

    [TestMethod]
    public void Conversions_truncate_one_way_and_round_to_even_the_other()
    {
        Assert.AreEqual(-1, (int)(-_three / _two), "-1.5 to int");
        Assert.AreEqual(1, (int)(_three / _two), "1.5 to int");
        Assert.IsTrue((float)_twoTo24AndOne == _twoTo24, "2^24 + 1 to float");
        Assert.IsTrue((float)(_twoTo24AndOne + 2) == _twoTo24 + 4f, "2^24 + 3 to float");
    }

    /// <summary>A number between 1/16 and 16 of either sign, all its bits at random.</summary>
    private static float Draw(RandomStream random)
    {
        int bits = random.NextBits();
        float value = 1f + ((bits & 0x7FFFFF) * (1f / 8388608f));
        for (int shift = (bits >> 23) & 3; shift > 0; shift--)
        {
            value = value * 2f;
        }

        if ((bits & 0x02000000) != 0)
        {
            value = value / 16f;
        }

        return (bits & 0x04000000) != 0 ? -value : value;
    }
}
