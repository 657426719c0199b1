namespace AstroNano.Experiments.Commands;

/// <summary>
/// One option for every setting that some network has, read from the networks' own tables.
/// </summary>
public sealed class SettingOptions
{
    /// <summary>Most combinations that are run by one command.</summary>
    public const int MostCombinations = 100_000;

    private readonly SortedDictionary<string, Option<string?>> _options = new();

    /// <param name="tables">The settings of every network, by the network's name.</param>
    public SettingOptions(IReadOnlyDictionary<string, IReadOnlyList<Setting>> tables)
    {
        foreach (var group in tables
            .SelectMany(pair => pair.Value.Select(setting => (Network: pair.Key, setting)))
            .GroupBy(line => line.setting.Key))
        {
            // Networks that share a key may mean it a little differently.
            _options[group.Key] = new Option<string?>("--" + group.Key)
            {
                Description = string.Join(" ", group.GroupBy(line => line.setting.Help)
                    .Select(same => Described(same.First().setting, same.ToArray()))),
            };
        }
    }

    /// <summary>All of them, for the command.</summary>
    public IEnumerable<Option> All => _options.Values;

    /// <summary>Keys of settings for which several values were given.</summary>
    public IReadOnlyList<string> Swept(ParseResult parsed) => Given(parsed)
        .Where(given => given.Text.AsSpan().IndexOfAny(",:") >= 0
            || given.Text.Contains("..", StringComparison.Ordinal))
        .Select(given => given.Key).ToArray();

    /// <summary>Every combination of the values that were given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="name">A network's name.</param>
    /// <param name="table">Its settings.</param>
    /// <exception cref="Failure">
    /// It does not have one of the settings given, or there are too many.
    /// </exception>
    public IReadOnlyList<ImmutableDictionary<string, float>> Grid(
        ParseResult parsed, string name, IReadOnlyList<Setting> table)
    {
        IEnumerable<ImmutableDictionary<string, float>> grid =
            new[] { ImmutableDictionary<string, float>.Empty };
        long combinations = 1;
        foreach ((string key, string text) in Given(parsed))
        {
            IReadOnlyList<float> values = Values(NetworkSettings.Find(table, key, name), text);
            combinations *= values.Count;
            CheckCombinations(combinations);
            grid = grid.SelectMany(values1 => values.Select(v => values1.SetItem(key, v)));
        }

        return grid.ToArray();
    }

    /// <summary>Refuses more than can be run.</summary>
    /// <exception cref="Failure">There are more.</exception>
    public static void CheckCombinations(long combinations)
    {
        if (combinations > MostCombinations)
        {
            throw new Failure("The lists and ranges must make at most "
                + $"{MostCombinations} combinations.");
        }
    }

    /// <summary>A value as a person would write it.</summary>
    public static string Shown(Setting setting, float value) =>
        setting.WordFor(value) ?? CsvTable.Format(value);

    private static string Described(
        Setting setting, IReadOnlyList<(string Network, Setting Setting)> networks) =>
        $"{setting.Symbol}, {Allowed(setting)} ["
        + string.Join("; ", networks
            .GroupBy(line => Shown(line.Setting, line.Setting.Default))
            .Select(same => string.Join(", ", same.Select(line => line.Network))
                + " " + same.Key))
        + "]: " + setting.Help;

    private IEnumerable<(string Key, string Text)> Given(ParseResult parsed) => _options
        .Where(pair => parsed.GetResult(pair.Value) is OptionResult { Implicit: false })
        .Select(pair => (pair.Key, parsed.GetValue(pair.Value)!));

    private static string Allowed(Setting setting)
    {
        string words = string.Join(", ", WordsOf(setting).Select(word => word.Word));
        return words != "" && WordsOf(setting).Count > setting.Maximum - setting.Minimum
            ? words
            : $"{CsvTable.Format(setting.Minimum)} to {CsvTable.Format(setting.Maximum)}"
                + (words == "" ? "" : $" or {words}");
    }

    private static List<(string Word, float Value)> WordsOf(Setting setting)
    {
        var words = new List<(string, float)>();
        for (int i = 0; i < (setting.Words?.Length ?? 0); i++)
        {
            words.Add((setting.Words![i], setting.Minimum + i));
        }

        if (setting.WordFor(setting.Maximum) is string last && words.All(w => w.Item1 != last))
        {
            words.Add((last, setting.Maximum));
        }

        return words;
    }

    private static List<float> Values(Setting setting, string text)
    {
        string option = "--" + setting.Key;
        List<(string Word, float Value)> words = WordsOf(setting);
        var values = new List<float>();
        if (setting.Curve != Curve.Integer)
        {
            NumberLists.CheckCommas(text, option);
        }

        foreach (string item in text.Split(','))
        {
            if (words.Any(word => word.Word == item))
            {
                values.Add(words.First(word => word.Word == item).Value);
                continue;
            }

            if (words.Count > 0 && item.Any(char.IsLetter))
            {
                throw new Failure($"{option} must be {Allowed(setting)} (was '{item}').");
            }

            values.AddRange(NumberLists.Reals(item, option));
        }

        foreach (float value in values)
        {
            if (setting.Curve == Curve.Integer && value != MathF.Round(value))
            {
                throw new Failure(
                    $"{option} must be a whole number (was {CsvTable.Format(value)}).");
            }
        }

        return values;
    }
}
