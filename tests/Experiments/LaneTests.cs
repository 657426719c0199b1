using AstroNano.Trials.Lanes;

namespace AstroNano.Experiments.Tests;

/// <summary>Trials in the lanes of vectors have the bits of trials one after the other.</summary>
public class LaneTests : InFolder
{
    private static readonly string[] WithLanes =
        ["astrocyte", "attention", "hopfield", "kozachkov", "binary", "dense"];

    public static TheoryData<string> Networks { get; } = [.. WithLanes];

    [Fact]
    public void The_gated_and_the_dense_networks_have_lanes() => Assert.Equal(
        WithLanes.Order(), RecallNetworks.All.Where(network => LaneTrials.Of(
            network.Create(16, 4), 16, 4, new TrialPlan(0, 3, network.Passes)) is not null)
            .Select(network => network.Name).Order());

    [Theory]
    [MemberData(nameof(Networks))]
    public void Whatever_the_settings_rows_and_final_states_are_the_same_bits(string name)
    {
        var random = new Random(name.Length);
        RecallNetwork network = RecallNetworks.Named(name);
        int most = Thorough.IsAsked ? 1000 : 30, run = 0;
        for (int attempt = 0; attempt < most; attempt++)
        {
            int units = random.Next(4, 90), memories = random.Next(1, 70);
            TrialPlan plan = PlanOf(random, units, memories, network);
            IRecallModel model = network.Create(units, memories);
            string settings = Randomize(random, model);
            if (LaneTrials.Of(model, units, memories, plan) is not LaneTrials lanes)
            {
                continue;
            }

            var alone = new RecallTrial(model, units, memories, plan);
            int[] trials = [..
                Enumerable.Range(random.Next(1000), random.Next(LaneTrials.Count) + 1)];
            RecallOutcome[] outcomes = lanes.Run(trials);
            for (int lane = 0; lane < trials.Length; lane++)
            {
                string what = $"n={units} k={memories} trial={trials[lane]} {plan} {settings}";
                Assert.True(alone.Run(trials[lane]).Equals(outcomes[lane]), what);
                Assert.True(BitsOf(model.State).SequenceEqual(
                    BitsOf(lanes.FinalState(lane))), what);
                if (lanes.HasGains)
                {
                    Assert.True(BitsOf(alone.Gains![..memories]).SequenceEqual(
                        BitsOf(lanes.EndOf(lane).Gains!)), what);
                }
            }

            run++;
        }

        Assert.InRange(run, most / 3, most);
    }

    [Theory]
    [InlineData("astrocyte")]
    [InlineData("attention")]
    [InlineData("hopfield")]
    public void A_network_larger_than_the_core_s_has_the_rates_of_one_of_its_size(string name)
    {
        RecallNetwork network = RecallNetworks.Named(name);

        // So few steps that gains are still on their way.
        var plan = new TrialPlan(0, 17, 5);
        int[] trials = [.. Enumerable.Range(0, LaneTrials.Count)];
        LaneTrials Lanes(IRecallModel model) => LaneTrials.Of(model, 77, 9, plan)!;
        RecallOutcome[] expected = Lanes(network.Create(77, 9)).Run(trials);
        Assert.Equal(expected, Lanes(network.Create(Network.MaxUnits, 1)).Run(trials));
        Assert.DoesNotContain(expected, outcome => float.IsNaN(outcome.HardError));
        Assert.StartsWith($"{name},1100,300,200,3,", CommandLine.Run($"recall --network {name}"
            + " --n 1100 --k 300 --flips 200 --trials 3 --steps 20 --csv").Output.Split('\n')[1]);
    }

    [Theory]
    [InlineData("--network dense --n 1025", "dense has up to 1024 units and 256 memories; only")]
    [InlineData("--network couplings --rule storkey --n 2049",
        "couplings has up to 2048 units and 256 memories; only")]
    [InlineData("--k 257 --overlap 0.5", "astrocyte has up to 1024 units and 256 memories; only")]
    [InlineData("--n 16385", "--n must be from 4 to 16384 (was 16385).")]
    [InlineData("--k 257 --results x --keep trajectories",
        "--keep trajectories and --rest are for up to 1024 units and 256 memories.")]
    [InlineData("--n 1025 --results x --rest", "--keep trajectories and --rest are for up to")]
    public void Lanes_refuse_values_that_no_network_accepts(string options, string sentence)
    {
        (int code, _, string error) = CommandLine.Run("recall --trials 1 " + options);
        Assert.Equal(ExitCode.WrongCommand, code);
        Assert.StartsWith(sentence, error);
    }

