using AstroNano.Replay;

namespace AstroNano.Core.Tests;

/// <summary>Capsules: a run as text, judged anywhere.</summary>
public class CapsuleTests
{
    [Theory]
    [MemberData(nameof(NamedScenarios.Names), MemberType = typeof(NamedScenarios))]
    public void Every_scenario_goes_through_a_capsule_and_matches(string name)
    {
        string text = Capsule.Write(NamedScenarios.Named(name));
        Verdict verdict = Capsule.Replay(text);
        Assert.True(verdict.Matches, verdict.ToString());
        Assert.StartsWith("MATCH: '" + name, verdict.ToString());
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
        "Line 12 of the capsule: the field 'sped' is unknown; known are name, ")]
    [InlineData("steps: 8\n", "", "The capsule has no field 'steps'.")]
    [InlineData("steps: 8", "steps: eight",
        "Line 12 of the capsule: 'eight' is not a whole number")]
    [InlineData("steps: 8", "steps: 999999999",
        "Line 12 of the capsule: steps must be from 0 to 100000 (was 999999999).")]
    [InlineData("steps: 8", "steps 8", "Line 12 of the capsule: 'steps 8' does not have the form")]
    [InlineData("units: 64", "units: 63",
        "Line 6 of the capsule: units must be 64 (was 63).")]
    [InlineData("units: 64", "units: 64\nunits: 64",
        "Line 5 of the capsule: the field 'units' is given twice.")]
    [InlineData("units: 64", "units: 2000",
        "Line 4 of the capsule: units must be from 4 to 1024 (was 2000).")]
    [InlineData("memories: 16", "memories: 0",
        "Line 5 of the capsule: memories must be from 1 to 256 (was 0).")]
    [InlineData("memories: 16", "memories: 200",
        "Line 6 of the capsule: count must be from 0 to 36 (was 200).")]
    [InlineData("patterns: glyphs", "patterns: runes",
        "Line 6 of the capsule: there are no patterns 'runes'; there are random, walsh, glyphs.")]
    [InlineData("flips: 13", "flips: 65",
        "Line 9 of the capsule: flips must be from 0 to 64 (was 65).")]
    [InlineData("cue: 1", "cue: 0",
        "Line 10 of the capsule: cue must be from 1 to 100000 (was 0).")]
    [InlineData("generator: 0", "generator: x", "Line 11 of the capsule: 'x0000000' must have ")]
    [InlineData("network: astrocyte", "network: perceptron", "Line 3 of the capsule: "
        + "There is no network 'perceptron'; there are astrocyte, ")]
    [InlineData("digest: ", "change: 1 temperature NaN\ndigest: ",
        "Line 13 of the capsule: 'NaN' is not a number.")]
    [InlineData("digest: ", "change: 1 temperature 1e39\ndigest: ",
        "Line 13 of the capsule: '1e39' is not a number.")]
    [InlineData("digest: ", "change: 1 leak 0.5\ndigest: ",
        "Line 13 of the capsule: the network astrocyte has no setting 'leak'; it has time-step, ")]
    [InlineData("digest: ", "change: 1 temperature -1\ndigest: ",
        "Line 13 of the capsule: temperature must be from 0 to 1000000 (was -1).")]
    [InlineData("digest: ", "change: 1 gains 0.5\ndigest: ",
        "Line 13 of the capsule: gains must be a whole number from 0 to 2 (was 0.5).")]
    [InlineData("digest: ", "change: 1 cue 16\ndigest: ",
        "Line 13 of the capsule: cue must be a whole number from 0 to 15 (was 16).")]
    [InlineData("digest: ", "change: 1 temperature\ndigest: ",
        "Line 13 of the capsule: a change is 'change: step setting value'.")]
    [InlineData("digest: ", "setting: 1 temperature 5\ndigest: ",
        "Line 13 of the capsule: a setting is 'setting: name value'.")]
    [InlineData("digest: ", "change: 2 flips 1\nchange: 1 flips 2\ndigest: ",
        "Line 14 of the capsule: settings come first, and changes in the order of their steps.")]
    [InlineData("digest: ", "digest: 0", "Line 13 of the capsule: '0")]
    [InlineData("capsule 3", "capsule 1",
        "This is an 'AstroNano capsule 1'; this program reads 'AstroNano capsule 3'.")]
    [InlineData("AstroNano capsule 3", "hello", "This is not a capsule")]
    public void A_wrong_capsule_is_refused_in_a_sentence(string good, string bad, string message)
    {
        string text = Capsule.Write(Scenarios.Create(0));
        Assert.Contains(good, text);
        var refusal = Assert.Throws<ReplayException>(
            () => Capsule.Replay(text.Replace(good, bad)));
        Assert.StartsWith(message, refusal.Message);
    }

    [Fact]
    public void A_capsule_carries_all_that_determines_a_run()
    {
        string[] parts = [.. typeof(Run).GetProperties().Select(property => property.Name)];
        Run run = new Run
        {
            Name = "all of it",
            Network = "reasoning",
            Units = 32,
            Memories = 7,
            CueNumber = 5,
            Generator = -123456,
            Steps = 40,
            Digest = -1,
            OfLastState = true,
        }.From(PatternKind.Walsh, 3, 2, 4).With("leak", 0.25f).With("time-step", 0.1f)
            .Change(7, Run.FlipsKey, 2f).Change(7, Run.CueKey, 6f).Change(8, "leak", 1e-3f);
        Run read = Capsule.Read(Capsule.Write(run));
        Assert.All(parts.Except([nameof(Run.StateSize)]), part => Assert.Equal(
            typeof(Run).GetProperty(part)!.GetValue(run),
            typeof(Run).GetProperty(part)!.GetValue(read)));
        Assert.All(Enumerable.Range(0, run.Changes), change => Assert.Equal(
            (run.StepOf(change), run.KeyOf(change), run.ValueOf(change)),
            (read.StepOf(change), read.KeyOf(change), read.ValueOf(change))));
    }

    [Fact]
    public void A_capsule_carries_what_was_drawn_learned_and_painted()
    {
        var picture = new sbyte[64];
        Glyphs.Draw('Q', picture);
        var learned = new LearnedPatterns();
        learned.Add(1, picture);
        Glyphs.Draw('7', picture);
        learned.Add(LearnedPatterns.AtTheEnd, picture);
        Run run = new Run
        {
            Name = "mine",
            Network = "hebbian",
            Memories = 3,
            Steps = 30,
            Learned = learned,
            Painted = picture,
            OfLastState = true,
        }.From(PatternKind.Glyphs, 0, 0, 4).With("forgetting", 0.25f);
        RunPlayer player = run.Played();
        run.Digest = player.Digest;
        Assert.Equal(4, player.Network.Memories);
        string text = Capsule.Write(run);
        Assert.Contains("\nlearned: 1 7CFEC6C6D6CEFF7B\nlearned: 255 FFFF060C18303030\n", text);
        Assert.Contains("\npainted: FFFF060C18303030\n", text);
        Assert.Equal(text, Capsule.Write(Capsule.Read(text)));
        Assert.True(Capsule.Replay(text).Matches);
        string changed = text.Replace("painted: FFFF060C18303030", "painted: FFFF060C18303031");
        Assert.False(Capsule.Replay(changed).Matches);
        Assert.All(new[]
        {
            ("learned: 255 FFFF", "learned: 256 FFFF", "Line 8 of the capsule: a picture is "),
            ("learned: 255 FFFF", "learned: 255 FFF", "Line 8 of the capsule: 'FFF060C18303030' "),
            ("learned: 255 FFFF", "learned: FFFF", "Line 8 of the capsule: a picture is "),
            ("painted: FFFF", "painted: FFFG", "Line 14 of the capsule: 'FFFG060C18303030' must "),
            ("units: 64\nmemories: 3\npatterns: glyphs", "units: 32\nmemories: 3\npatterns: walsh",
                " of the capsule: pictures are of 64 units."),
        }, change => Assert.Contains(change.Item3, Assert.Throws<ReplayException>(
            () => Capsule.Read(text.Replace(change.Item1, change.Item2))).Message));
    }

    [Fact]
    public void A_value_that_the_size_forbids_is_refused_on_its_line()
    {
        Run run = new Run { Name = "small", Network = "universal", Units = 32, Steps = 1 }
            .From(PatternKind.Random, 0, 0, 4).With("contents", 1f);
        string message = Assert.Throws<ReplayException>(
            () => Capsule.Read(Capsule.Write(run))).Message;
        Assert.Matches("^Line 13 of the capsule: units, .* must be 64 .was 32..$", message);
    }

    [Fact]
    public void A_run_that_would_take_minutes_is_refused()
    {
        string text = Capsule.Write(new Run
        {
            Name = "long",
            Network = "hopfield",
            Units = 1024,
            Memories = 256,
            Steps = 100_000,
        }.From(PatternKind.Random, 0, 0, 13));
        string said = Assert.Throws<ReplayException>(() => Capsule.Read(text)).Message;
        Assert.Equal("The capsule asks for too much: 100000 steps with 0 changes, of 1024 units "
            + "and 256 memories; fewer of these are replayed.", said);
        Assert.Equal(1500, Capsule.Read(text.Replace("100000", "1500")).Steps);
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFF\0")]
    [InlineData("FFFFFFFFFFFFFFF ")]
    [InlineData("FFFFFFFFFFFFFFF")]
    [InlineData("+FFFFFFFFFFFFFFF")]
    public void A_picture_is_of_sixteen_digits_and_nothing_else(string text) =>
        Assert.Null(PictureText.Read(text));

    [Fact]
    public void The_last_state_alone_can_be_judged()
    {
        Run scenario = Scenarios.Create(3);
        scenario.OfLastState = true;
        RunPlayer player = scenario.Played();
        Assert.Equal(NetworkExtensions.DigestOf(player.Network), player.Digest);
        scenario.Digest = player.Digest;
        string text = Capsule.Write(scenario);
        Assert.Contains("\nstate: ", text);
        Assert.True(Capsule.Replay(text).Matches);
        Assert.Contains("needs one field 'digest', of all states, or 'state'",
            Assert.Throws<ReplayException>(() => Capsule.Read(text + "digest: 00000000")).Message);
    }

    [Fact]
    public void A_change_after_the_last_step_is_in_the_last_state()
    {
        // Caught on the page: the input of this network is part of its state.
        Run run = new Run { Name = "late", Network = "input-driven", Steps = 3, OfLastState = true }
            .From(PatternKind.Random, 0, 0, 4).Change(3, "first-input", 4f);
        RunPlayer player = run.Played();
        Setting[] settings = player.Network.CreateSettings();
        settings[Adjustable.IndexOf(settings, "first-input")].Value = 4f;
        run.Digest = NetworkExtensions.DigestOf(player.Network);
        Verdict verdict = Capsule.Replay(Capsule.Write(run));
        Assert.True(verdict.Matches, verdict.ToString());
        Assert.NotEqual(player.Digest, run.Digest);
    }

    [Fact]
    public void Line_ends_spaces_and_empty_lines_do_not_matter()
    {
        string text = Capsule.Write(Scenarios.Create(3)).Replace("\n", " \r\n\r\n");
        Assert.True(Capsule.Replay(text).Matches);
    }
}
