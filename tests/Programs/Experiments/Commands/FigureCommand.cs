namespace AstroNano.Experiments.Commands;

/// <summary><c>figure</c>: the numbers of a figure, its specification, and the picture.</summary>
public sealed class FigureCommand
{
    /// <summary>The tables of a figure; where there is no such thing, they are files.</summary>
    private delegate IReadOnlyDictionary<string, CsvTable> Tables(Figure figure, Work work);

    private readonly Drawing _drawing = new();
    private readonly ShardOptions _shards = new();

    private readonly Argument<string> _name = new("name")
    {
        Description = "a figure, several separated by commas, or all",
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "write CSV, specification, SVG and PNG to this folder; with --shard, a file",
        DefaultValueFactory = _ => "out",
    };

    private readonly Option<bool> _redraw = new("--redraw")
    {
        Description = "draw again from the existing CSV",
    };

    private readonly Option<bool> _full = new("--full")
    {
        Description = "run the many trials of a cluster job (load-map only)",
    };

    public Command Create()
    {
        var command = new Command("figure", "Compute and draw figures of the papers.")
        {
            _name, _out, _redraw, _full,
        };
        foreach (Option option in _shards.All)
        {
            command.Add(option);
        }

        command.SetAction(Run);
        return command;
    }

    /// <summary>What a command line says about the trials.</summary>
    public string[] TrialsOf(ParseResult parsed) => _shards.CommandOf(parsed, [_redraw, _out]);

    /// <summary>Writes the figures whose trials are all in the runner's ledger.</summary>
    public int Merge(ParseResult parsed, TrialRunner runner, string directory)
    {
        IReadOnlyList<Figure> figures = Chosen(parsed);
        var tables = new Dictionary<Figure, IReadOnlyDictionary<string, CsvTable>>();
        Each(figures, runner, CancellationToken.None,
            (figure, work) => tables[figure] = figure.Compute(work));
        runner.CheckThatAllWasUsed();
        return Draw(figures, runner, directory, (figure, _) => tables[figure]);
    }

    private int Run(ParseResult parsed)
    {
        IReadOnlyList<Figure> figures = Chosen(parsed);
        if (_shards.Of(parsed) is Shard shard)
        {
            return _shards.Run(parsed, shard, _out, new Option[] { _redraw }, (runner, stop) =>
                Each(figures, runner, stop.Token, (figure, work) => figure.Compute(work)));
        }

        string directory = parsed.GetValue(_out)!;
        bool redraw = parsed.GetValue(_redraw);
        if (redraw && !Directory.Exists(directory))
        {
            throw new Failure($"--redraw needs a directory with CSV files (was '{directory}').");
        }

        Tables? tables = redraw ? null : (figure, work) => figure.Compute(work);
        return Draw(figures, TrialRunner.Whole(), directory, tables);
    }

    private int Draw(
        IReadOnlyList<Figure> figures, TrialRunner runner, string directory, Tables? tables)
    {
        using var interruption = new Interruption();
        var done = new List<string>();
        try
        {
            Output.CheckDirectory(directory);
            _drawing.Prepare(interruption.Token);
            Each(figures, runner, interruption.Token, (figure, work) =>
            {
                Make(figure, directory, work, tables);
                done.Add(figure.Name);
            });
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("Interrupted; finished figures: "
                + (done.Count == 0 ? "none." : $"{string.Join(", ", done)}."));
            return ExitCode.Interrupted;
        }

        Console.WriteLine($"{string.Join(", ", done)}: in {Path.GetFullPath(directory)}");
        return 0;
    }

    private static void Each(IReadOnlyList<Figure> figures, TrialRunner runner,
        CancellationToken cancel, Action<Figure, Work> make) =>
        ProgressBar.Run("figures", figures.Sum(figure => figure.Cost), bar =>
        {
            foreach (Figure figure in figures)
            {
                bar.Describe(figure.Name);
                make(figure, new Work(figure.Name, runner,
                    part => bar.Advance(part * figure.Cost), cancel));
            }
        });

    /// <summary>The figures of these names.</summary>
    /// <param name="names">As <see cref="Figure.Name"/>, separated by commas, or all.</param>
    /// <param name="full">Whether with as many trials as a cluster has time for.</param>
    public static Figure[] Chosen(string names, bool full) => !full
        ? Chosen(names)
        : Chosen(names).Select(figure => figure.Full ?? throw new Failure(
            $"{figure.Name} has no --full; allowed: " + string.Join(", ",
                Gallery.All.Where(each => each.Full is not null).Select(each => each.Name)) + "."))
            .ToArray();

    private Figure[] Chosen(ParseResult parsed) =>
        Chosen(parsed.GetValue(_name)!, parsed.GetValue(_full));

    private static Figure[] Chosen(string names) => names == "all"
        ? Gallery.All.ToArray()
        : names.Split(',').Select(name => Gallery.Named(name) ?? throw new Failure(
            $"There is no figure '{name}'; allowed: "
            + $"{string.Join(", ", Gallery.All.Select(figure => figure.Name))}, all.")).ToArray();

    // Everything is made in a directory of its own and moved when it is complete.
    private void Make(Figure figure, string directory, Work work, Tables? tables)
    {
        string draft = Directory.CreateTempSubdirectory("astronano-").FullName;
        try
        {
            if (tables is null)
            {
                foreach (string file in Directory.GetFiles(directory, "*.csv"))
                {
                    File.Copy(file, Path.Combine(draft, Path.GetFileName(file)));
                }
            }
            else
            {
                foreach ((string name, CsvTable table) in tables(figure, work))
                {
                    File.WriteAllText(Path.Combine(draft, name + ".csv"), table.ToCsv());
                }
            }

            File.WriteAllText(Path.Combine(draft, figure.Name + ".vl.json"),
                Specification(figure));
            _drawing.Draw(draft, figure.Name, work.Cancel);
            foreach (string file in Directory.GetFiles(draft)
                .OrderBy(file => Path.GetExtension(file) != ".csv"))
            {
                // Numbers first: where there is no room for pictures, --redraw makes them later.
                Output.AfterRun(() => Output.CopyFile(
                    file, Path.Combine(directory, Path.GetFileName(file))));
            }
        }
        finally
        {
            Directory.Delete(draft, true);
        }
    }

    private static string Specification(Figure figure) => Drawing.Styled(
        Path.Combine(
            AppContext.BaseDirectory, "Figures", "Specifications", figure.SpecificationFile),
        text => figure.Chart?.Fill(text, figure.Name) ?? text);
}
