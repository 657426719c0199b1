namespace AstroNano.Experiments.Data;

/// <summary>
/// What single trials gave: <c>trials.csv</c>, an array of every cell where it is asked for, and
/// <c>run.json</c> with what is needed to repeat them. Each file is there in full or not at all.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="arrays">What is saved of every trial.</param>
/// <param name="csv">Whether arrays are CSV, not NPY.</param>
/// <param name="countsRest">Whether steps to rest are counted.</param>
/// <param name="command">The command line.</param>
public sealed class ResultFolder(string folder, IReadOnlyList<ResultArray> arrays, bool csv,
    bool countsRest, IReadOnlyList<string> command)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<object> _cells = new();
    private TextWriter _rows = TextWriter.Null;

    /// <summary>Refuses what a network does not have.</summary>
    /// <exception cref="Failure">It has no such array.</exception>
    public void Check(RecallCondition condition, IRecallModel model)
    {
        if (arrays.FirstOrDefault(array => !array.IsIn(model)) is ResultArray missing)
        {
            throw new Failure($"{condition.Network.Name} has no {missing.Name}; --keep must name "
                + "what it has.");
        }

        if (model.Network is Network network
            && (countsRest || arrays.Any(array => array.IsCourse))
            && (network.Units != condition.Settings.Units
                || network.Capacity != condition.Memories))
        {
            throw new Failure("--keep trajectories and --rest are for up to "
                + $"{Network.MaxUnits} units and {Network.MaxMemories} memories.");
        }
    }

    /// <summary>Does the work, during which cells are recorded.</summary>
    /// <param name="columns">The first columns of each row.</param>
    /// <param name="files">Files that the trials are made of, each with its SHA-256.</param>
    /// <param name="work">Runs all cells.</param>
    public void Write(IEnumerable<string> columns,
        IReadOnlyDictionary<string, string>? files, Action work)
    {
        Output.PrepareDirectory(folder);
        Save("trials.csv", stream =>
        {
            using (_rows = Writer(stream))
            {
                _rows.Write(string.Join(',', columns.Prepend("cell")
                    .Concat(TrialRecorder.Columns)
                    .Concat(countsRest ? [TrialRecorder.Rest] : [])) + "\n");
                work();
            }
        });
        Save("run.json", stream =>
        {
            JsonSerializer.Serialize(stream, new
            {
                program = $"AstroNano {ShardFile.Version}",
                command,
                files = files ?? new Dictionary<string, string>(),
                cells = _cells,
            }, Readable);
            stream.WriteByte((byte)'\n');
        });
    }

    /// <summary>Records the trials of a cell.</summary>
    /// <param name="columns">Its values of the first columns.</param>
    /// <param name="condition">What is run.</param>
    /// <param name="run">Runs it.</param>
    public T Record<T>(IEnumerable<object> columns, RecallCondition condition,
        Func<TrialRecorder, T> run)
    {
        int number = _cells.Count + 1;
        RecallSettings settings = condition.Settings;
        int passes = condition.Network.PassesFor(settings);
        Setting[] table = condition.Network.Create(settings, condition.Memories).Settings
            .CreateSettings();
        _cells.Add(new
        {
            cell = number,
            network = condition.Network.Name,
            n = settings.Units,
            k = condition.Memories,
            flips = condition.Flips,
            trials = settings.Trials,
            stream = settings.Stream,
            passes,
            cueNoise = settings.Damage.Noise,
            hidden = settings.Damage.Hidden,
            filling = settings.Damage.Filling,
            overlap = settings.Overlap,
            age = settings.Age,
            settings = table.ToDictionary(setting => setting.Key, setting => setting.Value),
        });
        return Nested(0, [], write => run(new TrialRecorder(
            CsvTable.Line([number, .. columns]), condition, arrays, countsRest, _rows, write)));

        // A file in the other, so that each is whole when its cell is.
        T Nested(int index, Action<int, float[]>[] writes,
            Func<Action<int, float[]>[], T> work)
        {
            if (index == arrays.Count)
            {
                return work(writes);
            }

            T result = default!;
            Save($"{arrays[index].Name}-{number}.{(csv ? "csv" : "npy")}", stream =>
            {
                var buffer = new BufferedStream(stream, 1 << 16);
                result = Nested(index + 1,
                    [.. writes, ToFile(buffer, arrays[index], condition, passes)], work);
                buffer.Flush();
            });
            return result;
        }
    }

    private Action<int, float[]> ToFile(
        Stream stream, ResultArray array, RecallCondition condition, int passes)
    {
        int length = array.Length(condition), trials = condition.Settings.Trials;
        if (!csv)
        {
            NpyFile.WriteHeader(stream, array.IsCourse
                ? [trials, passes + 1L, length] : [trials, length]);
            return (_, values) => NpyFile.Write(stream, values);
        }

        IEnumerable<string> names = Enumerable.Range(0, length).Select(i => $"{array.Index}{i}");
        Line(stream, names.Prepend(array.IsCourse ? "trial,pass" : "trial"));
        return (trial, values) =>
        {
            foreach ((float[] row, int pass) in values.Chunk(length).Select((row, i) => (row, i)))
            {
                Line(stream, row.Select(value => value.ToString("R", CultureInfo.InvariantCulture))
                    .Prepend(array.IsCourse ? $"{trial},{pass}" : $"{trial}"));
            }
        };
    }

    private static void Line(Stream stream, IEnumerable<string> cells) =>
        stream.Write(Encoding.UTF8.GetBytes(string.Join(',', cells) + "\n"));

    private static StreamWriter Writer(Stream stream) =>
        new(stream, bufferSize: 1 << 16, leaveOpen: true);

    private void Save(string name, Action<Stream> write) =>
        Output.AfterRun(() => Output.WriteFile(Path.Combine(folder, name), write));
}
