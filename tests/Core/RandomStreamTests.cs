namespace AstroNano.Core.Tests;

public class RandomStreamTests
{
    [Fact]
    public void Trial_0_stream_0_starts_with_the_reference_numbers()
    {
        var random = new RandomStream(0, 0);
        int[] expected = { 0x0e78ea8a, 0x761dc0de, 0x0eca9c7d, unchecked((int)0xf5e7493f) };
        Assert.Equal(expected, Enumerable.Range(0, 4).Select(_ => random.NextBits()));
    }

    [Fact]
    public void The_first_signs_of_trial_0_are_the_reference_pattern()
    {
        var random = new RandomStream(0, 0);
        var signs = Enumerable.Range(0, 16).Select(_ => random.NextSign() > 0 ? '+' : '-');
        Assert.Equal("---+++--+-+-++++", string.Concat(signs));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(1000)]
    [InlineData(32768)]
    public void A_bounded_number_is_the_unsigned_remainder_of_the_bits(int bound)
    {
        var bits = new RandomStream(3, 1);
        var bounded = new RandomStream(3, 1);
        for (int i = 0; i < 1000; i++)
        {
            Assert.Equal((uint)bits.NextBits() % (uint)bound, (uint)bounded.Next(bound));
        }
    }

    [Fact]
    public void Trials_and_streams_differ_and_repeat()
    {
        int first = new RandomStream(1, 0).NextBits();
        Assert.Equal(first, new RandomStream(1, 0).NextBits());
        Assert.NotEqual(first, new RandomStream(2, 0).NextBits());
        Assert.NotEqual(first, new RandomStream(1, 1).NextBits());
    }

    [Fact]
    public void A_restored_stream_continues_and_its_state_is_never_zero()
    {
        var random = new RandomStream(1, 0);
        random.NextBits();
        var again = new RandomStream(0, 0) { State = random.State };
        Assert.Equal(random.NextBits(), again.NextBits());
        Assert.Throws<ArgumentOutOfRangeException>(() => random.State = 0);
        Assert.Equal(again.State, random.State);
    }
}
