using static AstroNano.Core.Tests.NamedScenarios;

namespace AstroNano.Core.Tests;

/// <summary>The scenarios show what their comments claim, and cost little.</summary>
public class ScenarioTests
{
    public static TheoryData<string> Networks { get; } =
        new(Catalogue.Create().Select(entry => entry.Key));

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(NamedScenarios))]
    public void A_scenario_reaches_its_golden(string name)
    {
        Run scenario = Named(name);
        RunPlayer player = Play(name);
        Assert.True(player.Passed, $"{player.StateSize} floats, digest "
            + $"{player.Digest:X8}; golden {scenario.StateSize}, {scenario.Digest:X8}");
    }

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(NamedScenarios))]
    public void A_brief_scenario_reaches_its_golden(string name) =>
        Assert.True(Named(name).Brief().Steps == 0 || Named(name).Brief().Played().Passed);

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(NamedScenarios))]
    public void A_step_allocates_nothing(string name)
    {
        // Played once before: a table that a step is the first to look at is filled then.
        Play(name);
        var player = new RunPlayer(Named(name));
        long before = GC.GetAllocatedBytesForCurrentThread();
        while (!player.Done)
        {
            player.Step();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(NamedScenarios))]
    public void No_state_is_ever_a_denormal_or_not_finite(string name)
    {
        var player = new RunPlayer(Named(name));
        while (!player.Done)
        {
            player.Step();
            Network network = player.Network;
            IEnumerable<float> all = Enumerable.Range(0, network.VariableCount)
                .SelectMany(network.GetVariable)
                .Concat(network.Activation).Concat(network.Overlaps)
                .Concat(network.Modulation ?? []);
            Assert.All(all, value => Assert.True(
                value == 0f || float.IsNormal(value), $"{value:R} after step {player.Steps}"));
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_network_has_a_scenario(string network) =>
        Assert.Contains(All, scenario => scenario.Network == network);

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_setting_makes_a_difference_to_a_scenario(string network)
    {
        Setting[] settings = Catalogue.Find(network).Create(4, 1).CreateSettings();
        Assert.Equal([], settings.Select(setting => setting.Key).Where(key => !All.Any(
            run => Keys(run).Contains(key) && Without(key, run).Played().Digest != run.Digest)));
    }

    [Fact]
    public void Scenarios_differ_in_name_and_use_all_patterns_cues_flips_and_odd_sizes()
    {
        Assert.Equal(Enum.GetValues<PatternKind>(),
            All.Select(scenario => scenario.PatternKind).Distinct().Order());
        Assert.Contains(Run.CueKey, All.SelectMany(Keys));
        Assert.Contains(Run.FlipsKey, All.SelectMany(Keys));
        Assert.Equal(All.Length, All.Select(scenario => scenario.Name).Distinct().Count());
        Assert.Contains(All, scenario => scenario.Units % 4 != 0 && scenario.Memories % 4 != 0);
    }

    [Fact]
    public void The_self_test_at_boot_is_small()
    {
        Run[] boot = All[..Scenarios.AtBoot];
        Assert.Equal(Enum.GetValues<Family>(), boot.Select(
            scenario => Catalogue.Find(scenario.Network).Family).Distinct().Order());
        Assert.InRange(boot.Sum(scenario => scenario.Steps), 20, 60);
        Assert.All(boot, scenario => Assert.True(scenario.Units <= 64 && scenario.Memories <= 16));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    public void The_self_test_s_digest_in_the_documents_is_that_of_the_goldens(string document)
    {
        string text = File.ReadAllText(SourceTree.PathOf(document));
        Assert.Contains($"test PASS {DigestOfFirst(Scenarios.AtBoot)}", text);
        Assert.All(Regex.Matches(text, "test PASS ([0-9A-F]{8})"),
            match => Assert.Equal(DigestOfFirst(Scenarios.AtBoot), match.Groups[1].Value));
    }

    [Fact]
    public void The_change_log_says_the_digest_of_the_full_self_test() =>
        Assert.Contains($"`{DigestOf(All[..Scenarios.OnDevice]
            .Select(run => run.Brief()).Where(run => run.Steps > 0))}`",
            File.ReadAllText(SourceTree.PathOf("CHANGELOG.md")));

    [Fact]
    public void Wrong_memory_ends_in_another_memory_than_the_cued()
    {
        RunPlayer player = Play("wrong memory");
        Assert.Equal(1, Observables.Dominant(player.Network.Overlaps, 8));
        Assert.True(player.Network.Overlaps[1] > 0.9999f);
    }

    [Fact]
    public void Attention_stays_divided_and_classical_stays_unsaturated()
    {
        Assert.InRange(Play("attention").Network.Modulation!.Max(), 0.5f, 0.99f);
        Assert.Contains(Play("classical").Network.Activation, v => MathF.Abs(v) < 0.999f);
    }

    [Fact]
    public void Vanishing_passes_through_all_sizes_down_to_zero()
    {
        var player = new RunPlayer(Named("vanishing"));
        float least = 1f;
        while (!player.Done)
        {
            player.Step();
            least = player.Network.State.Where(x => x != 0f).Select(MathF.Abs)
                .Append(least).Min();
        }

        Assert.True(least < 1e-23f, $"{least:R}");
        Assert.All(player.Network.State, x => Assert.Equal(0f, x));
    }

    [Fact]
    public void Sequence_visits_several_memories()
    {
        var player = new RunPlayer(Named("sequence"));
        var visited = new HashSet<int>();
        while (!player.Done)
        {
            player.Step();
            visited.Add(Observables.Dominant(player.Network.Overlaps, 8));
        }

        Assert.True(visited.Count >= 3, $"{visited.Count}");
    }

    [Fact]
    public void A_change_of_a_setting_that_the_network_lacks_is_refused()
    {
        Run run = new Run { Network = "hopfield", Steps = 1 }.With("leak", 0f);
        var failure = Assert.Throws<ArgumentException>(() => new RunPlayer(run));
        Assert.Equal("The network hopfield has no setting 'leak'.", failure.Message);
    }

    // A section that counts too few hides its last.
    [Fact]
    public void There_are_as_many_scenarios_as_their_sections_have()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Scenarios.Create(Scenarios.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scenarios.Create(-1));
        Assert.Equal("largest", All[^1].Name);
        Assert.All(All, scenario => Assert.Contains($"0x{scenario.Digest:X8}", Sources));
        Assert.Equal(All.Length, Regex.Matches(Sources, @"\.Reaching\(").Count);
        Assert.Single(All, scenario => scenario.Name == "largest");
        Assert.StartsWith("start ", All[Scenarios.AtBoot - 1].Name);
        Assert.DoesNotContain("start ", All[Scenarios.AtBoot].Name);
    }

    private static string Sources => string.Concat(Directory.GetFiles(
        SourceTree.PathOf("shared/Core/Scenarios"), "Scenarios*.cs").Select(File.ReadAllText));

    private static string DigestOfFirst(int count) => DigestOf(All[..count]);

    private static string DigestOf(IEnumerable<Run> scenarios)
    {
        var digest = new Digest();
        digest.Add(FunctionProbe.Golden);
        foreach (Run scenario in scenarios)
        {
            digest.Add(scenario.Digest);
        }

        return $"{digest.Value:X8}";
    }

    private static IEnumerable<string> Keys(Run run) =>
        Enumerable.Range(0, run.Changes).Select(run.KeyOf);

    private static Run Without(string key, Run run)
    {
        Run other = new Run
        {
            Network = run.Network,
            Units = run.Units,
            Memories = run.Memories,
            Learned = run.Learned,
            CueNumber = run.CueNumber,
            Steps = run.Steps,
        }.From(run.PatternKind, run.TrialNumber, run.Stream, run.Flips);
        for (int change = 0; change < run.Changes; change++)
        {
            if (run.KeyOf(change) != key)
            {
                other.Change(run.StepOf(change), run.KeyOf(change), run.ValueOf(change));
            }
        }

        return other;
    }

    private static RunPlayer Play(string name) => Named(name).Played();
}
