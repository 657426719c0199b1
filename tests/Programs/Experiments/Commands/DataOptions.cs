namespace AstroNano.Experiments.Commands;

/// <summary>The options of <c>recall</c> for a user's own memories and for cues.</summary>
public sealed class DataOptions
{
    private const string Fillings = "random, minus, plus";

    private readonly Option<string?> _data = File("--data", "memories of your own, the same in "
        + "every trial, each cued in turn: .csv, .npy, a picture, a folder of pictures");
    private readonly Option<string?> _labels = File("--labels", "their labels, one a line");
    private readonly Option<string?> _cues = File("--cues", "cues of your own, used in turn: one a "
        + "memory, or with the labels of the memories");
    private readonly Option<string?> _threshold = Text("--threshold",
        "the value above which a unit of --data and --cues is +1");
    private readonly Option<string?> _tile = Text("--tile",
        "width and height of the pictures of a sheet, like 8x8");
    private readonly Option<string?> _shape = Text("--shape",
        "width and height of a pattern as a picture, like 8x8");
    private readonly Option<string?> _mask = Text("--mask", "hide a half of each cue: left, right, "
        + "top or bottom; or the units that are -1 in the only pattern of a file");
    private readonly Option<string?> _hidden = Text(
        "--hidden", $"what hidden units are: {Fillings} [random]");
    private readonly Option<string?> _noise = Text("--cue-noise",
        "probability that a unit of a cue is flipped, each by itself: number, list or range [0]");

    /// <summary>All of them, for the command.</summary>
    public IEnumerable<Option> All => new Option[]
    {
        _data, _labels, _cues, _threshold, _tile, _shape, _mask, _hidden, _noise,
    };

    /// <summary>Whether cues are made in another way than by flips.</summary>
    public bool MakesCues(ParseResult parsed) => IsGiven(parsed, _cues)
        || IsGiven(parsed, _mask) || IsGiven(parsed, _noise);

    /// <summary>Whether the noise is one that is varied.</summary>
    public bool HasNoise(ParseResult parsed) => IsGiven(parsed, _noise);

    /// <summary>Whether cues come from a file.</summary>
    public bool HasCues(ParseResult parsed) => IsGiven(parsed, _cues);

    /// <summary>Reads the user's own memories and cues, if there are any.</summary>
    public OwnData? Read(ParseResult parsed)
    {
        if (parsed.GetValue(_data) is not string path)
        {
            Option? alone = new Option[] { _labels, _cues, _threshold, _tile }
                .FirstOrDefault(option => IsGiven(parsed, option));
            return alone is null ? null : throw new Failure($"{alone.Name} needs --data.");
        }

        PatternTable memories = PatternFile.Read(path, Size(parsed, _tile));
        if (parsed.GetValue(_labels) is string file)
        {
            string[] labels = PatternFile.ReadLabels(file);
            memories = labels.Length == memories.Rows.Count
                ? memories with { Labels = labels }
                : throw new Failure($"--labels must have a line for each of {memories.Rows.Count} "
                    + $"patterns (has {labels.Length}).");
        }

        string? given = parsed.GetValue(_cues);
        float? threshold = parsed.GetValue(_threshold) is string text
            ? One(text, "--threshold") : null;
        return OwnData.Of(memories, given is null ? null : PatternFile.Read(given,
            Directory.Exists(given) ? null : Size(parsed, _tile)), threshold);
    }

    /// <summary>The noises asked for; 0 if none is.</summary>
    public IReadOnlyList<float> Noise(ParseResult parsed)
    {
        if (parsed.GetValue(_noise) is not string text)
        {
            return [0f];
        }

        NumberLists.CheckCommas(text, "--cue-noise");
        IReadOnlyList<float> noise = NumberLists.Reals(text, "--cue-noise");
        float[] wrong = [.. noise.Where(value => !(value is >= 0f and <= 1f))];
        return wrong.Length == 0 ? noise : throw new Failure(
            $"--cue-noise must be from 0 to 1 (was {CsvTable.Format(wrong[0])}).");
    }

    /// <summary>What is hidden of each cue.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="units">N.</param>
    /// <param name="height">Lines of a picture, where the data are pictures.</param>
    public CueDamage Damage(ParseResult parsed, int units, int? height)
    {
        sbyte filling = (parsed.GetValue(_hidden) ?? "random") switch
        {
            "random" => 0,
            "minus" => -1,
            "plus" => 1,
            string other => throw new Failure($"--hidden must be {Fillings} (was '{other}')."),
        };
        if (parsed.GetValue(_mask) is not string mask)
        {
            return IsGiven(parsed, _hidden) ? throw new Failure("--hidden needs --mask.")
                : IsGiven(parsed, _shape) ? throw new Failure("--shape needs --mask.")
                : CueDamage.None;
        }

        (int width, int lines) = Size(parsed, _shape)
            ?? (units / (height ?? 1), height ?? 1);
        if (width * lines != units)
        {
            throw new Failure($"--shape must have {units} units (was {width}x{lines}).");
        }

        Func<int, bool> hides = mask switch
        {
            "left" => i => i % width < width / 2,
            "right" => i => i % width >= (width + 1) / 2,
            "top" => i => i / width < lines / 2,
            "bottom" => i => i / width >= (lines + 1) / 2,
            _ => Hides(mask, units, parsed),
        };
        int[] hidden = [.. Enumerable.Range(0, units).Where(hides)];
        return hidden.Length > 0 ? new CueDamage(hidden, filling, 0f) : throw new Failure(
            $"--mask {mask} hides nothing of {width}x{lines} units; --shape tells their form.");
    }

    private Func<int, bool> Hides(string path, int units, ParseResult parsed)
    {
        float? threshold = parsed.GetValue(_threshold) is string text
            ? One(text, "--threshold") : null;
        PatternTable table = !path.Contains('.') ? throw new Failure("--mask must be left, right, "
            + $"top, bottom or a file of one pattern (was '{path}').")
            : PatternFile.Read(path, null);
        return table.Rows.Count == 1 && table.Units == units
            ? i => table.ToSigns(threshold)[0][i] < 0
            : throw new Failure($"'{path}' must hold one pattern of {units} units (has "
                + $"{table.Rows.Count} of {table.Units}).");
    }

    private static (int Width, int Height)? Size(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not string text)
        {
            return null;
        }

        Match match = Regex.Match(text, "^([1-9][0-9]{0,4})x([1-9][0-9]{0,4})$");
        return match.Success ? (int.Parse(match.Groups[1].ValueSpan, null),
                int.Parse(match.Groups[2].ValueSpan, null))
            : throw new Failure($"{option.Name} must be a width and a height like 8x8 "
                + $"(was '{text}').");
    }

    private static float One(string text, string option) =>
        NumberLists.Reals(text, option) is [float value] ? value : throw new Failure(
            $"{option} must be one number (was '{text}').");

    private static bool IsGiven(ParseResult parsed, Option option) =>
        parsed.GetResult(option) is OptionResult { Implicit: false };

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description };

    private static Option<string?> File(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE" };
}
