namespace AstroNano.Experiments;

/// <summary>What holds for a run of any network: its size, its trials, its settings.</summary>
public abstract record NetworkSettings
{
    public int Units { get; init; } = 64;

    /// <summary>The random numbers' stream; trial and stream fix patterns and cue.</summary>
    public int Stream { get; init; }

    /// <summary>Values of the network's settings, by key; all others are its defaults.</summary>
    public ImmutableDictionary<string, float> Values { get; init; } =
        ImmutableDictionary<string, float>.Empty;

    /// <summary>Gives a network these values.</summary>
    /// <param name="name">Its name, for the sentence that refuses.</param>
    /// <param name="network">Whose settings they are.</param>
    /// <exception cref="Failure">It has no such setting, or the value is out of range.</exception>
    public void Apply(string name, Adjustable network)
    {
        Setting[] table = network.CreateSettings();
        foreach ((string key, float value) in Values)
        {
            Setting setting = Find(table, key, name);
            if (!(value >= setting.Minimum && value <= setting.Maximum))
            {
                throw new Failure($"--{key} must be from {CsvTable.Format(setting.Minimum)} to "
                    + $"{CsvTable.Format(setting.Maximum)} (was {CsvTable.Format(value)}).");
            }

            setting.Value = value;
        }
    }

    /// <summary>The setting of this key.</summary>
    /// <exception cref="Failure">There is none; the message lists those there are.</exception>
    public static Setting Find(IReadOnlyList<Setting> table, string key, string name) =>
        table.FirstOrDefault(setting => setting.Key == key) ?? throw new Failure(
            $"{name} has no setting --{key}; allowed: "
            + (table.Count == 0
                ? "none."
                : string.Join(", ", table.Select(setting => "--" + setting.Key)) + "."));
}

/// <summary>Changes of settings that leave the original as it is.</summary>
public static class NetworkSettingsExtensions
{
    /// <summary>The same with one setting of the network changed.</summary>
    public static T With<T>(this T settings, string key, float value)
        where T : NetworkSettings =>
        (T)((NetworkSettings)settings with { Values = settings.Values.SetItem(key, value) });
}
