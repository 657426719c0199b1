namespace AstroNano.VirtualBoard.Tests.Explaining;

/// <summary>What the page says is going on is what is going on.</summary>
public class SituationTests
{
    // At most as long as one reads at a glance.
    private const int MostWords = 19;

    private static readonly int[] Moments = [0, 1, 2, 5, 20, 64, 130, 300];

    // Whatever of these a network has is tried with it.
    private static readonly string[] Trials =
    [
        "", "memories=3", "memories=32 flipped-bits=26", "flipped-bits=64", "patterns=1",
        "temperature=12", "temperature=23", "temperature=1000", "beta=0.01", "beta=0.042",
        "noise=0.9", "noise=1.5", "noise=0.1 memories=1", "sequence-gain=2", "sequence-gain=0.5",
        "first-saliency=0.5", "first-input=0.5", "first-input=0.5 other-saliency=0.5",
        "symmetric-gain=5", "context=2", "radius=16", "forgetting=0", "contents=1", "power=2",
    ];

    public static TheoryData<string> Networks { get; } =
        new(Catalogue.Create().Select(entry => entry.Key));

    public static TheoryData<string, string, int, int, SituationKind, int> Reached { get; } =
        Read();

    [Theory]
    [MemberData(nameof(Reached))]
    public void A_run_is_described_by_its_situation(
        string network, string settings, int cue, int step, SituationKind kind, int memory)
    {
        var stage = new Stage(network, settings, cue);
        stage.GoTo(step);
        Situation now = stage.Look();
        Assert.Equal((kind, memory), (now.Kind, now.Memory));
    }

    [Fact]
    public void Every_network_and_every_situation_is_covered()
    {
        Assert.Equal(Catalogue.Create().Select(entry => entry.Key).Order(),
            Reached.Select(row => row.Data.Item1).Distinct().Order());
        Assert.Equal(Enum.GetValues<SituationKind>(),
            Reached.Select(row => row.Data.Item5).Distinct().Order());
    }

    [Fact]
    public void Every_sentence_is_true_of_the_run_short_and_without_effect()
    {
        HashSet<string> forms = [];
        foreach (NetworkEntry entry in Catalogue.Create())
        {
            foreach (string settings in TrialsOf(entry))
            {
                Judge(entry.Key, settings, forms);
            }
        }

        // Nothing that can be said is left untried.
        Assert.Equal([], Witness.Forms.Except(forms));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_predicted_movement_is_the_next_one(string network)
    {
        foreach (int step in new[] { 0, 7, 130, 900 })
        {
            var stage = new Stage(network, "", cue: 1);
            stage.GoTo(step);
            Movement next = stage.Next;
            Assert.Equal(next, Movement.OfPass(stage.Network));
        }
    }

    [Theory]
    [InlineData("astrocyte", "temperature=12", "near 11.63 the recalled memory")]
    [InlineData("attention", "temperature=23", "near 23.63 the recalled memory")]
    [InlineData("modern", "beta=0.042", "β is 0.042: near 0.042 the recalled memory")]
    [InlineData("astrocyte", "temperature=1000", "about the same gain")]
    [InlineData("reasoning", "sequence-gain=2", "below 3.58 no chain lasts in theory")]
    [InlineData("kleinfeld", "sequence-gain=0.5", "below 1.00 no chain lasts in theory")]
    [InlineData("binary", "noise=0.9", "The noise is 0.90")]
    [InlineData("hebbian", "", "is old")]
    [InlineData("context", "", "belongs to context 1, which is active; 32 of 64 neurons")]
    [InlineData("context", "context=2", "but context 2 is active: 17 of 32 active neurons")]
    [InlineData("sparse", "radius=16", "No location is within the radius")]
    [InlineData("hopfield", "", "theory allows about 8.83 random ones")]
    [InlineData("dense", "power=2", "theory allows about 7.69 random ones")]
    [InlineData("input-driven", "first-input=0.5", "in theory it lasts only above 1")]
    public void The_sentence_on_theory_comes_last(string network, string settings, string words)
    {
        var stage = new Stage(network, settings, cue: 1);
        stage.GoTo(40);
        Assert.Contains(words, $"{stage.Look().Reason}");
    }

    private static void Judge(string network, string settings, HashSet<string> forms)
    {
        var stage = new Stage(network, settings, cue: 2);
        var witness = new Witness(stage);
        foreach (int step in Moments)
        {
            stage.GoTo(step);
            int digest = stage.Digest();
            string[] sentences = [.. stage.Look().Sentences];
            Assert.Equal(digest, stage.Digest());
            Assert.InRange(sentences.Length, 2, 3);
            Assert.All(sentences, sentence => Assert.True(witness.Confirms(sentence, forms),
                $"{network} with {settings} at step {step}: {sentence}"));
            Assert.All(sentences, sentence =>
                Assert.InRange(sentence.Split(' ').Length, 2, MostWords));
        }
    }

    // A dense memory of the second power only: a higher one, and others, mean something else.
    private static IEnumerable<string> TrialsOf(NetworkEntry entry)
    {
        string[] keys = [.. entry.Create(64, 32).CreateSettings().Select(setting => setting.Key),
            "memories", "flipped-bits", "patterns"];
        return Trials.Where(trial => (trial != "power=2" || entry.Key == "dense")
            && trial.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(setting => keys.Contains(setting.Split('=')[0])));
    }

    private static TheoryData<string, string, int, int, SituationKind, int> Read() => new(
        from line in File.ReadLines(
            Path.Combine(AppContext.BaseDirectory, "Explaining", "situations.csv")).Skip(1)
        let row = line.Split(',')
        select (row[0], row[1], int.Parse(row[2]), int.Parse(row[3]),
            Enum.Parse<SituationKind>(row[4]), int.Parse(row[5])));
}
