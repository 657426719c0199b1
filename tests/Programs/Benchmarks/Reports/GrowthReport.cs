using AstroNano.Experiments;
using AstroNano.Experiments.Commands;
using Drawing = AstroNano.Experiments.Commands.Drawing;

namespace AstroNano.Benchmarks.Reports;

/// <summary>
/// The <c>growth</c> command: instructions of a step over K and over N as a figure, the mean of
/// the first 20 steps, in which everything is computed.
/// </summary>
public static class GrowthReport
{
    private const string Name = "growth";

    private static readonly int[] Memories = { 4, 8, 16, 24, 32, 48, 60 };
    private static readonly int[] Units = { 32, 64, 128, 256, 512 };

    /// <summary>Measures and draws growth.svg and growth.png into a directory.</summary>
    public static void Write(string directory)
    {
        var drawing = new Drawing();
        drawing.Prepare(CancellationToken.None);
        var table = new CsvTable("network", "axis", "size", "instructions");
        using var program = new MeteredProgram();
        foreach (string network in Workloads.Networks)
        {
            foreach (int memories in Memories)
            {
                Add(table, program, network, "memories", memories, $"{network}/{memories}");
            }

            foreach (int units in Units)
            {
                Add(table, program, network, "units", units, $"{network}/16/{units}");
            }
        }

        string workplace = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(workplace, Name + ".csv"), table.ToCsv());
            File.WriteAllText(Path.Combine(workplace, Name + ".vl.json"),
                Drawing.Styled(Path.Combine(AppContext.BaseDirectory, Name + ".vl.json")));
            drawing.Draw(workplace, Name, CancellationToken.None);
            foreach (string ending in new[] { ".svg", ".png" })
            {
                Output.CopyFile(Path.Combine(workplace, Name + ending),
                    Path.Combine(directory, Name + ending));
            }
        }
        finally
        {
            Directory.Delete(workplace, recursive: true);
        }
    }

    private static void Add(CsvTable table, MeteredProgram program, string network, string axis,
        int size, string workload)
    {
        Reading first = program.Measure(program.Start(workload), InstructionReport.FirstSteps);
        table.Add(network, axis, size, first.Instructions / (double)InstructionReport.FirstSteps);
    }
}
