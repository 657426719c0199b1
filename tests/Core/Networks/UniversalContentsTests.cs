namespace AstroNano.Core.Tests.Networks;

/// <summary>Contents that do not match the memories are refused by name, value and range.</summary>
public class UniversalContentsTests
{
    [Theory]
    [InlineData(16, 7, "contents.Count must be 8 (was 7).")]
    [InlineData(80, 8, "contents.Units must be from 4 to 64 (was 80).")]
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
        Exception refusal = Assert.Throws<InvalidOperationException>(
            () => new UniversalNetwork(64, 8).StoreContents(Random(16, 8)));
        Assert.Equal("No patterns are stored; call Store first.", refusal.Message);
    }

    [Fact]
    public void Contents_changed_after_they_were_stored_are_refused_at_the_next_cue()
    {
        var network = new UniversalNetwork(64, 8);
        PatternSet memories = Random(64, 8), contents = Random(16, 8);
        var cue = new sbyte[64];
        memories.CopyTo(0, cue);
        network.Store(memories);
        network.StoreContents(contents);
        network.Cue(cue);
        contents.RemoveFirst();
        contents.Add(cue);
        Exception refusal = Assert.Throws<InvalidOperationException>(() => network.Cue(cue));
        Assert.Equal("The stored contents have changed; call StoreContents again.",
            refusal.Message);
        network.StoreContents(contents);
        network.Cue(cue);
        contents.Clear();
        network.Contents = Contents.Own;
        network.Cue(cue);
    }

    [Fact]
    public void Letters_as_contents_want_sixty_four_units()
    {
        var network = new UniversalNetwork(32, 8);
        int place = Adjustable.IndexOf(network.CreateSettings(), "contents");
        Exception refusal = Assert.ThrowsAny<ArgumentException>(
            () => network.SetSetting(place, (int)Contents.SmallLetters));
        Assert.StartsWith("units, for letters as contents, must be 64 (was 32).",
            refusal.Message);
        Assert.Equal(0f, network.GetSetting(place));
    }

    [Fact]
    public void Missing_contents_are_refused()
    {
        Exception refusal = Assert.ThrowsAny<ArgumentException>(
            () => new UniversalNetwork(64, 8).StoreContents(null!));
        Assert.StartsWith("contents is missing.", refusal.Message);
    }

    [Fact]
    public void Contents_are_the_memories_unless_others_are_chosen()
    {
        var network = new UniversalNetwork(64, 8);
        network.Store(Random(64, 8));
        Assert.Same(network.Patterns, network.ContentPatterns);
        PatternSet contents = Random(16, 8);
        network.StoreContents(contents);
        Assert.Same(contents, network.ContentPatterns);
    }

    [Fact]
    public void Contents_of_fewer_units_are_forgotten_with_their_memories()
    {
        var network = new UniversalNetwork(64, 8);
        network.Store(Random(64, 8));
        PatternSet contents = Random(16, 8);
        string signs = Signs(contents);
        network.StoreContents(contents);
        network.Store(Random(64, 7));
        Assert.Same(network.Patterns, network.ContentPatterns);
        Assert.Equal(signs, Signs(contents));
    }

    // Caught once: storing memories filled the caller's set with random signs.
    [Fact]
    public void Storing_learning_and_choosing_leave_given_contents_as_they_are()
    {
        var network = new UniversalNetwork(64, 8);
        PatternSet memories = Random(64, 8), contents = Random(64, 8);
        contents.Set(0, [.. Enumerable.Repeat((sbyte)1, 64)]);
        string signs = Signs(contents);
        network.Store(memories);
        network.StoreContents(contents);
        Assert.Equal(Contents.Own, network.Contents);
        network.Store(memories);
        network.Learn([.. Enumerable.Repeat((sbyte)1, 64)]);
        Assert.Same(contents, network.ContentPatterns);
        network.Contents = Contents.Random;
        Assert.NotSame(contents, network.ContentPatterns);
        Assert.Equal(signs, Signs(contents));
    }

    [Fact]
    public void Contents_can_be_chosen_after_smaller_ones_were_given()
    {
        var network = new UniversalNetwork(64, 8);
        network.Store(Random(64, 8));
        network.StoreContents(Random(32, 8));
        Assert.Equal(32, network.Beside.Length);
        network.Contents = Contents.Digits;
        Assert.Equal(Contents.Digits, network.Contents);
        Assert.Equal(64, network.ContentPatterns!.Units);
        Assert.Equal(64, network.Beside.Length);
        network.StoreContents(Random(32, 8));
        network.Contents = Contents.Own;
        Assert.Same(network.Patterns, network.ContentPatterns);
    }

    [Fact]
    public void Its_own_contents_cannot_be_stored_as_memories()
    {
        var network = new UniversalNetwork(64, 4);
        network.Store(new TestTrial(0, 4, 0).Patterns);
        network.Contents = Contents.Random;
        Assert.Equal("patterns are the contents of a network; copy them to a set of your own.",
            Assert.Throws<ArgumentException>(() =>
                new HopfieldNetwork(64, 4).Store(network.ContentPatterns!)).Message);
    }

    [Fact]
    public void Random_contents_are_the_same_ones_each_time()
    {
        var network = new UniversalNetwork(64, 8);
        network.SetSetting(Adjustable.IndexOf(network.CreateSettings(), "contents"),
            (int)Contents.Random);
        network.Store(Random(64, 8));
        string once = Signs(network.ContentPatterns!);
        network.Store(Random(64, 8));
        Assert.Equal(once, Signs(network.ContentPatterns!));
    }

    private static string Signs(PatternSet set) => string.Concat(
        from memory in Enumerable.Range(0, set.Count)
        from unit in Enumerable.Range(0, set.Units)
        select set.IsPlus(memory, unit) ? '+' : '-');

    private static PatternSet Random(int units, int count)
    {
        var set = new PatternSet(units, count);
        PatternSource.FillRandom(set, count, new RandomStream(0, 0), new sbyte[units]);
        return set;
    }
}
