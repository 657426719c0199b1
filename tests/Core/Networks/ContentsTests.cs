using System;

namespace AstroNano.Core.Tests.Networks;

/// <summary>Contents that do not match the memories are refused by name, value and range.</summary>
public class ContentsTests
{
    [Theory]
    [InlineData(16, 7, "contents.Count is 7; allowed is 8 to 8.")]
    [InlineData(80, 8, "contents.Units is 80; allowed is 4 to 64.")]
    public void Contents_of_another_number_or_of_more_units_are_refused(
        int units, int count, string message)
    {
        var network = new UniversalNetwork(64, 8);
        network.Store(Random(64, 8));
        Exception refusal = Assert.ThrowsAny<ArgumentException>(
            () => network.StoreContents(Random(units, count)));
        Assert.StartsWith(message, refusal.Message);
    }

    [Fact]
    public void Contents_before_memories_are_refused()
    {
        Exception refusal = Assert.ThrowsAny<ArgumentException>(
            () => new UniversalNetwork(64, 8).StoreContents(Random(16, 8)));
        Assert.StartsWith("memories is 0; allowed is 1 to 8.", refusal.Message);
    }

    [Fact]
    public void Letters_as_contents_want_sixty_four_units()
    {
        var network = new UniversalNetwork(32, 8);
        int place = Adjustable.IndexOf(network.CreateSettings(), "contents");
        Assert.ThrowsAny<ArgumentException>(
            () => network.SetSetting(place, (int)Contents.SmallLetters));
        Assert.Equal(0f, network.GetSetting(place));
    }

    private static PatternSet Random(int units, int count)
    {
        var set = new PatternSet(units, count);
        PatternSource.FillRandom(set, count, new RandomStream(0, 0), new sbyte[units]);
        return set;
    }
}
