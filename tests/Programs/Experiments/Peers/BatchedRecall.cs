namespace AstroNano.Experiments.Peers;

/// <summary>
/// The same trials in batched NumPy float32: on each core a process of its own, which is the
/// fastest way to keep all cores at work with it.
/// </summary>
public sealed class BatchedRecall
{
    // Numbers of a batch that still fit into a core's caches, by trying 16 to 1 024 trials.
    private const int NumbersOfBatch = 1 << 20;

    private const string HasNumPy =
        "import importlib.util, sys; sys.exit(importlib.util.find_spec('numpy') is None)";

    private static readonly string Script =
        Path.Combine(AppContext.BaseDirectory, "Peers", "batch.py");

    private readonly string _python;

    /// <param name="python">A Python that has NumPy.</param>
    /// <exception cref="Failure">It is not there, or has none.</exception>
    public BatchedRecall(string python)
    {
        _python = python;
        using Process process = Start("-c", HasNumPy);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new Failure($"--python must be a Python that has NumPy (was '{python}'); "
                + "Debian's package is python3-numpy.");
        }
    }

    /// <summary>The recalls alone: the time that drawing takes does not count.</summary>
    public Speed Run(RecallCondition condition)
    {
        int units = condition.Settings.Units, trials = condition.Settings.Trials;
        int cores = Math.Min(Threads.Count, trials);
        int batch = Math.Max(1, NumbersOfBatch / (units * condition.Memories));
        Process[] running = Enumerable.Range(0, cores).Select(core =>
        {
            int first = (int)((long)trials * core / cores);
            int end = (int)((long)trials * (core + 1) / cores);
            return Start(new[] { units, condition.Memories, condition.Flips, first, end - first,
                batch }.Select(number => number.ToString(CultureInfo.InvariantCulture))
                .Prepend(Script).ToArray());
        }).ToArray();
        var speeds = running.Select(Result).ToArray();
        return new Speed(trials / speeds.Max(speed => speed.Seconds),
            speeds.Sum(speed => speed.Exact), speeds.Sum(speed => speed.Megabytes));
    }

    private static (double Seconds, long Exact, double Megabytes) Result(Process process)
    {
        using (process)
        {
            string[] said = process.StandardOutput.ReadToEnd().Split(' ');
            process.WaitForExit();
            return process.ExitCode == 0
                ? (double.Parse(said[0], CultureInfo.InvariantCulture),
                    long.Parse(said[1], CultureInfo.InvariantCulture),
                    long.Parse(said[2], CultureInfo.InvariantCulture) / 1024.0)
                : throw Failure.TryAgain("The recall in NumPy failed; its messages are above.");
        }
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(_python, arguments) { RedirectStandardOutput = true };
        foreach (string library in new[] { "OMP", "OPENBLAS", "MKL" })
        {
            start.Environment[library + "_NUM_THREADS"] = "1";
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            throw new Failure($"--python must be a program (was '{_python}').");
        }
    }
}
