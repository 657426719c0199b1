namespace AstroNano.Replay;

/// <summary>
/// Reads a capsule. Everything is compared with what the network itself says it has, so that a
/// mistake is found on its line and before anything is run.
/// </summary>
internal sealed class CapsuleReader
{
    private const string SettingField = "setting";
    private const string ChangeField = "change";
    private const string LearnedField = "learned";
    private const string PaintedField = "painted";

    private static readonly string[] Fields =
    [
        "name", "network", "units", "memories", "patterns", "trial", "stream", "flips", "cue",
        "generator", "steps",
    ];

    private static readonly string[] Ends = ["digest", "state"];

    private readonly Dictionary<string, CapsuleLine> _fields = [];
    private readonly List<CapsuleLine> _changes = [];
    private readonly List<CapsuleLine> _learned = [];

    public CapsuleReader(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        CheckTitle(lines[0].Trim().TrimStart('\uFEFF'));
        for (int number = 1; number < lines.Length; number++)
        {
            string line = lines[number].Trim();
            if (line != "")
            {
                Add(new CapsuleLine(number + 1, line));
            }
        }

        string? missing = Fields.FirstOrDefault(field => !_fields.ContainsKey(field));
        if (missing != null)
        {
            throw new ReplayException(new Sentence("The capsule has no field '{{0}}'.", missing));
        }

        if (Ends.Count(_fields.ContainsKey) != 1)
        {
            throw new ReplayException("The capsule needs one field 'digest', of all states, "
                + "or 'state', of the last.");
        }
    }

    public Run ToRun()
    {
        int units = _fields["units"].Whole(Network.MinUnits, Network.MaxUnits);
        int memories = _fields["memories"].Whole(
            _learned.Count > 0 ? 0 : 1, Network.MaxMemories);
        var run = new Run
        {
            Name = _fields["name"].Value,
            Network = _fields["network"].Value,
            Units = units,
            Memories = memories,
            PatternKind = Patterns(units, memories),
            TrialNumber = _fields["trial"].Whole(0, int.MaxValue),
            Stream = _fields["stream"].Whole(0, int.MaxValue),
            Flips = _fields["flips"].Whole(0, units),
            CueNumber = _fields["cue"].Whole(1, Capsule.MostSteps),
            Generator = _fields["generator"].Hexadecimal(),
            Steps = _fields["steps"].Whole(0, Capsule.MostSteps),
            OfLastState = _fields.ContainsKey("state"),
            Digest = _fields[Ends.Single(_fields.ContainsKey)].Hexadecimal(),
        };
        AddPictures(run);
        Setting[] settings = _fields["network"].Try(
            () => Catalogue.Find(run.Network).Create(units, run.Capacity).CreateSettings());
        foreach (CapsuleLine line in _changes)
        {
            AddChange(run, line, settings);
        }

        return run;
    }

    private static void CheckTitle(string title)
    {
        if (title is not Capsule.Title and not Capsule.OldTitle)
        {
            bool isOther = title.StartsWith(Capsule.Title[..^1], StringComparison.Ordinal);
            throw new ReplayException(isOther
                ? new Sentence("This is an '{{0}}'; this program reads '{{1}}'.",
                    title, Capsule.Title)
                : new Sentence("This is not a capsule: its first line is not '{{0}}'.",
                    Capsule.Title));
        }
    }

    private void AddPictures(Run run)
    {
        foreach (CapsuleLine line in _learned)
        {
            string[] parts = line.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 2 || line.WholeIn(parts[0]) > LearnedPatterns.AtTheEnd)
            {
                throw line.Wrong("a picture is 'learned: place digits', with a place from 0 to "
                    + "{{0}}, which is the end", LearnedPatterns.AtTheEnd);
            }

            run.Learned ??= new LearnedPatterns();
            if (run.Learned.Count == LearnedPatterns.Capacity)
            {
                throw line.Wrong("there are at most {{0}} pictures", LearnedPatterns.Capacity);
            }

            run.Learned.Add(line.WholeIn(parts[0]), PictureOf(run, line, parts[1]));
        }

