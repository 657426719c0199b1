using System.Diagnostics;
using AstroNano.Experiments.Commands;
using Spectre.Console;

namespace AstroNano.Breaking;

/// <summary>The command: all machines, or one of them.</summary>
public static class Program
{
    private static readonly Option<int> Seed = NumberOption.Whole(
        "--seed", "Use random seed N; the same seed gives the same run.",
            int.MinValue, int.MaxValue, usual: 1);

    private static readonly Option<long?> Amount = NumberOption.Whole("--amount",
        "Run N inputs in total [default: a thorough run].", 1, long.MaxValue);

    private static readonly Option<string?> Part = new("--part")
    {
        Description = "Run part NAME only.",
    };

    public static int Main(string[] arguments) => CommandLine.Run(CreateCommand(), arguments);

    private static RootCommand CreateCommand()
    {
        var root = new RootCommand(
            "Try to break AstroNano with faults, flipped bits, fuzzing and time.");
        root.Options.Add(Seed);
        root.SetAction(parsed => Run(Machines.All, parsed.GetValue(Seed), null, null));
        foreach (Machine machine in Machines.All)
        {
            var command = new Command(machine.Name,
                $"Try {machine.Thorough} {machine.Unit} in {string.Join(", ", machine.Parts)}.")
            {
                Seed, Amount, Part,
            };
            command.SetAction(parsed => Run([machine], parsed.GetValue(Seed),
                parsed.GetValue(Amount), parsed.GetValue(Part)));
            root.Subcommands.Add(command);
        }

        return root;
    }

    private static int Run(
        IReadOnlyList<Machine> machines, int seed, long? amount, string? only)
    {
        Table table = new Table().Border(TableBorder.Minimal)
            .AddColumns("machine", "part", "done", "seconds", "result");
        int broken = 0;
        foreach (Machine machine in machines)
        {
            string[] parts = [.. machine.Parts.Where(part => only is null || part == only)];
            if (parts.Length == 0)
            {
                throw new Failure($"There is no part '{only}'; allowed: "
                    + $"{string.Join(", ", machine.Parts)}.");
            }

            ProgressBar.Run(machine.Name, amount ?? machine.Thorough, bar =>
            {
                foreach (string part in parts)
                {
                    bar.Describe($"{machine.Name}: {part}");
                    long began = Stopwatch.GetTimestamp();
                    Figures figures = machine.Run(part,
                        new Work(amount ?? machine.Thorough, seed, done => bar.Advance(done)));
                    broken += figures.Broken is null ? 0 : 1;
                    table.AddRow(machine.Name, part, $"{figures.Done:N0} {machine.Unit}",
                        $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0}",
                        Markup.Escape(figures.Broken ?? figures.Notes));
                }
            });
        }

        TablePrinter.Write(table);
        Console.WriteLine($"seed {seed}: "
            + (broken == 0 ? "nothing broke" : $"{broken} parts broke"));
        return broken == 0 ? ExitCode.Done : ExitCode.Negative;
    }
}
