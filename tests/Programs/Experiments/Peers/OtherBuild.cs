using AstroNano.Experiments.Commands;

namespace AstroNano.Experiments.Peers;

/// <summary>The command <c>recall</c> of some build, as a process on one core.</summary>
/// <param name="assembly">Its AstroNano.Experiments.dll.</param>
public sealed class OtherBuild(string assembly)
{
    // Start and compilation cost both runs the same, of which one is so much longer.
    private const int Longer = 4;

    // The shell tells hundredths of a second.
    private const double Enough = 2;

    /// <summary>Processor time of a trial in microseconds, and the row of all.</summary>
    public (double Microseconds, string Row) Run(RecallCondition condition)
    {
        int trials = condition.Settings.Trials;
        (double all, string row) = Once(condition, trials);
        while (all < Enough && trials <= RecallOptions.MostTrials / Longer)
        {
            trials *= Longer;
            (all, _) = Once(condition, trials);
        }

        (double less, _) = Once(condition, trials / Longer);
        return ((all - less) * 1e6 / (trials - trials / Longer), row);
    }

    private (double Seconds, string Row) Once(RecallCondition condition, int trials)
    {
        // The shell's times: its own, then those of what it ran, user and system.
        string command = string.Create(CultureInfo.InvariantCulture,
            $"dotnet \"$0\" recall --csv --network {condition.Network.Name} --trials {trials} ")
            + string.Create(CultureInfo.InvariantCulture, $"--n {condition.Settings.Units} ")
            + string.Create(CultureInfo.InvariantCulture,
                $"--k {condition.Memories} --flips {condition.Flips}; times");
        var start = new ProcessStartInfo("sh", ["-c", command, assembly])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        using Process process = Process.Start(start)!;
        string[] said = process.StandardOutput.ReadToEnd().TrimEnd().Split('\n');
        process.WaitForExit();
        return said.Length == 4
            ? (said[3].Split(' ').Sum(SecondsOf), said[1])
            : throw Failure.TryAgain($"'{assembly}' failed; its messages are above.");
    }

    // 1m2.345s
    private static double SecondsOf(string time)
    {
        string[] parts = time.TrimEnd('s').Split('m');
        return 60 * double.Parse(parts[0], CultureInfo.InvariantCulture)
            + double.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}
