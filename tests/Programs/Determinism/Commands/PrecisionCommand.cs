using System.Diagnostics;
using AstroNano.Determinism.Precision;
using Spectre.Console;

namespace AstroNano.Determinism.Commands;

/// <summary>The proof of the functions over all floats.</summary>
internal static class PrecisionCommand
{
    private const int MostSkipped = 1 << 20;

    public static Command Create()
    {
        Option<int> every = NumberOption.Whole(
            "--every", "Measure every N-th float (a power of two).", 1, MostSkipped, usual: 1);
        var write = new Option<bool>("--write")
        {
            Description = "Write shared/Core/Numerics/PRECISION.md.",
        };
        var command = new Command("precision", "Measure exp, log and tanh over all floats.")
        {
            every, write,
        };
        command.SetAction(parsed => Run(parsed.GetValue(every), parsed.GetValue(write)));
        return command;
    }

    private static int Run(int every, bool write)
    {
        if (!int.IsPow2(every))
        {
            throw new Failure($"--every must be a power of two (was {every}).");
        }

        if (write && every != 1)
        {
            throw new Failure($"--write needs all floats, so --every must be 1 (was {every}).");
        }

        var clock = Stopwatch.StartNew();
        var results = Measure(every);
        Show(results);
        AnsiConsole.MarkupLineInterpolated(
            $"{clock.Elapsed.TotalSeconds:F0} s on {Environment.ProcessorCount} cores");
        if (results.Any(result => result.Found.Broken != null))
        {
            return ExitCode.Negative;
        }

        if (write)
        {
            Output.WriteFile(PrecisionTable.Path, PrecisionTable.Write(results));
        }

        return ExitCode.Done;
    }

    private static List<(FloatFunction Function, Measurement Found)> Measure(int every)
    {
        var results = new List<(FloatFunction, Measurement)>();
        AnsiConsole.Progress().Start(progress =>
        {
            foreach (FloatFunction function in FloatFunction.All)
            {
                ProgressTask task = progress.AddTask(function.Name, maxValue: 1);
                results.Add((function,
                    ExhaustiveRun.Measure(function, every, part => task.Value = part)));
            }
        });
        return results;
    }

    private static void Show(IEnumerable<(FloatFunction Function, Measurement Found)> results)
    {
        Table table = new Table().AddColumns("function", "arguments", "ULP", "at", "claims");
        foreach ((FloatFunction function, Measurement found) in results)
        {
            table.AddRow(function.Name, $"{found.Arguments:N0}", $"{found.Error:F6}",
                $"{found.ErrorArgument:R}", found.Broken ?? "hold");
        }

        AnsiConsole.Write(table);
    }
}
