using System.Diagnostics;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AstroNano.Benchmarks.Peers;

/// <summary>
/// The <c>peers</c> command: the same recall by ours, the plain forms, C at -O3 and NumPy, timed
/// one after the other on this machine. The run fails if the final signs differ.
/// </summary>
public static class PeersReport
{
    /// <summary>Times everything and writes the table into the README of a folder.</summary>
    public static void Write(TextWriter output, string folder)
    {
        var rows = new List<(string Name, string Bits, double Microseconds)>();
        rows.AddRange(Desktop());
        string program = Path.Combine(Path.GetTempPath(), "astronano-recall");
        string source = Path.Combine(folder, "Peers", "recall.c");
        Run("gcc", "-O3", "-o", program, source, "-lm");
        rows.AddRange(Rows("C, gcc -O3", Run(program)));
        string script = Path.Combine(folder, "Peers", "recall.py");
        rows.AddRange(Rows("NumPy float32", Run("/usr/bin/python3", script)));

        var table = new StringWriter { NewLine = "\n" };
        double ours = rows[1].Microseconds;
        table.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd}, {Machine()}, .NET {Environment.Version}.");
        table.WriteLine();
        table.WriteLine("| who | µs a step | to ours |");
        table.WriteLine("|---|--:|--:|");
        foreach ((string name, string bits, double time) in rows.Skip(1))
        {
            if (bits != rows[0].Bits)
            {
                throw new Failure($"{name} ends in {bits}, not in {rows[0].Bits}.",
                    ExitCode.Negative);
            }

            table.WriteLine(FormattableString.Invariant(
                $"| {name} | {time:F2} | {time / ours:F2} |"));
        }

        table.WriteLine();
        double frame = rows[0].Microseconds;
        table.WriteLine(FormattableString.Invariant(
            $"A frame of the instrument on its overlaps page, at rest: {frame:F2} µs."));
        output.Write(table);
        Section.Write(folder, "peers", "peers", table.ToString());
    }

    private static IEnumerable<(string, string, double)> Desktop()
    {
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddLogger(NullLogger.Instance);
        Summary summary = BenchmarkRunner.Run<RecallBenchmarks>(config);
        var recall = new RecallBenchmarks();
        double Mean(string name) => summary.Reports
            .Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == name)
            .ResultStatistics!.Mean / 1000;
        string bits = RecallBenchmarks.Bits(recall.Ours());
        yield return ("frame", bits, Mean("Frame"));
        yield return ("ours, C#, mean of a recall", bits, Mean("Ours"));
        yield return ("ours, C#, cue and first 20 steps", bits, Mean("OursUnsaturated"));
        yield return ("plain overlap loops, C#",
            RecallBenchmarks.Bits(recall.Loops()), Mean("Loops"));
        yield return ("N×N, C#", RecallBenchmarks.Bits(recall.Matrix()), Mean("Matrix"));
    }

    private static IEnumerable<(string, string, double)> Rows(string who, string lines) => lines
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .Select(cells => (who + (cells[0] == "loops" ? ", overlap form" : ", N×N"), cells[1],
            double.Parse(cells[2], CultureInfo.InvariantCulture)));

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? text
            : throw Failure.TryAgain($"'{program}' failed with exit code {process.ExitCode}.");
    }

    private static string Machine()
    {
        string model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name")) ?? ""
            : "";
        return $"{model[(model.IndexOf(':') + 1)..].Trim()}, {Environment.ProcessorCount} cores, "
            + System.Runtime.InteropServices.RuntimeInformation.OSDescription;
    }
}
