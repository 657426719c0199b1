namespace AstroNano.Benchmarks.Reports;

/// <summary>
/// The <c>il</c> command: executed IL instructions of ours and of the plain forms.
/// </summary>
public static class InstructionReport
{
    /// <summary>
    /// Steps of a recall, and of a reasoning network's way to its second memory.
    /// A scenario is a run.
    /// </summary>
    public static int StepsOf(string workload) => workload.Split('/')[0] switch
    {
        "reasoning" => 2000,
        "scenario" or "selftest" => 1,
        _ => 200,
    };

    /// <summary>Steps before anything is saturated.</summary>
    public const int FirstSteps = 20;

    // Steps after which a recall has come to rest, and its state is not read for a while. A
    // sequence never rests.
    private const int RestAfter = 3050;

    public static void Write(TextWriter output)
    {
        using var program = new MeteredProgram();
        output.WriteLine("IL instructions a step, N = 64, mean of a run (200 steps of a recall,");
        output.WriteLine("2 000 of a sequence); loops: plain overlap loops with arrays in locals.");
        output.WriteLine();
        WriteSteps(output, program);
        output.WriteLine();
        WriteOthers(output, program);
    }

    /// <summary>The table of the networks that have a plain form.</summary>
    public static void WriteSteps(TextWriter output, MeteredProgram program)
    {
        output.WriteLine("| network | K | ours | first 20 | at rest | loops | N×N | loops / ours "
            + "| N×N / ours |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (string network in Workloads.Networks)
        {
            foreach (int memories in new[] { 4, 8, 16, 32 })
            {
                string name = network + "/" + memories;
                int steps = StepsOf(name);
                Action step = program.Start(name);
                Reading first = program.Measure(step, FirstSteps);
                Reading rest = program.Measure(step, steps - FirstSteps);
                double ours = (first.Instructions + rest.Instructions) / (double)steps;
                program.Measure(step, RestAfter);
                double rest100 = program.Measure(step, 100).Instructions / 100.0;
                Reading loops = program.Measure(program.Start(name + "/loops"), 50);
                Reading matrix = program.Measure(program.Start(name + "/matrix"), 2);
                double plain = loops.Instructions / 50.0;
                double dense = matrix.Instructions / 2.0;
                output.WriteLine($"| {network} | {memories} | {FigureText.Count(ours)} "
                    + $"| {FigureText.Count(first.Instructions / (double)FirstSteps)} "
                    + $"| {(network == "reasoning" ? "–" : FigureText.Count(rest100))} "
                    + $"| {FigureText.Count(plain)} | {FigureText.Count(dense)} "
                    + $"| {FigureText.Ratio(plain / ours)} | {FigureText.Ratio(dense / ours)} |");
            }
        }
    }

    /// <summary>The table of all others.</summary>
    public static void WriteOthers(TextWriter output, MeteredProgram program)
    {
        output.WriteLine("| networks of the comparisons | K = 4 | 8 | 16 | 32 |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        foreach (string network in Workloads.Others)
        {
            var costs = new[] { 4, 8, 16, 32 }.Select(memories => program.Measure(
                program.Start($"{network}/{memories}"), 200).Instructions / 200.0);
            string cells = string.Join(" | ", costs.Select(FigureText.Count));
            output.WriteLine($"| {network} | {cells} |");
        }
    }

    /// <summary>Methods and classes of one workload.</summary>
    public static void WriteDetails(TextWriter output, string workload)
    {
        using var program = new MeteredProgram();
        int steps = StepsOf(workload);
        Reading reading = program.Measure(Prepared(program, workload), steps);
        output.WriteLine($"{workload}: {FigureText.Count(reading.Instructions / (double)steps)} IL "
            + $"instructions a step, mean of {steps}; {reading.Allocations} allocations.");
        Write(output, "by method", reading.Methods, steps);
        Write(output, "by class", Enum.GetValues<InstructionClass>()
            .Select(kind => KeyValuePair.Create(kind.ToString(), reading[kind])), steps);
        Write(output, "calls outside", reading.OutsideCalls, steps);
    }

    private static Action Prepared(MeteredProgram program, string workload)
    {
        try
        {
            return program.Start(workload);
        }
        catch (Exception)
        {
            throw new Failure("workload must be a network, its memories and at most a plain form, "
                + $"like astrocyte/16 or astrocyte/16/loops (was '{workload}').");
        }
    }

    private static void Write(TextWriter output, string title,
        IEnumerable<KeyValuePair<string, long>> items, int steps)
    {
        output.WriteLine();
        output.WriteLine(title);
        foreach (KeyValuePair<string, long> item in items.Where(item => item.Value > 0))
        {
            output.WriteLine($"{item.Value / (double)steps,10:F1}  {item.Key}");
        }
    }
}
