namespace AstroNano.Experiments.Commands;

/// <summary>
/// <c>cost</c>: the core-hours of a figure, measured on some trials of each size and extrapolated.
/// </summary>
public sealed class CostCommand
{
    private const int MostTrials = 10000;
    private const double LeastSeconds = 0.001;
    private const double MostSeconds = 3600;

    private readonly Argument<string> _name = new("name")
    {
        Description = "figure made of cells of trials: load-map",
    };

    private readonly Option<bool> _full = new("--full")
    {
        Description = "with the many trials of a cluster job",
    };

    private readonly Option<double> _seconds = NumberOption.Number("--seconds",
        "processor time per size in seconds", LeastSeconds, MostSeconds, usual: 0.5);

    public Command Create()
    {
        var command = new Command("cost", "Estimate the core-hours of a figure from a "
            + "measured part.")
        {
            _name, _full, _seconds,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        Figure figure = FigureCommand.Chosen(
            parsed.GetValue(_name)!, parsed.GetValue(_full)) is [Figure one] ? one
            : throw new Failure($"cost takes one figure (was '{parsed.GetValue(_name)}').");
        double seconds = parsed.GetValue(_seconds);
        if (figure.Cells.Count == 0)
        {
            string[] known = Gallery.All.Where(each => each.Cells.Count > 0)
                .Select(each => each.Name).ToArray();
            throw new Failure($"The cost of '{figure.Name}' cannot be measured; allowed: "
                + $"{string.Join(", ", known)}.");
        }

        var sizes = figure.Cells.GroupBy(cell =>
            (cell.Network.Name, cell.Settings.Units, cell.Memories)).ToArray();
        var rows = new List<Row>();
        using (var table = new TablePrinter(new CsvTable("network", "n", "k", "measured",
            "ms_a_trial", "ns_a_step_and_nk", "trials", "core_hours"), csv: false, file: null))
        {
            // What is compiled on the way is nobody's.
            foreach (var first in sizes.DistinctBy(size => size.Key.Name))
            {
                Measure(first.First(), seconds);
            }

            foreach (var size in sizes)
            {
                var row = new Row(
                    size.ToArray(), Measure(size.ElementAt(size.Count() / 2), seconds));
                rows.Add(row);
                table.Add(row.Values());
            }

            table.Finish();
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{figure.Name}: {rows.Sum(row => row.Steps):N0} steps, ")
            + FormattableString.Invariant($"{rows.Sum(row => row.Hours):F2} core-hours."));
        foreach (var network in rows.GroupBy(row => row.Any.Network.Name))
        {
            Console.WriteLine($"{network.Key}: a step grows as "
                + Growth("N", network, row => row.Any.Settings.Units, row => row.Any.Memories)
                + " "
                + Growth("K", network, row => row.Any.Memories, row => row.Any.Settings.Units)
                + "; theory N K.");
        }

        return 0;
    }

    // Processor time of a trial in seconds.
    private static (long Trials, double Seconds) Measure(
        RecallCondition condition, double enough)
    {
        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        double spent = 0;
        long trials = 0;
        for (int many = Threads.Count * LaneTrials.Count; spent < enough && trials < MostTrials;)
        {
            RecallCondition part = condition with
            {
                Settings = condition.Settings with { Trials = many },
            };
            RecallExperiment.Run(TrialRunner.Whole(), "", part, keep: false, default);
            self.Refresh();
            spent = (self.TotalProcessorTime - before).TotalSeconds;
            trials += many;
        }

        return (trials, spent / trials);
    }

    // Between the two greatest sizes, where what does not grow with them counts least.
    private static string Growth(string name, IEnumerable<Row> rows, Func<Row, int> varied,
        Func<Row, int> fixedOne)
    {
        Row[] last = rows.GroupBy(fixedOne).MaxBy(group => group.Key)!
            .OrderBy(varied).TakeLast(2).ToArray();
        return last.Length < 2 ? name : FormattableString.Invariant(
            $"{name}^{Math.Log(last[1].Seconds / last[0].Seconds)
                / Math.Log(varied(last[1]) / (double)varied(last[0])):F2}");
    }

    private sealed record Row(RecallCondition[] Cells, (long Trials, double Seconds) Measured)
    {
        public RecallCondition Any => Cells[0];

        public double Seconds => Measured.Seconds;

        public double Hours => Trials * Seconds / 3600;

        public double Steps => Trials * (double)Passes;

        private long Trials => Cells.Sum(cell => (long)cell.Settings.Trials);

        private int Passes => Any.Network.PassesFor(Any.Settings);

        public object[] Values() => new object[]
        {
            Any.Network.Name, Any.Settings.Units, Any.Memories, Measured.Trials,
            Math.Round(Seconds * 1e3, 3),
            Math.Round(Seconds * 1e9 / Passes / Any.Settings.Units / Any.Memories, 3), Trials,
            Math.Round(Hours, 3),
        };
    }
}
