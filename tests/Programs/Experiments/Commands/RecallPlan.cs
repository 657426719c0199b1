namespace AstroNano.Experiments.Commands;

/// <summary>What a command line of <c>recall</c> asks for: columns, and a cell a row.</summary>
public sealed class RecallPlan
{
    private RecallPlan(IEnumerable<string> columns, IReadOnlyList<Cell> cells, double trials)
    {
        Columns = columns.ToArray();
        Cells = cells;
        Trials = trials;
    }

    /// <summary>Runs the trials of a cell that a runner takes, and makes a row of them.</summary>
    public delegate object[] Cell(
        TrialRunner runner, CancellationToken cancel, Action trialDone, ResultFolder? results);

    public string[] Columns { get; }

    /// <summary>Columns of a row of a single trial that name its cell, if it has rows.</summary>
    public IEnumerable<string>? TrialColumns { get; private init; }

    /// <summary>Files that the trials are made of, each with its SHA-256.</summary>
    public IReadOnlyDictionary<string, string>? Files { get; private init; }

    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>What should be known of the run before its rows, in a sentence; or null.</summary>
    public string? Warning { get; private init; }

    /// <summary>Trials of all cells.</summary>
    public double Trials { get; }

    /// <summary>Reads it; what is out of range is refused before anything has run.</summary>
    /// <param name="options">The options.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="results">Where single trials go, if that is asked for.</param>
    public static RecallPlan Of(
        RecallOptions options, ParseResult parsed, ResultFolder? results = null)
    {
        IReadOnlyList<string> names = options.NetworkNames(parsed);
        int sequences = names.Count(name => SequenceNetworks.All.Any(n => n.Key == name));
        if (sequences > 0 && sequences < names.Count)
        {
            throw new Failure("--network must name networks that recall or networks that play "
                + $"sequences, not both (was '{string.Join(',', names)}').");
        }

        return sequences > 0
            ? OfSequences(options, parsed, names, results)
            : OfRecall(options, parsed, names, results);
    }

    private static RecallPlan OfRecall(
        RecallOptions options, ParseResult parsed, IReadOnlyList<string> names,
        ResultFolder? results)
    {
        OwnData? own = options.Own(parsed);
        bool byAge = options.ByAge(parsed);
        var conditions = (from name in names
                          let network = RecallNetworks.Named(name)
                          from units in options.Units(parsed, own)
                          from settings in options.Recall(parsed, name, units, own)
                          from memories in options.Memories(parsed, own)
                          from flips in options.FlipsOfRecall(parsed, units)
                          from age in Enumerable.Range(0, byAge ? memories : 1)
                          select new RecallCondition(network,
                              settings with { Age = byAge ? age : null }, memories, flips))
            .Take(SettingOptions.MostCombinations + 1).ToList();
        SettingOptions.CheckCombinations(conditions.Count);
        bool isUnstable = false;
        foreach (RecallCondition condition in conditions)
        {
            condition.Settings.Own?.First(condition.Memories);
            IRecallModel model =
                condition.Network.Create(condition.Settings, condition.Memories);
            results?.Check(condition, model);
            isUnstable |= model.Network is InputDrivenNetwork { FirstSaliency: <= 1f };
        }

        var rows = new RecallTable(options.Swept(parsed), byAge,
            names.Any(name => RecallNetworks.Named(name).Searches), options.HasNoise(parsed));
        return new RecallPlan(rows.Columns, conditions.Select((condition, i) => (Cell)(
            (runner, cancel, done, to) =>
            {
                RecallCell Run(TrialRecorder? recorder) => RecallExperiment.Run(
                    runner, $"{i}, ", condition, false, cancel, done, recorder);
                return rows.Row(condition.Settings, to is null ? Run(null)
                    : to.Record(rows.OfTrialOf(condition), condition, Run));
            })).ToArray(),
            conditions.Sum(condition => (double)condition.Settings.Trials))
        {
            TrialColumns = rows.OfTrial,
            Files = OwnNetworks.Files.Concat(own?.Files ?? OwnNetworks.None)
                .ToDictionary(file => file.Key, file => file.Value),
            Warning = isUnstable ? "input-driven: no memory is stable unless its input is above 1; "
                + "--first-input 2 makes the first one stable." : null,
        };
    }

    private static RecallPlan OfSequences(
        RecallOptions options, ParseResult parsed, IReadOnlyList<string> names,
        ResultFolder? results)
    {
        if (results is not null)
        {
            throw new Failure("--results is for recall of single memories only.");
        }

        var cells = (from name in names
                     from units in options.Units(parsed, null)
                     from settings in options.Sequence(parsed, name, units)
                     from memories in options.MemoriesOfSequence(parsed)
                     from flips in options.Flips(parsed, "0", units)
                     select (Name: name,
                         Settings: settings with { Memories = memories, Flips = flips }))
            .Take(SettingOptions.MostCombinations + 1).ToList();
        SettingOptions.CheckCombinations(cells.Count);
        foreach ((string name, SequenceSettings settings) in cells)
        {
            if (!settings.Random && settings.Memories >= settings.Units)
            {
                throw new Failure($"--k must be from 1 to {settings.Units - 1}, the orthogonal "
                    + $"(walsh) memories of {settings.Units} units (was {settings.Memories}).");
            }

            DelayLine.Of(SequenceNetworks.Create(name, settings), settings.Delay);
        }

        int runs = options.Runs(parsed);
        string[] swept = options.Swept(parsed).Except(SequenceTable.Keys).ToArray();
        return new RecallPlan(SequenceTable.Columns.Concat(RecallTable.Names(swept)),
            cells.Select((cell, i) => (Cell)((runner, cancel, done, _) => SequenceTable.Row(runner,
                    $"{i}, {cell.Name} k={cell.Settings.Memories} flips={cell.Settings.Flips}",
                    cell.Name, cell.Settings, runs, cancel, done)
                .Concat(swept.Select(key => RecallOptions.Shown(cell.Name, key, cell.Settings)))
                .ToArray())).ToArray(),
            cells.Count * (double)runs);
    }
}
