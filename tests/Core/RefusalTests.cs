namespace AstroNano.Core.Tests;

/// <summary>A refusal states the range that is really allowed.</summary>
public class RefusalTests
{
    private static readonly sbyte[] Row = [.. Enumerable.Repeat((sbyte)1, 64)];

    /// <summary>What takes a whole number in a range.</summary>
    private static readonly Dictionary<string, Action<int>> Calls = new()
    {
        ["units of a set"] = units => new PatternSet(units, 4),
        ["capacity of a set"] = capacity => new PatternSet(4, capacity),
        ["units of a corruption"] = units => new Corruption(units),
        ["units of a trial"] = units => new Trial(units, 4),
        ["capacity of a trial"] = capacity => new Trial(4, capacity),
        ["flips"] = flips => new Corruption(64).Flip([.. Row], flips, new RandomStream(0, 0)),
        ["bound"] = bound => new RandomStream(0, 0).Next(bound),
        ["pattern to copy"] = pattern => Filled().CopyTo(pattern, [.. Row]),
        ["pattern to set"] = pattern => Filled().Set(pattern, Row),
        ["count of random patterns"] = count =>
            PatternSource.FillRandom(new PatternSet(64, 100), count, new(0, 0), [.. Row]),
        ["count of Walsh functions"] = count =>
            PatternSource.FillWalsh(new PatternSet(64, 100), count, [.. Row]),
        ["count of Walsh functions in a small set"] = count =>
            PatternSource.FillWalsh(new PatternSet(64, 9), count, [.. Row]),
        ["count of letters"] = count =>
            PatternSource.FillGlyphs(new PatternSet(64, 100), count, [.. Row]),
        ["letter"] = index => Glyphs.LetterAt(index),
        ["small letter"] = index => SmallGlyphs.Draw(index, [.. Row]),
        ["kind of a trial"] = kind => Stored().Store((PatternKind)kind, 4, 0, 0),
        ["count of a trial of random patterns"] = count =>
            Stored().Store(PatternKind.Random, count, 0, 0),
        ["count of a trial of Walsh functions"] = count =>
            Stored().Store(PatternKind.Walsh, count, 0, 0),
        ["count of a trial of letters"] = count =>
            Stored().Store(PatternKind.Glyphs, count, 0, 0),
        ["memory of a cue"] = memory => Stored().DrawCue(memory, 0),
        ["flips of a cue"] = flips => Stored().DrawCue(0, flips),
        ["target"] = memory => Stored().SetTarget(memory),
        ["place of a learned pattern"] = place => new LearnedPatterns().Add(place, Row),
        ["learned pattern to copy"] = index => Learned().CopyTo(index, [.. Row]),
        ["learned pattern to set"] = index => Learned().Set(index, Row),
        ["learned pattern to remove"] = index => Learned().RemoveAt(index),
        ["learned pattern's place"] = index => Learned().PlaceOf(index),
        ["edges of a graph"] = edges => new TransitionGraph(edges),
        ["ring of a graph"] = count => new TransitionGraph(300).ConnectRing(count),
        ["ring of a small graph"] = count => new TransitionGraph(5).ConnectRing(count),
        ["start of an edge"] = from => Ring().Connect(from, 0, 1f),
        ["end of an edge"] = to => Ring().Connect(0, to, 1f),
        ["memory of a saliency"] = memory =>
            new InputDrivenNetwork(64, 8).SetSaliency(memory, 1f),
        ["edges of a network"] = edges => new ReasoningNetwork(64, 8, edges),
        ["scenario"] = number => Scenarios.Create(number),
        ["a run's change"] = change => new Run().With("leak", 0f).With("leak", 1f).KeyOf(change),
        ["place of a setting"] = place => new AstrocyteNetwork(64, 8).GetSetting(place),
        ["state variable"] = index => new AstrocyteNetwork(64, 8).GetVariable(index),
        ["name of a state variable"] = index => new AstrocyteNetwork(64, 8).VariableName(index),
        ["length of a state variable"] = index =>
            new AstrocyteNetwork(64, 8).VariableLength(index),
    };

    public static TheoryData<string> Ranges { get; } = new(Calls.Keys);

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_refusal_states_the_range_that_is_allowed(string name)
    {
        (int least, int most) = RangeOf(name, int.MinValue);
        Assert.All(new[] { least, most }, Calls[name]);
        Assert.Equal((least, most), RangeOf(name, least - 1));
        Assert.Equal((least, most), RangeOf(name, most + 1));
    }

    private static (int Least, int Most) RangeOf(string name, int value)
    {
        string message = Assert.ThrowsAny<ArgumentOutOfRangeException>(
            () => Calls[name](value)).Message;
        Match range = Regex.Match(
            message, @"^\S+ must be from (-?\d+) to (-?\d+) \(was (-?\d+)\)\.");
        Assert.True(range.Success, message);
        Assert.Equal(value, int.Parse(range.Groups[3].Value));
        return (int.Parse(range.Groups[1].Value), int.Parse(range.Groups[2].Value));
    }

    private static Trial Stored()
    {
        var trial = new Trial(64, 16);
        trial.Store(PatternKind.Random, 5, 0, 0);
        return trial;
    }

    private static PatternSet Filled() => Stored().Patterns;

    private static LearnedPatterns Learned()
    {
        var learned = new LearnedPatterns();
        learned.Add(0, Row);
        learned.Add(LearnedPatterns.AtTheEnd, Row);
        return learned;
    }

    private static TransitionGraph Ring()
    {
        var graph = new TransitionGraph(9);
        graph.ConnectRing(5);
        return graph;
    }
}
