using static AstroNano.Experiments.Tests.CommandLine;

namespace AstroNano.Experiments.Tests;

/// <summary>A machine that dies, a disk that is full, a file that is another.</summary>
public sealed class InterruptedShardTests : InFolder
{
    private const string Small = "recall --network hopfield --n 16 --k 4 --flips 3 --trials 20";

    [Fact]
    public async Task A_shard_that_is_killed_again_and_again_loses_nothing()
    {
        (int kills, int trials) = Thorough.IsAsked ? (100, 1000000) : (2, 50000);
        int seed = Environment.TickCount;
        var random = new Random(seed);
        string run = "recall --network astrocyte --n 256 --k 16,64"
            + $" --trials {trials} --steps 100";
        Assert.Equal(0, Run($"{run} --out {At("whole.csv")}").Code);
        string command = $"{run} --save-every 0 --shard 1/1 --out {At("1")}";
        int killed = 0;
        long mostDone = 0;
        while (killed < kills || mostDone == 0)
        {
            using Process process = Process.Start(Start(command))!;
            await MoveOnAsync(process, mostDone);
            if (Thorough.IsAsked)
            {
                await Task.Delay(random.Next(1500));
            }

            if (process.HasExited)
            {
                break;
            }

            killed++;
            process.Kill();
            await process.WaitForExitAsync();

            // Whole at every moment, and never less than before.
            long done = Done();
            Assert.True(done >= mostDone, $"seed {seed}");
            mostDone = done;
        }

        // On a busy machine it may be done before it is seen to have begun.
        if (killed < kills)
        {
            Assert.False(Thorough.IsAsked, $"seed {seed}");
            TestContext.Current.AddWarning($"Killed {killed} times only: it was done too soon.");
        }

        Assert.Equal(0, Run(command).Code);
        Assert.Equal(0, Run($"merge {At("1")} --out {At("merged.csv")}").Code);
        Assert.True(File.ReadAllBytes(At("whole.csv")).SequenceEqual(
            File.ReadAllBytes(At("merged.csv"))), $"seed {seed}");
        Assert.Empty(Directory.GetFiles(Folder, ".*"));
    }

