namespace AstroNano.Follow;

/// <summary>
/// What was heard of the run that the board plays: its description, part by part, and the changes
/// since its cue, each with its number.
/// </summary>
internal sealed class HeardRun
{
    private readonly Dictionary<int, Change> _changes = [];
    private RunDescription? _description;
    private bool[] _settings = [];
    private int _changesAtEnd = -1;

    /// <summary>The number of the run; -1 for none.</summary>
    public int Run { get; private set; } = -1;

    /// <summary>Whether more was changed than the board remembers.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Steps that the board had made when it described the run.</summary>
    public int Steps { get; private set; }

    /// <summary>The changes, from the first on, as far as none is missing.</summary>
    public IEnumerable<Change> Changes
    {
        get
        {
            for (int number = 0; _changes.TryGetValue(number, out Change change); number++)
            {
                yield return change;
            }
        }
    }

    /// <summary>The description, if it is complete but for own pictures; otherwise null.</summary>
    public RunDescription? Complete =>
        _changesAtEnd >= 0 && Changes.Count() >= _changesAtEnd ? _description : null;

    /// <summary>Nothing was heard, or a line is missing.</summary>
    public void Forget()
    {
        Run = -1;
        _changes.Clear();
        _description = null;
        _changesAtEnd = -1;
        IsTooLong = false;
    }

    /// <summary>A description begins; what was changed in the same run is known still.</summary>
    public void Begin(RunDescription description)
    {
        if (description.Run != Run)
        {
            Forget();
            Run = description.Run;
        }

        int count = description.Entry?.Create(AstroNano.Instruments.Engine.Units,
            AstroNano.Instruments.Engine.Capacity).SettingCount ?? 0;
        description.Settings = new float[count];
        _settings = new bool[count];
        _description = description;
        _changesAtEnd = -1;
    }

    /// <summary>Takes a word's line.</summary>
    public void TakeWord(ReportLine line)
    {
        if (Describes(line, out RunDescription description))
        {
            description.Word = line.Rest(1);
        }
    }

    /// <summary>Takes the line of a painted cue.</summary>
    public void TakePainted(ReportLine line)
    {
        if (Describes(line, out RunDescription description))
        {
            description.Painted = line.Signs(1);
        }
    }

    /// <summary>Takes a line of settings at the cue.</summary>
    public void TakeSettings(ReportLine line)
    {
        if (!Describes(line, out RunDescription description))
        {
            return;
        }

        int first = line.Whole(1);
        for (int field = 2; field < line.Fields.Length; field++)
        {
            int place = first + field - 2;
            if (place < description.Settings.Length)
            {
                description.Settings[place] = line.Value(field);
                _settings[place] = true;
            }
        }
    }

    /// <summary>Takes the line that ends a description.</summary>
    public void End(ReportLine line)
    {
        if (Describes(line, out _) && Array.TrueForAll(_settings, isKnown => isKnown))
        {
            Steps = line.Whole(1);
            _changesAtEnd = line.Whole(2);
            IsTooLong = line.Whole(3) != 0;
        }
    }

    /// <summary>Takes changes; those that are new are told.</summary>
    public void TakeChanges(ReportLine line, Action<int, Change> take)
    {
        int number = line.Whole(1);
        for (int field = 2; field + 2 < line.Fields.Length; field += 3)
        {
            var change = new Change(
                line.Whole(field), line.Whole(field + 1), line.Value(field + 2));
            bool isNew = !_changes.TryGetValue(number, out Change known) || known != change;
            _changes[number] = change;
            if (isNew)
            {
                take(number, change);
            }

            number++;
        }
    }

    private bool Describes(ReportLine line, out RunDescription description)
    {
        description = _description!;
        return _description is not null && line.Whole(0) == _description.Run;
    }
}
