namespace AstroNano.Core.Tests;

/// <summary>Where learned patterns come to be among the memories of a set.</summary>
public class LearnedPatternsTests
{
    [Theory]
    [InlineData(16, 0)]
    [InlineData(16, 5)]
    [InlineData(16, 32)]
    [InlineData(32, 7)]
    [InlineData(1, 31)]
    [InlineData(0, 9)]
    public void Index_and_capacity_are_those_of_the_filled_set(int filled, int count)
    {
        var random = new RandomStream(filled, count);
        var learned = new LearnedPatterns();
        for (int number = 0; number < count; number++)
        {
            // Some in a place of the set, some behind it, some in a place that is taken already.
            bool isLast = random.Next(3) == 0;
            learned.Add(isLast ? LearnedPatterns.AtTheEnd : random.Next(2 * filled + 1),
                Picture(100 + number));
        }

        var set = new PatternSet(64, LearnedPatterns.Capacity);
        for (int memory = 0; memory < filled; memory++)
        {
            set.Add(Picture(memory));
        }

        int capacity = learned.CapacityAfter(filled);
        int dropped = learned.AddTo(set);
        Assert.Equal(set.Count, capacity);
        var row = new sbyte[64];
        for (int memory = 0; memory < set.Count; memory++)
        {
            set.CopyTo(memory, row);
            int index = learned.IndexAt(memory + dropped, filled);
            Assert.Equal(Picture(index < 0 ? memory + dropped : 100 + index), row);
        }
    }

    [Theory]
    [InlineData(3, 4, 5)]
    [InlineData(7, 6, 8)]
    [InlineData(3, 9, 5)]
    public void A_full_set_holds_the_last_of_all(int filled, int count, int capacity)
    {
        var set = new PatternSet(64, capacity);
        var last = new PatternSet(64, capacity);
        var learned = new LearnedPatterns();
        for (int number = 0; number < filled + count; number++)
        {
            if (number < filled)
            {
                set.Add(Picture(number));
            }
            else
            {
                learned.Add(LearnedPatterns.AtTheEnd, Picture(number));
            }

            if (number >= filled + count - capacity)
            {
                last.Add(Picture(number));
            }
        }

        Assert.Equal(filled + count - capacity, learned.AddTo(set));
        Assert.Equal(last.UnitCodes, set.UnitCodes);
        Assert.Equal(last.MemoryCodes, set.MemoryCodes);
    }

    [Fact]
    public void A_copy_does_not_follow_the_original()
    {
        var learned = new LearnedPatterns();
        learned.Add(3, Picture(1));
        learned.Add(LearnedPatterns.AtTheEnd, Picture(2));
        LearnedPatterns copy = learned.Copy();
        learned.Set(0, Picture(9));
        learned.RemoveAt(1);
        var row = new sbyte[64];
        copy.CopyTo(0, row);
        Assert.Equal(Picture(1), row);
        Assert.Equal((2, 3, 255), (copy.Count, copy.PlaceOf(0), copy.PlaceOf(1)));
    }

    private static sbyte[] Picture(int number) => [.. Enumerable.Range(0, 64)
        .Select(unit => (number >> unit % 8 & 1) != 0 ? (sbyte)1 : (sbyte)-1)];
}
