namespace AstroNano.Replay;

/// <summary>A network of the catalogue, as a certificate is read for it.</summary>
/// <param name="number">Its permanent number.</param>
/// <param name="key">Its key.</param>
/// <param name="title">Its name.</param>
/// <param name="createSettings">Makes its settings, at their defaults.</param>
internal sealed class KnownNetwork(
    int number, string key, string title, Func<Setting[]> createSettings)
{
    public static IReadOnlyList<KnownNetwork> All => [.. Catalogue.Create().Select(entry =>
        new KnownNetwork(entry.Number, entry.Key, entry.Title,
            () => entry.Create(Engine.Units, 1).CreateSettings()))];

    /// <summary>Its permanent number.</summary>
    public int Number => number;

    public string Key => key;

    /// <summary>Its name.</summary>
    public string Title => title;

    /// <summary>Its settings, at their defaults.</summary>
    public Setting[] CreateSettings() => createSettings();

    /// <summary>
    /// Sets in a run what a certificate says; false if the network has no such setting or value.
    /// </summary>
    public bool TrySet(Run run, Setting[] settings, PackedSetting packed, float value)
    {
        Setting? setting = SettingText.Find(settings, Key, packed.Key);
        string? word = packed.WordFor(value);
        bool isTaken = setting is not null && (word is not null
            ? SettingText.TryRead(setting, word, out value)
            : value >= setting.Minimum && value <= setting.Maximum);
        if (isTaken && value != setting!.Default)
        {
            run.With(setting.Key, value);
        }

        return isTaken;
    }
}
