namespace AstroNano.Experiments.Commands;

/// <summary>The options of <c>recall</c>, and what they mean for each kind of network.</summary>
public sealed class RecallOptions
{
    internal const int MostTrials = 1000000;
    private const int MostSteps = 100000000;
    private const double MostOverlap = 0.95;
    private const double MostDelay = 1000;
    private const string Walsh = "walsh";

    private static readonly Dictionary<string, IReadOnlyList<Setting>> Tables =
        RecallNetworks.All.ToDictionary(network => network.Name, network =>
            (IReadOnlyList<Setting>)network.Create(64, Network.MaxMemories).Settings
                .CreateSettings())
        .Concat(SequenceNetworks.All.ToDictionary(entry => entry.Key, entry =>
            (IReadOnlyList<Setting>)entry.Create(64, Network.MaxMemories).CreateSettings()))
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    private readonly Option<string> _network = new("--network")
    {
        Description = "networks, separated by commas: " + string.Join(", ", Tables.Keys),
        DefaultValueFactory = _ => "astrocyte",
    };

    private readonly Option<string> _units = new("--n")
    {
        Description = "units N: number, list or range",
        DefaultValueFactory = _ => "64",
    };

    private readonly Option<string?> _memories = Text("--k", "memories K [16; sequences 8]");
    private readonly Option<string?> _flips = Text("--flips", "flipped entries n [13; 0]");
    private readonly Option<int?> _trials = NumberOption.Whole(
        "--trials", "trials per cell [400; sequences 1]", 1, MostTrials);
    private readonly Option<int?> _stream = NumberOption.Whole(
        "--stream", "random seed [0]", 0, int.MaxValue);
    private readonly Option<int?> _steps = NumberOption.Whole("--steps", "passes of a run: steps, "
        + "or N steps where a step is one unit [" + string.Join(", ", RecallNetworks.All
            .GroupBy(network => network.Passes).Select(same => same.Key + " in "
                + string.Join(", ", same.Select(network => network.Name)))) + "]", 0, MostSteps);

    private readonly Option<string?> _learned = Text("--learned", "memories learned one after the "
        + "other instead of --k, by a network that forgets: one row an age");
    private readonly Option<double> _overlap = NumberOption.Number("--overlap",
        "mean overlap of two memories; a memory in turn is cued [0]", 0, MostOverlap, usual: 0);

    private readonly Option<string?> _patterns = Text("--patterns",
        "memories of a sequence: walsh (orthogonal) or random [walsh]");
    private readonly Option<int?> _switches = NumberOption.Whole("--switches",
        "stop a sequence after N switches [40; kleinfeld after 4000 steps]", 1, int.MaxValue);
    private readonly Option<double> _delay = NumberOption.Number("--delay", "time after which "
        + "kleinfeld-delayed hands on the activity as it was; 0 for a trace that decays [0]",
        0, MostDelay, usual: 0);
    private readonly Option<string?> _networks = OwnNetworks.CreateOption();
    private readonly SettingOptions _settings = new(Tables);
    private readonly DataOptions _data = new();

    /// <summary>All of them, for the command.</summary>
    public IEnumerable<Option> All => new Option[]
    {
        _network, _units, _memories, _flips, _trials, _stream, _steps, _learned, _overlap,
        _patterns, _switches, _delay, _networks,
    }.Concat(_data.All).Concat(_settings.All);

    /// <summary>The names asked for, each known.</summary>
    public IReadOnlyList<string> NetworkNames(ParseResult parsed)
    {
        string[] names = parsed.GetValue(_network)!.Split(',');
        foreach (string name in names.Where(name => !Tables.ContainsKey(name)))
        {
            throw new Failure($"There is no network '{name}'; allowed: "
                + $"{string.Join(", ", Tables.Keys)}.");
        }

        return names;
    }

    /// <summary>Keys of settings for which several values were given.</summary>
    public IReadOnlyList<string> Swept(ParseResult parsed) => _settings.Swept(parsed);

    /// <summary>Whether memories are recalled by how long ago they were learned.</summary>
    public bool ByAge(ParseResult parsed) => parsed.GetValue(_learned) is not null;

    /// <summary>The value of a setting as a cell; empty if it is the default.</summary>
    public static object Shown(string name, string key, NetworkSettings settings) =>
        settings.Values.TryGetValue(key, out float value)
            ? SettingOptions.Shown(NetworkSettings.Find(Tables[name], key, name), value)
            : "";

    /// <summary>A user's own memories, if there are any.</summary>
    public OwnData? Own(ParseResult parsed)
    {
        OwnData? own = _data.Read(parsed);
        if (own is not null)
        {
            Refuse(parsed, "given by --data", _units);
            Refuse(parsed, "for random memories only", _learned, _overlap);
        }

        if (_data.HasCues(parsed))
        {
            Refuse(parsed, "for cues made from memories, not for --cues", _flips);
        }

        return own;
    }

