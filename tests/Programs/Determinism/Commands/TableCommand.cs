using System.Runtime.InteropServices;
using AstroNano.Determinism.Runtimes;
using Spectre.Console;

namespace AstroNano.Determinism.Commands;

/// <summary>Every scenario on every runtime that can be reached.</summary>
internal static class TableCommand
{
    private const int Width = 160;

    public static Command Create()
    {
        var fetch = new Option<bool>("--fetch")
        {
            Description = "Download ahead-of-time compilers from the package registry.",
        };
        var command = new Command("table", "Run every scenario on every runtime and compare.")
        {
            fetch,
        };
        command.SetAction(parsed => Run(parsed.GetValue(fetch)));
        return command;
    }

    private static int Run(bool fetch)
    {
        var build = new ProbeBuild { MayFetch = fetch };
        AnsiConsole.Profile.Width = Width;
        AnsiConsole.WriteLine($"{RuntimeInformation.FrameworkDescription}, "
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}");
        var columns = new List<(string Name, ProbeResult Result)>();
        var missing = new List<string>();
        var failed = new List<string>();
        foreach (ProbedRuntime runtime in ProbedRuntime.All)
        {
            try
            {
                columns.Add((runtime.Name, runtime.Probe(build)));
            }
            catch (RuntimeMissing reason)
            {
                missing.Add($"{runtime.Name} is missing: {reason.Message}.");
            }
            catch (RuntimeFailure reason)
            {
                failed.Add($"{runtime.Name}: {reason.Message}.");
            }
        }

        Show(columns);
        missing.ForEach(AnsiConsole.WriteLine);
        failed.ForEach(AnsiConsole.WriteLine);
        bool agree = failed.Count == 0 && columns.All(column => column.Result.Failed.Count == 0);
        AnsiConsole.WriteLine(agree
            ? $"All {columns.Count} runtimes reach all {ProbeResult.Goldens.Count} goldens."
            : "NOT ALL AGREE: digests that are not the golden stand in brackets.");
        return agree ? ExitCode.Done : ExitCode.Negative;
    }

    private static void Show(List<(string Name, ProbeResult Result)> columns)
    {
        Table table = new Table().AddColumn("scenario").AddColumn("steps|size");
        for (int column = 0; column < columns.Count; column++)
        {
            table.AddColumn($"{column + 1}");
            AnsiConsole.WriteLine($"{column + 1,3} {columns[column].Name}");
        }

        foreach ((string scenario, string golden) in ProbeResult.Goldens)
        {
            string sizes = golden[..golden.LastIndexOf('|')];
            table.AddRow([scenario, sizes, .. columns.Select(
                column => Cell(column.Result.Reached(scenario), golden))]);
        }

        table.AddRow([AstroNano.Probe.ProbeLines.Denormals, "", .. columns.Select(
            column => column.Result.DenormalsKept ? "kept" : "flushed")]);
        AnsiConsole.Write(table);
    }

    private static string Cell(string? reached, string golden) =>
        reached is null ? "[red]none[/]"
        : reached == golden ? ProbeResult.DigestOf(reached)
        : $"[red][[{ProbeResult.DigestOf(reached)}]][/]";
}
