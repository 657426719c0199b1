using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using AstroNano.Determinism;

namespace AstroNano.Core.Tests;

/// <summary>The scenarios show what their comments claim, and cost little.</summary>
public class ScenarioTests
{
    public static TheoryData<int> Numbers { get; } = new(Enumerable.Range(0, Scenarios.Count));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_scenario_reaches_its_golden(int number)
    {
        Scenario scenario = Scenarios.Create(number);
        ScenarioRunner runner = Run(number);
        Assert.True(runner.Passed, $"{scenario.Name}: {runner.StateSize} floats, digest "
            + $"{runner.Digest:X8}; golden {scenario.StateSize}, {scenario.Digest:X8}");
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_step_allocates_nothing(int number)
    {
        var runner = new ScenarioRunner(Scenarios.Create(number));
        runner.Step();
        long before = GC.GetAllocatedBytesForCurrentThread();
        while (!runner.Done)
        {
            runner.Step();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void No_state_is_ever_a_denormal_or_not_finite(int number)
    {
        var runner = new ScenarioRunner(Scenarios.Create(number));
        while (!runner.Done)
        {
            runner.Step();
            Network network = runner.Network;
            IEnumerable<float> all = network.State.Concat(network.Activation)
                .Concat(network.Overlaps).Concat(NetworkSettings.Slow(network) ?? []);
            Assert.All(all, value => Assert.True(
                value == 0f || float.IsNormal(value), $"{value:R} after step {runner.Steps}"));
        }
    }

    [Fact]
    public void Every_network_and_every_setting_has_a_scenario()
    {
        Scenario[] all = [.. Enumerable.Range(0, Scenarios.Count).Select(Scenarios.Create)];
        Assert.Equal(Enum.GetValues<NetworkKind>(), all.Select(s => s.Network).Distinct().Order());
        Assert.Equal(Enum.GetValues<PatternKind>(), all.Select(s => s.Patterns).Distinct().Order());
        Assert.Equal(Enum.GetValues<Setting>(), all.SelectMany(scenario => Enumerable
            .Range(0, scenario.Turns).Select(scenario.SettingOfTurn)).Distinct().Order());
        Assert.Equal(all.Length, all.Select(scenario => scenario.Name).Distinct().Count());
        Assert.Contains(all, scenario => scenario.Units % 4 != 0 && scenario.Memories % 4 != 0);
    }

    [Fact]
    public void What_the_device_runs_at_boot_is_small()
    {
        Scenario[] boot = [.. Enumerable.Range(0, Scenarios.AtBoot).Select(Scenarios.Create)];
        NetworkKind[] shown = [NetworkKind.Astrocyte, NetworkKind.Hopfield, NetworkKind.Reasoning];
        Assert.Equal(shown, boot.Select(scenario => scenario.Network).Distinct().Order());
        Assert.InRange(boot.Sum(scenario => scenario.Steps), 20, 40);
        Assert.All(boot, scenario => Assert.True(scenario.Units <= 64 && scenario.Memories <= 16));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("tests/Core/Determinism/README.md")]
    public void The_self_test_s_digest_in_the_documents_is_that_of_the_goldens(string document)
    {
        var digest = new Digest();
        digest.Add(FunctionProbe.Golden);
        for (int number = 0; number < Scenarios.AtBoot; number++)
        {
            digest.Add(Scenarios.Create(number).Digest);
        }

        string text = File.ReadAllText(SourceTree.PathOf(document));
        Assert.All(Regex.Matches(text, "test PASS ([0-9A-F]{8})"),
            match => Assert.Equal($"{digest.Value:X8}", match.Groups[1].Value));
    }

    [Fact]
    public void Wrong_memory_ends_in_another_memory_than_the_cued()
    {
        ScenarioRunner runner = Run("wrong memory");
        Assert.Equal(1, Observables.Dominant(runner.Network.Overlaps, 8));
        Assert.True(runner.Network.Overlaps[1] > 0.9999f);
    }

    [Fact]
    public void Attention_stays_divided_and_classical_stays_unsaturated()
    {
        Assert.InRange(NetworkSettings.Slow(Run("attention").Network).Max(), 0.5f, 0.99f);
        Assert.Contains(Run("classical").Network.Activation, v => MathF.Abs(v) < 0.999f);
    }

    [Fact]
    public void Vanishing_passes_through_all_sizes_down_to_zero()
    {
        var runner = new ScenarioRunner(Numbered("vanishing"));
        float least = 1f;
        while (!runner.Done)
        {
            runner.Step();
            least = runner.Network.State.Where(x => x != 0f).Select(MathF.Abs)
                .Append(least).Min();
        }

        Assert.True(least < 1e-23f, $"{least:R}");
        Assert.All(runner.Network.State, x => Assert.Equal(0f, x));
    }

    [Fact]
    public void Sequence_visits_several_memories()
    {
        var runner = new ScenarioRunner(Numbered("sequence"));
        var visited = new HashSet<int>();
        while (!runner.Done)
        {
            runner.Step();
            visited.Add(Observables.Dominant(runner.Network.Overlaps, 8));
        }

        Assert.True(visited.Count >= 3, $"{visited.Count}");
    }

    [Fact]
    public void A_turn_that_the_network_has_not_is_refused()
    {
        Scenario scenario = Numbered("classical").Turn(0, Setting.Leak, 0f);
        var failure = Assert.Throws<ArgumentException>(() => new ScenarioRunner(scenario));
        Assert.Contains("turns what its network has not", failure.Message);
    }

    [Fact]
    public void There_is_no_scenario_beyond_the_last()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Scenarios.Create(Scenarios.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scenarios.Create(-1));
    }

    private static Scenario Numbered(string name) => Enumerable.Range(0, Scenarios.Count)
        .Select(Scenarios.Create).Single(scenario => scenario.Name == name);

    private static ScenarioRunner Run(string name) => Run(Enumerable.Range(0, Scenarios.Count)
        .Single(number => Scenarios.Create(number).Name == name));

    private static ScenarioRunner Run(int number)
    {
        var runner = new ScenarioRunner(Scenarios.Create(number));
        while (!runner.Done)
        {
            runner.Step();
        }

        return runner;
    }
}
