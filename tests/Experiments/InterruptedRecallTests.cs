using static AstroNano.Experiments.Tests.CommandLine;

namespace AstroNano.Experiments.Tests;

/// <summary>A recall that is stopped: the table of an earlier run stays as it is.</summary>
public sealed class InterruptedRecallTests : InFolder
{
    private const string Earlier = "the table of an earlier run\n";
    private const string Header = "network,n,k,flips,trials,";

    // Rows of a few milliseconds each, more than there is time for.
    private const string Many =
        "recall --network hopfield --n 32 --k 1..16 --flips 0..16 --trials 20000";

    private string Table => At("table.csv");

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 130, Explicit = true)]
    [InlineData("KILL", 137)]
    public async Task A_signal_at_any_moment_leaves_the_earlier_table_as_it_was(
        string signal, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        // Twice where a second partial table has to find a name of its own.
        int seed = Environment.TickCount, times = Thorough.IsAsked ? 50 : signal == "INT" ? 2 : 1;
        var random = new Random(seed);
        for (int time = 0; time < times; time++)
        {
            File.WriteAllText(Table, Earlier);
            using Process process = Process.Start(Heeding(Start($"{Many} --csv --out {Table}")))!;

            // It prints a row as soon as it is done: the signal never comes before the first.
            for (int rows = 1 + random.Next(4); rows >= 0; rows--)
            {
                Assert.NotNull(await process.StandardOutput.ReadLineAsync(
                    TestContext.Current.CancellationToken));
            }

            Process.Start("kill", $"-{signal} {process.Id}").WaitForExit();
            string output = await process.StandardOutput.ReadToEndAsync(
                TestContext.Current.CancellationToken);
            string error = await process.StandardError.ReadToEndAsync(
                TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(code == process.ExitCode, $"seed {seed}: {process.ExitCode}, {error}");
            Assert.Equal(Earlier, File.ReadAllText(Table));
            if (code == 130)
            {
                string partial = At(
                    time == 0 ? "table.partial.csv" : $"table.partial-{time + 1}.csv");
                string[] lines = File.ReadAllLines(partial);
                Assert.StartsWith(Header, lines[0]);
                Assert.StartsWith($"Interrupted after {lines.Length - 1} of {16 * 17} rows, which "
                    + $"are in '{partial}'; '{Table}' was not changed.", error);
            }
        }

        Assert.Equal(1 + (code == 130 ? times : 0), Directory.GetFiles(Folder).Length);
    }

    // A shell starts background jobs with SIGINT ignored, and so would what this test starts. Only
    // Linux's env can undo that.
    private static ProcessStartInfo Heeding(ProcessStartInfo start)
    {
        if (OperatingSystem.IsLinux())
        {
            start.Arguments = $"--default-signal=INT {start.FileName} {start.Arguments}";
            start.FileName = "env";
        }

        return start;
    }

    [Fact]
    public void A_table_without_rows_is_not_written_when_it_is_interrupted()
    {
        File.WriteAllText(Table, Earlier);
        var printer = new Commands.TablePrinter(new CsvTable("x"), csv: false, Table);
        Assert.Equal($"; '{Table}' was not changed", printer.FinishEarly());
        printer.Add([1]);
        Assert.Contains("table.partial.csv", printer.FinishEarly());
        Assert.Equal(Earlier, File.ReadAllText(Table));
        Assert.Equal(2, Directory.GetFiles(Folder).Length);
    }

    [Fact]
    public void A_device_never_gets_half_a_table()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "There is no /dev/null.");
        var printer = new Commands.TablePrinter(new CsvTable("x"), csv: false, "/dev/null");
        printer.Add([1]);
        Assert.Equal("; '/dev/null' was not changed", printer.FinishEarly());
    }
}
