using static AstroNano.Experiments.Tests.CommandLine;

namespace AstroNano.Experiments.Tests;

/// <summary>A shard that two processes run at once, and a disk that fills up meanwhile.</summary>
public sealed class SharedShardTests : InFolder
{
    private const string Small =
        "recall --network hopfield --n 16 --k 4,8 --flips 3 --trials 4000";

    [Fact]
    public async Task Copies_of_a_shard_killed_at_any_moment_leave_the_single_run()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        Assert.Equal(0, Run($"{Small} --out {At("whole.csv")}").Code);
        for (int round = 0; round < (Thorough.IsAsked ? 100 : 1); round++)
        {
            File.Delete(At("1"));
            string command = $"{Small} --save-every 0 --shard 1/1 --out {At("1")}";
            Process[] copies = [.. Enumerable.Range(0, 3)
                .Select(_ => Process.Start(Start(command))!)];
            if (Thorough.IsAsked)
            {
                await Task.Delay(random.Next(700));
            }

            // Of three copies one is killed; the others do not notice.
            copies[0].Kill();
            foreach (Process copy in copies)
            {
                string error = await copy.StandardError.ReadToEndAsync();
                await copy.WaitForExitAsync();
                Assert.True(copy == copies[0] || copy.ExitCode == 0, $"seed {seed}: {error}");
                copy.Dispose();
            }

            Assert.True(ShardFile.Read(At("1")).IsComplete, $"seed {seed}");
            Assert.Equal(0, Run(command).Code);
            Assert.Equal(0, Run($"merge {At("1")} --out {At("merged.csv")}").Code);
            Assert.True(File.ReadAllBytes(At("whole.csv")).SequenceEqual(
                File.ReadAllBytes(At("merged.csv"))), $"seed {seed}");
            ShardFile.Open(At("1"), ShardFile.Read(At("1")).Of, TimeSpan.Zero);
            Assert.Empty(Directory.GetFiles(Folder, ".*.draft"));
        }
    }

    [Fact]
    public void A_shard_file_is_never_replaced_by_one_with_fewer_results()
    {
        var header = new ShardFile.Header(ShardFile.Version, ["recall"], 1, 1);
        ShardFile behind = ShardFile.Open(At("1"), header, TimeSpan.Zero);
        ShardFile ahead = ShardFile.Open(At("1"), header, TimeSpan.Zero);
        ahead.Ledger.Of("cell").Text = "a result";
        ahead.Save();
        behind.Save();
        Assert.Equal("a result", ShardFile.Read(At("1")).Ledger.Of("cell").Text);
        ahead.Save(complete: true);
        behind.Ledger.Of("cell").Text = "a result";
        behind.Ledger.Of("more").Text = "another";
        behind.Save();
        Assert.True(ShardFile.Read(At("1")).IsComplete);
    }

    [Fact]
    public void A_small_disk_that_fills_up_asks_to_try_again_and_loses_nothing()
    {
        Assert.SkipUnless(CanMount(), "Only Linux lets a process have disks of its own.");
        string command = $"dotnet {CommandLine.Program} {Small}0 --save-every 0"
            + " --shard 1/1 --out disk/1";
        File.WriteAllText(At("script"), $"""
            cd {Folder} && mkdir disk && mount -t tmpfs -o size=32k none disk
            {command} 2>said &
            until [ -s disk/1 ]; do sleep 0.01; done
            cat /dev/zero >disk/filler 2>/dev/null
            wait $!
            echo $? >code
            cp disk/1 kept; ls -A disk >there
            rm disk/filler
            {command} && cp disk/1 1
            """);
        Tool.Print(new ProcessStartInfo("unshare", ["-rm", "sh", At("script")]));
        Assert.Equal($"{ExitCode.TryAgain}", File.ReadAllText(At("code")).Trim());
        Assert.StartsWith("The file 'disk/1' cannot be written: No space left",
            Assert.Single(File.ReadAllLines(At("said"))));
        Assert.Equal(["1", "filler"], File.ReadAllLines(At("there")));
        Assert.False(ShardFile.Read(At("kept")).IsComplete);
        Assert.True(ShardFile.Read(At("1")).IsComplete);
    }

    [Fact(Explicit = true)]
    public void Copies_killed_on_a_full_disk_merge_to_the_single_run_100_times()
    {
        Assert.SkipUnless(CanMount(), "Only Linux lets a process have disks of its own.");
        int seed = Environment.TickCount;
        var random = new Random(seed);
        string run = $"{Small}0";
        Assert.Equal(0, Run($"{run} --out {At("whole.csv")}").Code);
        File.WriteAllText(At("script"), $$"""
            cd {{Folder}} && mkdir -p disk && mount -t tmpfs -o size=32k none disk || exit 1
            share() {
              exec dotnet {{CommandLine.Program}} {{run}} --save-every 0 --shard $1/2 --out disk/$1
            }
            share 1 2>said.1 & first=$!
            share 1 2>said.2 & second=$!
            share 2 2>said.3 & third=$!
            share 2 2>said.4 & fourth=$!
            (sleep $1; kill -9 $first; kill -9 $third) 2>/dev/null &
            sleep $2; cat /dev/zero >disk/filler 2>/dev/null
            wait $second; echo $? >codes; wait $fourth; echo $? >>codes; wait
            rm disk/filler
            (share 1) && (share 2) && ls -A disk >there && cp disk/1 disk/2 .
            """);
        int full = 0;
        for (int round = 1; round <= 100; round++)
        {
            using Process shell = Process.Start("unshare",
                ["-rm", "sh", At("script"), Moment(random), Moment(random)])!;
            shell.WaitForExit();
            string told = $"seed {seed}, round {round}: {string.Concat(Enumerable.Range(1, 4)
                .Select(copy => File.ReadAllText(At($"said.{copy}"))))}";
            Assert.True(shell.ExitCode == 0, told);
            string[] codes = File.ReadAllLines(At("codes"));
            Assert.True(codes.All(code => code is "0" || code == $"{ExitCode.TryAgain}"), told);
            full += codes.Count(code => code != "0");
            Assert.True(File.ReadAllLines(At("there")) is ["1", "2"], told);
            Assert.Equal(0, Run($"merge {At("1")} {At("2")} --out {At("merged.csv")}").Code);
            Assert.True(File.ReadAllBytes(At("whole.csv")).SequenceEqual(
                File.ReadAllBytes(At("merged.csv"))), told);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"100 rounds; {full} of 200 copies that were not killed found the disk full.");
        Assert.InRange(full, 1, 199);
    }

    // A copy starts, runs and ends within two seconds.
    private static string Moment(Random random) => $"{random.Next(2)}.{random.Next(10)}";

    [Theory]
    [InlineData(null, null, 8)]
    [InlineData("2", "64", 2)]
    [InlineData(null, "4", 4)]
    [InlineData("16", null, 8)]
    [InlineData("0", "many", 8)]
    public void As_many_threads_run_as_the_scheduler_allocated(
        string? task, string? node, int threads) => Assert.Equal(threads, Threads.Of(
            name => name == "SLURM_CPUS_PER_TASK" ? task : node, processors: 8));

    [Fact]
    public void As_many_threads_run_as_have_room_in_memory()
    {
        Assert.Equal(Math.Min(3, Threads.Count), Threads.WithRoom(1000, 4000));
        Assert.Equal(Threads.Count, Threads.WithRoom(0, 4000));
        Assert.Equal("So many units and memories need 1,200 MB of memory (there are 1,100 MB).",
            Assert.Throws<Failure>(() => Threads.WithRoom(900_000_000, 1_100_000_000)).Message);
    }

    private bool CanMount()
    {
        try
        {
            return Tool.Run(new ProcessStartInfo("unshare",
                ["-rm", "mount", "-t", "tmpfs", "none", Folder])).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
