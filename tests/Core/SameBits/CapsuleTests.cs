using System;
using System.Linq;
using AstroNano.Replay;

namespace AstroNano.Core.Tests;

/// <summary>Capsules: a scenario as text, judged anywhere.</summary>
public class CapsuleTests
{
    public static TheoryData<int> Numbers { get; } = new(Enumerable.Range(0, Scenarios.Count));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_scenario_goes_through_a_capsule_and_matches(int number)
    {
        string text = Capsule.Write(Scenarios.Create(number));
        Verdict verdict = Capsule.Replay(text);
        Assert.True(verdict.Matches, verdict.ToString());
        Assert.StartsWith("MATCH: '" + Scenarios.Create(number).Name, verdict.ToString());
        Assert.Equal(text, Capsule.Write(Capsule.Read(text)));
        Assert.InRange(text.Length, 100, 3000);
    }

    [Fact]
    public void A_changed_knob_diverges()
    {
        string text = Capsule.Write(Scenarios.Create(3))
            .Replace("temperature 5", "temperature 5.0000005");
        Verdict verdict = Capsule.Replay(text);
        Assert.False(verdict.Matches);
        Assert.StartsWith("DIVERGED: 'start odd' reaches ", verdict.ToString());
    }

    [Theory]
    [InlineData("steps: 8", "sped: 8",
        "Line 10 of the capsule: the field 'sped' is unknown; known are scenario, ")]
    [InlineData("steps: 8\n", "", "The capsule has no field 'steps'.")]
    [InlineData("steps: 8", "steps: eight",
        "Line 10 of the capsule: 'eight' is not a whole number")]
    [InlineData("steps: 8", "steps: 999999999", "A capsule has at most 100000 steps.")]
    [InlineData("steps: 8", "steps 8", "Line 10 of the capsule: 'steps 8' is not of the form")]
    [InlineData("units: 64", "units: 63",
        "The capsule asks for something impossible: units is 63; allowed is 64")]
    [InlineData("units: 64", "units: 64\nunits: 64",
        "Line 5 of the capsule: the field 'units' is given twice.")]
    [InlineData("network: astrocyte", "network: perceptron",
        "Line 3 of the capsule: 'perceptron' is unknown; known are astrocyte, ")]
    [InlineData("digest: ", "turn: 1 temperature NaN\ndigest: ",
        "Line 11 of the capsule: 'NaN' is not a number.")]
    [InlineData("digest: ", "turn: 1 leak 0.5\ndigest: ",
        "The capsule asks for something impossible: The scenario 'start letters' turns")]
    [InlineData("digest: ", "turn: 1 temperature -1\ndigest: ",
        "The capsule asks for something impossible: Temperature is -1")]
    [InlineData("units: 64", "units: 2000",
        "The capsule asks for something impossible: units is 2000; allowed is 4 to 1024.")]
    [InlineData("digest: ", "digest: 0", "Line 11 of the capsule: '0")]
    [InlineData("capsule 1", "capsule 2",
        "This is an 'AstroNano capsule 2'; this program reads 'AstroNano capsule 1'.")]
    [InlineData("AstroNano capsule 1", "hello", "This is not a capsule")]
    public void A_wrong_capsule_is_refused_in_a_sentence(string good, string bad, string message)
    {
        string text = Capsule.Write(Scenarios.Create(0));
        Assert.Contains(good, text);
        var refusal = Assert.Throws<ReplayException>(
            () => Capsule.Replay(text.Replace(good, bad)));
        Assert.StartsWith(message, refusal.Message);
    }

    [Fact]
    public void The_last_state_alone_can_be_judged()
    {
        Scenario scenario = Scenarios.Create(3);
        scenario.OfLastState = true;
        var runner = new ScenarioRunner(scenario);
        while (!runner.Done)
        {
            runner.Step();
        }

        Assert.Equal(NetworkExtensions.DigestOf(runner.Network), runner.Digest);
        scenario.Digest = runner.Digest;
        string text = Capsule.Write(scenario);
        Assert.Contains("\nstate: ", text);
        Assert.True(Capsule.Replay(text).Matches);
        Assert.Contains("needs one field 'digest', of all states, or 'state'",
            Assert.Throws<ReplayException>(() => Capsule.Read(text + "digest: 00000000")).Message);
    }

    [Fact]
    public void Line_ends_spaces_and_empty_lines_do_not_matter()
    {
        string text = Capsule.Write(Scenarios.Create(3)).Replace("\n", " \r\n\r\n");
        Assert.True(Capsule.Replay(text).Matches);
    }
}
