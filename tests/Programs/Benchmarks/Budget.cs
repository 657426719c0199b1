namespace AstroNano.Benchmarks;

/// <summary>
/// What a step of each network and a picture of each page may cost, on average and the most
/// expensive one, in IL instructions: checked in as a table of scenario and instructions, and
/// measured again by the gate.
/// </summary>
public static class Budget
{
    /// <summary>How far above its budget a scenario may be.</summary>
    public const double Tolerance = 0.02;

    /// <summary>What rewrites the table.</summary>
    public const string Command =
        "dotnet run -c Release --project tests/Programs/Benchmarks -- budget";

    /// <summary>What stands for a whole scenario among its methods.</summary>
    public const string Whole = "all";

    // The pictures measured last: a page's mean and its most expensive come one after the other.
    [ThreadStatic]
    private static (MeteredProgram Program, (string, string) Page, List<Reading> Readings)
        _pictures;

    /// <summary>The checked-in table, copied beside the program.</summary>
    public static string File => Path.Combine(AppContext.BaseDirectory, "budget.csv");

    /// <summary>All scenarios, in the order of the table.</summary>
    public static IEnumerable<string> Scenarios
    {
        get
        {
            foreach (string network in Workloads.Networks)
            {
                foreach (int memories in new[] { 4, 8, 16, 32 })
                {
                    yield return $"{network}/{memories}";
                }
            }

            foreach (string network in Workloads.Others)
            {
                yield return network + "/16";
            }

            yield return "astrocyte/16/first";
            yield return "selftest/boot";
            yield return "selftest/full";
            yield return "knobs/rest";
            yield return "knobs/turned";
            foreach (string what in ReportWorkload.All)
            {
                yield return $"report/{what}";
            }

            foreach (string network in FrameWorkload.Networks)
            {
                yield return $"whole/{network}";
                yield return $"whole/{network}/most";
                foreach (string page in FrameWorkload.Pages)
                {
                    yield return $"frame/{network}/{page}";
                    yield return $"most/{network}/{page}";
                }
            }
        }
    }

    /// <summary>
    /// Measures a scenario: instructions a step or a picture, whole and by method.
    /// </summary>
    public static Dictionary<string, double> Measure(MeteredProgram program, string scenario)
    {
        string[] parts = scenario.Split('/');
        if (parts[0] == "frame")
        {
            return Average(Pictures(program, parts).Skip(1).ToArray(), FrameReport.Frames);
        }

        if (parts[0] == "most")
        {
            return Average([Pictures(program, parts).MaxBy(reading => reading.Instructions)!], 1);
        }

        if (parts[0] == "whole")
        {
            Action frame = program.Start($"whole/{parts[1]}");
            Reading[] frames = [.. Enumerable.Range(0, FrameReport.Frames)
                .Select(_ => program.Measure(frame))];
            return parts.Length == 2 ? Average(frames, frames.Length)
                : Average([frames.MaxBy(reading => reading.Instructions)!], 1);
        }

        if (parts[0] == "report")
        {
            Action act = program.Start(scenario);
            act();
            return Average([program.Measure(act)], 1);
        }

        int steps = parts.Length == 3 ? InstructionReport.FirstSteps
            : InstructionReport.StepsOf(scenario);
        Action step = program.Start(parts[0] + "/" + parts[1]);
        return Average(new[] { program.Measure(step, steps) }, steps);
    }

    /// <summary>Reads the table.</summary>
    public static Dictionary<string, double> Read() => System.IO.File
        .ReadLines(File).Skip(1).Select(line => line.Split(','))
        .ToDictionary(cells => cells[0],
            cells => double.Parse(cells[1], CultureInfo.InvariantCulture));

    /// <summary>Measures everything and writes the table.</summary>
    public static void Write(string path)
    {
        using var program = new MeteredProgram();
        var output = new StringWriter { NewLine = "\n" };
        output.WriteLine("scenario,instructions");
        foreach (string scenario in Scenarios)
        {
            output.WriteLine(FormattableString.Invariant(
                $"{scenario},{Measure(program, scenario)[Whole]:F0}"));
        }

        Output.WriteFile(path, output.ToString());
    }

    // The page comes up, and then a recall and the rest after it.
    private static List<Reading> Pictures(MeteredProgram program, string[] parts)
    {
        if (_pictures.Program == program && _pictures.Page == (parts[1], parts[2]))
        {
            return _pictures.Readings;
        }

        Action[] frame = program.StartFrames(parts[1], parts[2]);
        var readings = new List<Reading>();
        for (int i = 0; i <= FrameReport.Frames; i++)
        {
            frame[0]();
            frame[1]();
            readings.Add(program.Measure(frame[2]));
        }

        _pictures = (program, (parts[1], parts[2]), readings);
        return readings;
    }

    private static Dictionary<string, double> Average(IReadOnlyList<Reading> readings, int times)
    {
        Dictionary<string, double> costs = readings.SelectMany(reading => reading.Methods)
            .GroupBy(method => method.Key)
            .ToDictionary(group => group.Key, group => group.Sum(m => m.Value) / (double)times);
        costs[Whole] = readings.Sum(reading => reading.Instructions) / (double)times;
        return costs;
    }
}
