namespace AstroNano.Experiments.Tests;

/// <summary>The map of loads, at its smallest, and what it would cost at its largest.</summary>
public sealed class LoadMapTests : InFolder
{
    private static readonly LoadMapFigure Few = new(6, 64);

    [Fact]
    public void The_map_holds_what_recall_gives_and_its_corners_are_what_theory_says()
    {
        string[][] rows = Compute(TrialRunner.Whole()).ToCsv().TrimEnd().Split('\n').Skip(1)
            .Select(line => line.Trim().Split(',')).ToArray();
        double Exact(string panel, int memories, int flips) => double.Parse(
            rows.Single(row => row[1] == panel && row[2] == $"{memories}" && row[3] == $"{flips}")
            [4], CultureInfo.InvariantCulture);
        Assert.Equal(5 * 7 * 9, rows.Length);
        Assert.Equal(1, Exact("classical", 4, 3));
        Assert.Equal(0, Exact("classical", 64, 3));
        Assert.Equal(1, Exact("gated at T = 0.01", 256, 3));
        Assert.Equal(0, Exact("gated at T = 0.01", 256, 29));
        Assert.Equal(1, Exact("gated at T = N/4", 64, 3));
        Assert.Equal(1, Exact("gated at T = N", 4, 3));
        Assert.Equal(0, Exact("gated at T = N", 128, 3));
        var warm = new RecallSettings { Trials = 6 }.With("temperature", 32f);
        Assert.Equal(
            RecallExperiment.Run("astrocyte", warm, 64, 13).FractionExact,
            Exact("gated at T = N/2", 64, 13), 1e-7);
    }

    [Fact]
    public void Merged_shards_equal_the_undivided_map()
    {
        var files = new List<string>();
        foreach (int index in new[] { 2, 3, 1 })
        {
            files.Add(At($"{index}"));
            ShardFile file = ShardFile.Open(files[^1], new ShardFile.Header(ShardFile.Version,
                new[] { "figure", Few.Name }, index, 3), TimeSpan.FromHours(1));
            Compute(TrialRunner.Of(file));
            file.Save(complete: true);
        }

        Assert.Equal(Compute(TrialRunner.Whole()).ToCsv(),
            Compute(TrialRunner.Merged(Merging.Read(files))).ToCsv());
    }

    [Theory]
    [InlineData(64, 8)]
    [InlineData(64, 64)]
    [InlineData(256, 16)]
    public void Half_of_all_cues_of_so_many_wrong_units_are_nearer_to_another(int units, int others)
    {
        double half = CueTheory.HalfCorruption(units, others + 1);
        var random = new RandomStream(7, 0);
        int[] most = Enumerable.Range(0, 2000).Select(_ => Enumerable.Range(0, others).Max(_ =>
            Math.Abs(units - 2 * Enumerable.Range(0, units).Count(_ => random.NextSign() > 0))))
            .ToArray();
        double Right(double flips) =>
            most.Count(overlap => overlap <= units - 2 * flips) / (double)most.Length;
        Assert.True(Right(Math.Floor(half) - 1) > 0.5, $"{half}");
        Assert.True(Right(Math.Ceiling(half) + 1) < 0.5, $"{half}");
    }

    [Fact]
    public void The_cost_of_the_map_is_measured_on_a_part()
    {
        var (code, output, _) = CommandLine.Run("cost load-map --full --seconds 0.001");
        Assert.Equal(0, code);
        Assert.Matches(@"load-map: 1,890,000,000 steps, \d+\.\d\d core-hours\.", output);
        Assert.Matches(@"astrocyte: a step grows as N\^-?\d\.\d\d K\^-?\d\.\d\d; theory", output);
    }

    [Theory]
    [InlineData("cost capacity", "The cost of 'capacity' cannot be measured; allowed: load-map.")]
    [InlineData("cost load-map --seconds 0",
        "--seconds must be a number from 0.001 to 3600 (was '0').")]
    [InlineData("figure map --full", "map has no --full; allowed: load-map.")]
    public void A_map_without_a_cost_or_a_full_size_is_refused(string command, string sentence)
    {
        var (code, output, error) = CommandLine.Run(command);
        Assert.NotEqual(0, code);
        Assert.Empty(output);
        Assert.Equal(sentence, error.Trim());
    }

    private static CsvTable Compute(TrialRunner runner) => Few.Compute(
        new Work(Few.Name, runner, _ => { }, CancellationToken.None))[Few.Name];
}