        if (_fields.TryGetValue(PaintedField, out CapsuleLine? painted))
        {
            run.Painted = PictureOf(run, painted, painted.Value);
        }
    }

    private static sbyte[] PictureOf(Run run, CapsuleLine line, string digits) =>
        run.Units != Glyphs.Units ? throw line.Wrong("pictures are of {{0}} units", Glyphs.Units)
            : PictureText.Read(digits)
                ?? throw line.Wrong("'{{0}}' must have sixteen hexadecimal digits", digits);

    private static void AddChange(Run run, CapsuleLine line, Setting[] settings)
    {
        string[] parts = line.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool hasStep = line.Field == ChangeField;
        if (parts.Length != (hasStep ? 3 : 2))
        {
            throw line.Wrong(hasStep
                ? "a change is 'change: step setting value'"
                : "a setting is 'setting: name value'");
        }

        int step = hasStep ? line.WholeIn(parts[0]) : Run.BeforeCue;
        if (run.Changes > 0 && step < run.StepOf(run.Changes - 1))
        {
            throw line.Wrong("settings come first, and changes in the order of their steps");
        }

        string key = parts[^2];
        Setting? setting = SettingText.Find(settings, run.Network, key);
        if (setting is null || !SettingText.TryRead(setting, parts[^1], out float value))
        {
            value = line.NumberIn(parts[^1]);
        }

        CheckValue(run, line, settings, setting, key, value);
        run.Change(step, setting?.Key ?? key, value);
    }

    private static void CheckValue(Run run, CapsuleLine line, Setting[] settings,
        Setting? setting, string key, float value)
    {
        (float least, float most, bool isWhole) = key switch
        {
            Run.CueKey => (0f, run.Capacity - 1, true),
            Run.FlipsKey => (0f, run.Units, true),
            _ => setting is null
                ? throw line.Wrong("the network {{0}} has no setting '{{1}}'; it has {{2}}",
                    run.Network, key, string.Join(", ", settings.Select(known => known.Key)))
                : (setting.Minimum, setting.Maximum, setting.Curve == Curve.Integer),
        };
        bool isOutside = value < least || value > most;
        if (isOutside || (isWhole && value != MathF.Truncate(value)))
        {
            throw line.Wrong(isWhole
                ? "{{0}} must be a whole number from {{1}} to {{2}} (was {{3}})"
                : "{{0}} must be from {{1}} to {{2}} (was {{3}})",
                key, Written(least), Written(most), Written(value));
        }

        // The network itself refuses settings that fit only certain sizes or other settings.
        if (setting != null)
        {
            line.Try(() => setting.Value = value);
        }
    }

    private static string Written(float value) => value.ToString(CultureInfo.InvariantCulture);

    private void Add(CapsuleLine line)
    {
        if (line.Field is SettingField or ChangeField)
        {
            _changes.Add(line);
        }
        else if (line.Field == LearnedField)
        {
            _learned.Add(line);
        }
        else if (line.Field != PaintedField
            && !Fields.Contains(line.Field) && !Ends.Contains(line.Field))
        {
            string known = string.Join(", ",
                [.. Fields, LearnedField, PaintedField, SettingField, ChangeField, .. Ends]);
            throw line.Wrong("the field '{{0}}' is unknown; known are {{1}}", line.Field, known);
        }
        else if (!_fields.TryAdd(line.Field, line))
        {
            throw line.Wrong("the field '{{0}}' is given twice", line.Field);
        }
    }

    /// <summary>The kind of patterns, of which there are so many in that size.</summary>
    private PatternKind Patterns(int units, int memories)
    {
        CapsuleLine line = _fields["patterns"];
        int number = Array.IndexOf(Capsule.Kinds, line.Value);
        if (number < 0)
        {
            throw line.Wrong("there are no patterns '{{0}}'; there are {{1}}",
                line.Value, string.Join(", ", Capsule.Kinds));
        }

        return line.Try(() =>
        {
            var kind = (PatternKind)number;
            new Trial(units, Math.Max(memories, 1)).Store(kind, memories, 0, 0);
            return kind;
        });
    }
}
