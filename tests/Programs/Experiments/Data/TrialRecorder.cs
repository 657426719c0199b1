namespace AstroNano.Experiments.Data;

/// <summary>
/// Writes what the trials of a cell gave, in their order, whichever thread ran them: a row each,
/// and the arrays that are kept.
/// </summary>
public sealed class TrialRecorder
{
    private readonly Dictionary<int, (string Row, float[][] Arrays)> _waiting = new();
    private readonly string _cell;
    private readonly RecallCondition _condition;
    private readonly IReadOnlyList<ResultArray> _arrays;
    private readonly TextWriter _rows;
    private readonly IReadOnlyList<Action<int, float[]>> _write;
    private int _next;

    /// <param name="cell">The first columns of each row.</param>
    /// <param name="condition">What is run.</param>
    /// <param name="arrays">What is saved of every trial.</param>
    /// <param name="countsRest">Whether steps to rest are counted.</param>
    /// <param name="rows">Where rows go.</param>
    /// <param name="write">Where each array goes, with the number of its trial.</param>
    public TrialRecorder(string cell, RecallCondition condition,
        IReadOnlyList<ResultArray> arrays, bool countsRest, TextWriter rows,
        IReadOnlyList<Action<int, float[]>> write)
    {
        (_cell, _condition, _arrays, _rows, _write) = (cell, condition, arrays, rows, write);
        CountsRest = countsRest;
    }

    /// <summary>Columns of a row behind those of its cell.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "trial", "memory", "label", "cue_error", "hard_error", "soft_error", "exact", "perplexity",
        "anti", "collapsed", "compared", "recalled", "recalled_overlap", "recalled_label",
    ];

    /// <summary>The column of the steps to rest, behind the others.</summary>
    public static string Rest => "steps_to_rest";

    /// <summary>Whether it is there.</summary>
    public bool CountsRest { get; }

    /// <summary>Whether lanes have all saved arrays; they never have a course.</summary>
    public bool IsIn(LaneTrials lanes) =>
        _arrays.All(array => !array.IsCourse && (!array.IsGain || lanes.HasGains));

    /// <summary>Runs a trial and keeps what it gave.</summary>
    public RecallOutcome Run(RecallTrial trial, int number, CancellationToken cancel)
    {
        var courses = _arrays.Select(_ => new List<float>()).ToArray();
        trial.PassDone = !_arrays.Any(array => array.IsCourse) ? null : () =>
        {
            foreach ((ResultArray array, int i) in _arrays.Select((array, i) => (array, i)))
            {
                if (array.IsCourse)
                {
                    courses[i].AddRange(Read(array, trial));
                }
            }
        };
        RecallOutcome outcome = trial.Run(number, cancel);
        Keep(trial, number, outcome, courses);
        return outcome;
    }

    /// <summary>Runs trials in lanes and keeps what they gave.</summary>
    public RecallOutcome[] Run(LaneTrials lanes, int[] numbers, CancellationToken cancel)
    {
        RecallOutcome[] outcomes = lanes.Run(numbers, cancel);
        for (int lane = 0; lane < numbers.Length; lane++)
        {
            Keep(lanes.EndOf(lane), numbers[lane], outcomes[lane], []);
        }

        return outcomes;
    }

    private void Keep(
        ITrialEnd end, int number, RecallOutcome outcome, IReadOnlyList<List<float>> courses) =>
        Add(number, CsvTable.Line(RowOf(end, number, outcome)),
            [.. _arrays.Select((array, i) =>
                array.IsCourse ? courses[i].ToArray() : Read(array, end))]);

    private float[] Read(ResultArray array, ITrialEnd end) =>
        array.Read(end, _condition)[..array.Length(_condition)];

    private void Add(int number, string row, float[][] arrays)
    {
        lock (_waiting)
        {
            _waiting[number] = (row, arrays);
            while (_waiting.Remove(_next, out var next))
            {
                _rows.Write($"{_cell},{next.Row}\n");
                for (int i = 0; i < _write.Count; i++)
                {
                    _write[i](_next, next.Arrays[i]);
                }

                _next++;
            }
        }
    }

    private object[] RowOf(ITrialEnd end, int number, RecallOutcome outcome)
    {
        int recalled = Nearest(end);
        string LabelOf(int memory) => _condition.Settings.Own?.Table.LabelOf(memory) ?? "";
        object[] row =
        [
            number, end.Memory, LabelOf(end.Memory), outcome.CueError, outcome.HardError,
            outcome.SoftError, outcome.HardError == 0f, outcome.Perplexity, outcome.IsMirror,
            outcome.Collapsed, outcome.Compared, recalled,
            (float)end.LikenessOf(recalled) / _condition.Settings.Units, LabelOf(recalled),
        ];
        return CountsRest ? [.. row, end.StepsToRest] : row;
    }

    // The memory whose signs are most often those of the state; of equals the first.
    private int Nearest(ITrialEnd end)
    {
        (int nearest, int most) = (0, int.MinValue);
        for (int memory = 0; memory < _condition.Memories; memory++)
        {
            int likeness = end.LikenessOf(memory);
            (nearest, most) = likeness > most ? (memory, likeness) : (nearest, most);
        }

        return nearest;
    }
}
