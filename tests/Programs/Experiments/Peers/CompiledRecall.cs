namespace AstroNano.Experiments.Peers;

/// <summary>The same trials in a C program of plain loops, compiled here.</summary>
public sealed class CompiledRecall : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astronano-").FullName;

    /// <param name="compiler">A C compiler.</param>
    /// <param name="network">Of which there is a program: astrocyte or dense.</param>
    /// <param name="flags">How the program is compiled.</param>
    /// <exception cref="Failure">It cannot be compiled.</exception>
    public CompiledRecall(string compiler, string network, string flags)
    {
        string source = Path.Combine(AppContext.BaseDirectory, "Peers",
            network == "dense" ? "dense.c" : "gated.c");
        Execute(compiler, [.. flags.Split(' '), "-o", Program, source, "-lm"]);
    }

    private string Program => Path.Combine(_folder, "recall");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Processor time of a trial in microseconds, drawing included.</summary>
    /// <param name="condition">What is run.</param>
    /// <param name="stops">Whether a run ends when nothing changes any more.</param>
    public (double Microseconds, long Exact) Run(RecallCondition condition, bool stops)
    {
        int trials = condition.Settings.Trials;
        string[] said = Execute(Program, [.. new[]
        {
            condition.Settings.Units, condition.Memories, condition.Flips, trials, stops ? 1 : 0,
        }.Select(number => number.ToString(CultureInfo.InvariantCulture))]).Split(' ');
        return (double.Parse(said[0], CultureInfo.InvariantCulture) * 1e6 / trials,
            long.Parse(said[1], CultureInfo.InvariantCulture));
    }

    private static string Execute(string program, string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
            })!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw Failure.TryAgain(
                $"'{program}' failed; its messages are above.");
        }
        catch (Win32Exception)
        {
            throw new Failure($"--cc must be a C compiler (was '{program}').");
        }
    }
}