    /// <summary>Whether cues have noise, which is then a column.</summary>
    public bool HasNoise(ParseResult parsed) => _data.HasNoise(parsed);

    /// <summary>N, which a user's own memories say themselves.</summary>
    public IReadOnlyList<int> Units(ParseResult parsed, OwnData? own) => own is not null
        ? [own.Units] : NumberLists.Integers(
            parsed.GetValue(_units)!, "--n", Network.MinUnits, RecallNetworks.MaxUnits);

    /// <summary>K of a sequence.</summary>
    public IReadOnlyList<int> MemoriesOfSequence(ParseResult parsed) => NumberLists.Integers(
        parsed.GetValue(_memories) ?? "8", "--k", 1, Network.MaxMemories);

    /// <summary>K; all of a user's own memories if nothing is said.</summary>
    public IReadOnlyList<int> Memories(ParseResult parsed, OwnData? own)
    {
        if (!ByAge(parsed))
        {
            return NumberLists.Integers(parsed.GetValue(_memories)
                ?? own?.Given.Memories.Count.ToString(CultureInfo.InvariantCulture) ?? "16",
                "--k", 1, RecallNetworks.MaxMemories);
        }

        Refuse(parsed, "given by --learned", _memories);
        return NumberLists.Integers(
            parsed.GetValue(_learned)!, "--learned", 1, Network.MaxMemories);
    }

    public IReadOnlyList<int> Flips(ParseResult parsed, string usual, int units) =>
        NumberLists.Integers(parsed.GetValue(_flips) ?? usual, "--flips", 0, units);

    /// <summary>Flipped signs; none if cues are made in another way.</summary>
    public IReadOnlyList<int> FlipsOfRecall(ParseResult parsed, int units) =>
        Flips(parsed, _data.MakesCues(parsed) ? "0" : "13", units);

    /// <summary>The settings of a network that recalls, one for each combination.</summary>
    public IEnumerable<RecallSettings> Recall(
        ParseResult parsed, string name, int units, OwnData? own)
    {
        Refuse(parsed, "for sequences only", _patterns, _switches, _delay);
        if (ByAge(parsed))
        {
            NetworkSettings.Find(Tables[name], "forgetting", name);
        }

        var usual = new RecallSettings
        {
            Units = units,
            Trials = parsed.GetValue(_trials) ?? own?.Given.Cues?.Count ?? 400,
            Stream = parsed.GetValue(_stream) ?? 0,
            Steps = parsed.GetValue(_steps),
            Overlap = Overlap(parsed),
            Own = own,
        };
        CueDamage damage = _data.Damage(parsed, units, own?.Table.Height);
        return from values in _settings.Grid(parsed, name, Tables[name])
               from noise in _data.Noise(parsed)
               select usual with { Values = values, Damage = damage with { Noise = noise } };
    }

    /// <summary>The settings of a network that plays sequences, one for each combination.</summary>
    public IEnumerable<SequenceSettings> Sequence(ParseResult parsed, string name, int units)
    {
        Refuse(parsed, "for recall of single memories only",
            [_learned, _overlap, .. _data.All]);
        SequenceSettings usual = SequenceNetworks.SettingsOf(name);
        string patterns = parsed.GetValue(_patterns) ?? Walsh;
        bool random = patterns == "random";
        if (!random && patterns != Walsh)
        {
            throw new Failure($"--patterns must be walsh or random (was '{patterns}').");
        }

        if (!random && (units & (units - 1)) != 0)
        {
            throw new Failure("--n must be a power of two for orthogonal (walsh) memories "
                + $"(was {units}).");
        }

        usual = usual with
        {
            Units = units,
            Random = random,
            Stream = parsed.GetValue(_stream) ?? 0,
            MostSteps = parsed.GetValue(_steps) is 0
                ? throw new Failure("--steps must be at least 1 for a sequence (was 0).")
                : parsed.GetValue(_steps) ?? usual.MostSteps,
            MostSwitches = parsed.GetValue(_switches) ?? usual.MostSwitches,
            Delay = (float)parsed.GetValue(_delay),
        };
        return _settings.Grid(parsed, name, Tables[name])
            .Select(values => usual with { Values = values });
    }

    /// <summary>Runs of a sequence.</summary>
    public int Runs(ParseResult parsed) => parsed.GetValue(_trials) ?? 1;

    private float Overlap(ParseResult parsed)
    {
        float overlap = (float)parsed.GetValue(_overlap);
        if (overlap > 0f && ByAge(parsed))
        {
            throw new Failure("--overlap cannot be combined with --learned, whose memories are "
                + "independent.");
        }

        return overlap;
    }

    private static void Refuse(ParseResult parsed, string why, params Option[] options)
    {
        foreach (Option option in options)
        {
            if (parsed.GetResult(option) is OptionResult { Implicit: false })
            {
                throw new Failure($"{option.Name} is {why}.");
            }
        }
    }

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description };
}