    [Theory]
    [InlineData("128")]
    [InlineData("512")]
    public void Rows_do_not_depend_on_how_wide_a_vector_is(string bits)
    {
        string run = "recall --network astrocyte,dense --n 30 --k 9 --flips 7 --trials 90 --csv";
        ProcessStartInfo start = CommandLine.Start(run);
        start.Environment["DOTNET_MaxVectorTBitWidth"] = bits;
        Assert.Equal(CommandLine.Run(run).Output, Tool.Run(start).Output);
    }

    [Fact]
    public void Rows_are_those_of_the_run_that_keeps_every_trial()
    {
        string run = "recall --network attention,hopfield,binary --k 5 --trials 37 --csv";
        Assert.Equal(CommandLine.Run(run).Output,
            CommandLine.Run($"{run} --results {Folder}").Output);
    }

    [Theory]
    [InlineData("--network astrocyte,attention --k 5 --keep states,overlaps,gains", 6)]
    [InlineData("--network hopfield,kozachkov,binary,dense --k 37 --keep states,overlaps", 8)]
    [InlineData("--network dense --overlap 0.5 --n 30 --keep states", 1)]
    public void Results_are_the_same_bytes_in_lanes_and_one_after_the_other(
        string options, int arrays)
    {
        // Trajectories are not in lanes.
        string[] folders = [At("lanes"), At("alone")];
        string run = $"recall --trials 21 --steps 30 --flips 9 {options}";
        Assert.Equal(0, CommandLine.Run($"{run} --results {folders[0]}").Code);
        Assert.Equal(0, CommandLine.Run($"{run},trajectories --results {folders[1]}").Code);
        string[] files = [.. Directory.GetFiles(folders[0]).Select(file => Path.GetFileName(file))
            .Except(["run.json"])];
        Assert.Equal(1 + arrays, files.Length);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(folders[0], file)),
            File.ReadAllBytes(Path.Combine(folders[1], file))));
    }

    [Theory]
    [InlineData(64, 16)]
    [InlineData(63, 5)]
    [InlineData(30, 37)]
    public void Patterns_drawn_over_others_are_those_of_the_core(int units, int memories)
    {
        var drawn = new TrialGenerator(units, memories);
        var core = new Trial(units, memories);
        for (int trial = 0; trial < 3; trial++)
        {
            drawn.Draw(trial, 2, 3);
            core.Store(PatternKind.Random, memories, trial, 2);
            core.DrawCue(0, 3);
            Assert.Equal(core.Cue, drawn.Cue);
            Assert.Equal(Codes(core.Patterns), Codes(drawn.Patterns));
        }
    }

    private static IEnumerable<bool> Codes(PatternSet patterns) =>
        from memory in Enumerable.Range(0, patterns.Count)
        from unit in Enumerable.Range(0, patterns.Units)
        select patterns.IsPlus(memory, unit);

    private static TrialPlan PlanOf(
        Random random, int units, int memories, RecallNetwork network)
    {
        var plan = new TrialPlan(random.Next(3), random.Next(units / 2),
            network.Passes == CoreNetworks.GradedPasses ? random.Next(250) : random.Next(20));
        return random.Next(6) switch
        {
            0 => plan with { Overlap = 0.4f },
            1 => plan with { Age = random.Next(memories) },
            2 => plan with { Damage = new CueDamage([0, units - 1], 0, 0.1f) },
            3 => plan with
            {
                Given = new GivenPatterns([.. Enumerable.Range(0, memories).Select(_ =>
                    Enumerable.Range(0, units).Select(_ => (sbyte)(2 * random.Next(2) - 1))
                        .ToArray())], null),
            },
            _ => plan,
        };
    }

    // Half of the settings stay, and some go to the ends of what is allowed.
    private static string Randomize(Random random, IRecallModel model)
    {
        var values = new List<string>();
        foreach (Setting setting in model.Settings.CreateSettings())
        {
            switch (random.Next(10))
            {
                case 0:
                    setting.Value = setting.Minimum;
                    break;
                case 1:
                    setting.Value = setting.Maximum;
                    break;
                case < 5:
                    setting.Value = setting.ValueAt(random.NextSingle());
                    break;
            }

            values.Add($"{setting.Key}={setting.Value}");
        }

        return string.Join(' ', values);
    }

    private static IEnumerable<int> BitsOf(float[] state) =>
        state.Select(BitConverter.SingleToInt32Bits);
}
