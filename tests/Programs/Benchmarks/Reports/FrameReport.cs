namespace AstroNano.Benchmarks.Reports;

/// <summary>The <c>frame</c> command: executed IL instructions of a picture.</summary>
public static class FrameReport
{
    /// <summary>Frames of ten seconds, a recall and the rest after it.</summary>
    public const int Frames = 200;

    /// <summary>What the frames of one network on one page executed.</summary>
    public sealed record Cost(
        long FullPaint, double Mean, long Largest, double Frame, double Driver,
        IReadOnlyList<string> Allocating);

    /// <summary>Measures frames; the first picture is repainted and counted
    /// apart; mentioning its words allocates on the device, once.</summary>
    public static Cost Measure(MeteredProgram program, string network, string page)
    {
        Action[] parts = program.StartFrames(network, page);
        long fullPaint = 0, sum = 0, largest = 0, frame = 0, driver = 0;
        var allocating = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i <= Frames; i++)
        {
            Reading begin = program.Measure(parts[0]);
            Reading steps = program.Measure(parts[1]);
            Reading paint = program.Measure(parts[2]);
            if (i == 0)
            {
                fullPaint = paint.Instructions;
                continue;
            }

            allocating.UnionWith(new[] { begin, steps, paint }
                .SelectMany(reading => reading.AllocatingMethods)
                .Select(method => method.Key));
            sum += paint.Instructions;
            largest = Math.Max(largest, paint.Instructions);
            frame += begin.Instructions;
            driver += page == FrameWorkload.Pages[0] ? program.Measure(parts[3]).Instructions : 0;
        }

        return new Cost(fullPaint, sum / (double)Frames, largest, frame / (double)Frames,
            driver / (double)Frames, allocating.ToArray());
    }

    /// <summary>The overlaps page beside the display library's, for some networks.</summary>
    public static void WriteOverlaps(TextWriter output, MeteredProgram program)
    {
        output.WriteLine("| network | overlaps page | most expensive | by the driver | ratio |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        foreach (string network in Workloads.Networks.Concat(["attention", "kleinfeld"]))
        {
            Cost cost = Measure(program, network, FrameWorkload.Pages[0]);
            output.WriteLine($"| {network} | {FigureText.Count(cost.Mean)} "
                + $"| {FigureText.Count(cost.Largest)} | {FigureText.Count(cost.Driver)} "
                + $"| {FigureText.Ratio(cost.Driver / cost.Mean)} |");
        }
    }

    public static void Write(TextWriter output)
    {
        using var program = new MeteredProgram();
        output.WriteLine($"IL instructions of a picture, {Frames} frames from the cue on.");
        output.WriteLine();
        output.WriteLine("| network | page | mean | most | repainted | controls, schedule "
            + "| by the driver | ratio |");
        output.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|");
        foreach (string network in FrameWorkload.Networks)
        {
            foreach (string page in FrameWorkload.Pages)
            {
                Cost cost = Measure(program, network, page);
                output.WriteLine($"| {network} | {page} | {FigureText.Count(cost.Mean)} "
                    + $"| {FigureText.Count(cost.Largest)} | {FigureText.Count(cost.FullPaint)} "
                    + $"| {FigureText.Count(cost.Frame)} | {FigureText.Count(cost.Driver)} "
                    + $"| {FigureText.Ratio(cost.Driver / cost.Mean)} |");
            }
        }
    }
}
