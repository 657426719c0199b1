namespace AstroNano.Experiments.Tests;

/// <summary>Shards of a run, put together, are the run.</summary>
public sealed class ShardTests : InFolder
{
    private const string Small = "recall --network astrocyte,hopfield --n 32 --k 4,16 --flips 6,9"
        + " --trials 50 --stream 2";

    [Theory]
    [InlineData(Small, 64)]
    [InlineData("recall --network sparse,lsh,hebbian --k 8 --trials 20 --temperature", 0)]
    [InlineData("recall --network nearest,graph --k 64 --trials 30", 7)]
    [InlineData("recall --network universal --contents random,digits --k 8 --trials 9", 4)]
    [InlineData("recall --network hebbian --learned 4 --forgetting 0.1 --trials 20", 5)]
    [InlineData("recall --network astrocyte --overlap 0.49 --temperature 5.0,20 --trials 11", 3)]
    [InlineData("recall --network reasoning,kleinfeld --patterns random --trials 5 --steps 2000",
        3)]
    public void Shards_merged_in_any_order_are_the_single_run_byte_for_byte(
        string command, int shards)
    {
        if (shards == 0)
        {
            // What a network has not it has not in a shard either.
            Assert.NotEqual(0, Run($"{command} 1 --shard 1/2 --out {At("x")}"));
            return;
        }

        Assert.Equal(0, Run($"{command} --out {At("whole.csv")}"));
        int[] order = Enumerable.Range(1, shards).ToArray();
        var random = new Random(shards);
        random.Shuffle(order);
        foreach (int shard in order)
        {
            Assert.Equal(0, Run($"{command} --shard {shard}/{shards} --out {At($"{shard}")}"));
        }

        foreach (string name in new[] { "once.csv", "again.csv" })
        {
            random.Shuffle(order);
            Assert.Equal(0, Run($"merge {Files(order)} --out {At(name)}"));
            Assert.Equal(File.ReadAllBytes(At("whole.csv")), File.ReadAllBytes(At(name)));
        }
    }

    [Fact]
    public void Every_trial_is_one_shard_s()
    {
        foreach (int count in new[] { 1, 2, 7, 64 })
        {
            foreach ((long before, int trials) in new[] { (0L, 400), (13L, 5), (6400L, 1) })
            {
                Assert.Equal(Enumerable.Range(0, trials), Enumerable.Range(1, count)
                    .Select(index => new Shard(index, count))
                    .SelectMany(shard => Enumerable.Range(0, shard.Share(before, trials))
                        .Select(number => shard.First(before) + number * count)).Order());
            }
        }
    }

    [Fact]
    public void A_file_does_not_grow_with_the_trials()
    {
        string run = "recall --network kohonen --n 16 --k 2 --flips 4 --shard 1/2";
        Run($"{run} --trials 200 --out {At("few")}");
        Run($"{run} --trials 200000 --out {At("many")}");
        Assert.InRange(new FileInfo(At("many")).Length - new FileInfo(At("few")).Length, 0, 100);
    }

    [Fact]
    public void A_shard_that_is_done_is_not_run_again()
    {
        string run = $"{Small} --shard 1/2 --out {At("1")}";
        Run(run);
        DateTime written = File.GetLastWriteTimeUtc(At("1"));
        Assert.Equal(0, Run(run));
        Assert.Equal(written, File.GetLastWriteTimeUtc(At("1")));
    }

    [Fact(Explicit = true)]
    public void A_figure_can_be_divided()
    {
        // Among all of them are percentiles, runs of sequences, and numbers found by bisection.
        string names = Thorough.IsAsked ? "all" : "collapse";
        for (int shard = 1; shard <= 3; shard++)
        {
            Assert.Equal(0, Run($"figure {names} --shard {shard}/3 --out {At($"{shard}")}"));
        }

        Assert.Equal(0, Run($"merge {Files(new[] { 2, 3, 1 })} --out {At("merged")}"));
        foreach (Figure figure in Gallery.All
            .Where(figure => names is "all" || figure.Name == names))
        {
            foreach ((string name, CsvTable table) in figure.Compute(
                new Work(figure.Name, TrialRunner.Whole(), _ => { }, CancellationToken.None)))
            {
                Assert.Equal(table.ToCsv(), File.ReadAllText(At("merged", name + ".csv")));
            }

            Assert.True(File.Exists(At("merged", figure.Name + ".svg")));
        }
    }

    private string Files(int[] shards) =>
        string.Join(' ', shards.Select(shard => At($"{shard}")));

    private static int Run(string arguments) => Program.Main(arguments.Split(' '));
}
