using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using AstroNano.Determinism.Precision;
using AstroNano.Replay;
using Spectre.Console;

namespace AstroNano.Determinism.Commands;

/// <summary>The proof of the functions over all floats.</summary>
internal static class PrecisionCommand
{
    public static Command Create()
    {
        var every = new Option<int>("--every")
        {
            Description = "Only every so many floats, a power of two.",
            DefaultValueFactory = _ => 1,
        };
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
        if (every < 1 || every > 1 << 20 || (every & (every - 1)) != 0)
        {
            throw new ReplayException($"--every {every}: allowed is a power of two up to 2^20.");
        }

        if (write && every != 1)
        {
            throw new ReplayException("The table is written from all floats: leave out --every.");
        }

        var clock = Stopwatch.StartNew();
        var results = Measure(every);
        Show(results);
        AnsiConsole.MarkupLineInterpolated(
            $"{clock.Elapsed.TotalSeconds:F0} s on {Environment.ProcessorCount} cores");
        if (results.Any(result => result.Found.Broken != null))
        {
            return 1;
        }

        if (write)
        {
            File.WriteAllText(PrecisionTable.Path, PrecisionTable.Write(results));
        }

        return 0;
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
