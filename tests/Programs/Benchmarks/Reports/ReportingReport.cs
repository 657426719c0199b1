using AstroNano.Benchmarks.Memory;

namespace AstroNano.Benchmarks.Reports;

/// <summary>
/// What the reports on the USB port cost: instructions, garbage, time on the wire.
/// </summary>
public static class ReportingReport
{
    private const double BitsPerSecond = 921_600;

    // Start and stop bit; carriage return and line feed.
    private const double BitsOfLetter = 10;
    private const int End = 2;

    private static readonly (string Workload, string Name)[] Rows =
    [
        ("quiet", "a frame without a line"), ("cue", "a cue: the description of its run"),
        ("change", "a change of a setting"), ("step", "a step"), ("digest", "a digest"),
        ("state", "a frame with two lines of the state"),
    ];

    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output, MeteredProgram program)
    {
        output.WriteLine("| what | lines | instructions | garbage, bytes | on the wire, ms |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        foreach ((string workload, string name) in Rows)
        {
            IReadOnlyList<string> lines = ReportWorkload.LinesOf(workload);
            Action act = program.Start($"report/{workload}");
            act();
            long instructions = program.Measure(act).Instructions;
            double wire = lines.Sum(line => line.Length + End) * BitsOfLetter / BitsPerSecond;
            output.WriteLine(FormattableString.Invariant(
                $"| {name} | {lines.Count} | {FigureText.Count(instructions)} ")
                + FormattableString.Invariant(
                    $"| {lines.Sum(DeviceMemory.OfText)} | {wire * 1000:F1} |"));
        }
    }
}