    [Fact]
    public async Task A_termination_signal_saves_the_shard()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        string command = "recall --network astrocyte --n 256 --k 64 --trials 1000000"
            + $" --save-every 0.1 --shard 1/2 --out {At("1")}";
        using Process process = Process.Start(Start(command))!;
        while (!File.Exists(At("1")) || !ShardFile.Read(At("1")).Ledger.Parts.Any())
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Process.Start("kill", $"{process.Id}").WaitForExit();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.Equal($"Interrupted; the same command continues '{At("1")}'.",
            error.Trim());
        ShardFile there = ShardFile.Read(At("1"));
        Assert.False(there.IsComplete);
        Assert.True(there.Ledger.Parts.Single().Value.Tally!.Trials > 0);
        Refused($"merge {At("1")} --out {At("x")}", "Of 2 shards, 2 is missing.");
    }

    [Fact]
    public void A_full_disk_is_reported_and_a_device_is_not_used_as_a_file()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        Assert.Equal(0, Run($"{Small} --shard 1/1 --out {At("1")}").Code);
        Refused($"{Small} --out /dev/full", "The file '/dev/full' cannot be written: No space",
            Run($"{Small} --csv").Output);
        Refused($"merge {At("1")} --out /dev/full", "The file '/dev/full' cannot be written: No s");
        Refused($"{Small} --shard 1/1 --out /dev/full", "The file '/dev/full' cannot be read: It ");
        Assert.True(File.Exists("/dev/full"));
    }

    [Fact]
    public void A_file_that_was_cut_anywhere_or_changed_is_noticed()
    {
        Assert.Equal(0, Run($"{Small} --shard 1/1 --out {At("1")}").Code);
        string text = File.ReadAllText(At("1"));
        for (int length = 0; length < text.Length; length += 7)
        {
            File.WriteAllText(At("half"), text[..length]);
            Assert.Contains("'", Assert.Throws<Failure>(() => ShardFile.Read(At("half"))).Message);
        }

        File.WriteAllText(At("changed"), text.Replace("\"Trials\":20", "\"Trials\":21"));
        Refused($"merge {At("changed")} --out {At("x")}",
            $"'{At("changed")}' is incomplete or was changed (checksum mismatch);");
        Refused($"{Small} --shard 1/1 --out {At("half")}", $"'{At("half")}' is incomplete or ");
        Assert.False(File.Exists(At("x")));
    }

    [Fact]
    public void Shards_of_different_runs_are_named_and_nothing_is_overwritten()
    {
        File.WriteAllText(At("x"), "mine");
        foreach (int shard in new[] { 1, 2, 4 })
        {
            Run($"{Small} --shard {shard}/4 --out {At($"{shard}")}");
        }

        Run($"{Small} --stream 1 --shard 3/4 --out {At("other")}");
        Run($"{Small} --shard 3/5 --out {At("fifth")}");
        ShardFile.Header mine = ShardFile.Read(At("1")).Of;
        ShardFile.Open(At("older"), mine with { Version = "0.0.9", Index = 3 }, TimeSpan.Zero)
            .Save(complete: true);
        ShardFile.Open(At("3"), mine with { Index = 3 }, TimeSpan.Zero).Save();
        string three = $"merge {At("1")} {At("2")} {At("4")}";
        string to = $" --out {At("x")}";
        Refused(three + to, "Of 4 shards, 3 is missing.");
        Refused($"{three} {At("2")}{to}", $"Shard 2/4 is given twice: '{At("2")}' and '{At("2")}'");
        Refused($"{three} {At("other")}{to}", $"'{At("other")}' does not belong to '{At("1")}': it "
            + $"is of '{Small} --stream 1', not of '{Small}'.");
        Refused($"{three} {At("fifth")}{to}", $"'{At("fifth")}' does not belong to '{At("1")}': it "
            + "is one of 5 shards, not of 4.");
        Refused($"{three} {At("older")}{to}", $"'{At("older")}' does not belong to '{At("1")}': it "
            + $"was made by version 0.0.9, not {ShardFile.Version}.");
        Refused($"{three} {At("3")}{to}", "Of 4 shards, 3 is not finished;");
        Refused($"{three} {At("x")}{to}",
            $"--out must not be one of the shards (was '{At("x")}').");
        Refused($"{three} {At("none")}{to}", $"The file '{At("none")}' cannot be read: ");
        Refused($"{Small} --shard 1/4{to}", $"'{At("x")}' is not a shard that this program can");
        Refused($"{Small} --stream 3 --shard 1/4 --out {At("1")}",
            $"'{At("1")}' is of another run: it is of ");
        Assert.Equal("mine", File.ReadAllText(At("x")));
    }

    [Theory]
    [InlineData("--shard 0/0 --out x", "--shard must be i/n with i from 1 to n and n up to 10")]
    [InlineData("--shard 9/8 --out x", "--shard must be i/n with i from 1 to n and n up to 10")]
    [InlineData("--shard 1/-1 --out x", "--shard must be i/n, such as 3/64 (was '1/-1').")]
    [InlineData("--shard one --out x", "--shard must be i/n, such as 3/64 (was 'one').")]
    [InlineData("--shard 1/2", "--shard needs --out, the file of its results.")]
    [InlineData("--shard 1/2 --csv --out x", "--csv cannot be combined with --shard.")]
    [InlineData("--save-every 3", "--save-every needs --shard.")]
    [InlineData("--shard 1/2 --save-every -3 --out x",
        "--save-every must be a number from 0 to 86400 (was '-3')")]
    [InlineData("--shard 1/2 --out /dev/null/x", "The directory '/dev/null' cannot be written")]
    public void A_bad_shard_is_answered_with_one_sentence_and_an_exit_code(
        string options, string sentence) => Refused($"{Small} {options}", sentence);

    // Until it has saved more than that, or has ended.
    private async Task MoveOnAsync(Process process, long done)
    {
        while (!process.HasExited && Done() <= done)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private long Done() => !File.Exists(At("1")) ? 0
        : ShardFile.Read(At("1")).Ledger.Parts.Sum(part => part.Value.Tally?.Trials ?? 0);

    private static void Refused(string arguments, string sentence, string rows = "")
    {
        (int code, string output, string error) = Run(arguments);
        Assert.NotEqual(0, code);
        Assert.Equal(rows, output);
        Assert.StartsWith(sentence, error);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
