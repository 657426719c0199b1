namespace AstroNano.Replay;

/// <summary>
/// What a certificate's numbers of network and version stand for: the settings in the order in
/// which their values were packed. Tables are never changed and never removed, so that a printed
/// code stays readable; <see cref="ListedTables"/> has all that there ever were.
/// </summary>
public sealed class CertificateTable
{
    private const string MarkField = "mark=";
    private const string Retired = "retired";

    private readonly List<PackedSetting> _settings;

    /// <summary>A table of these settings.</summary>
    internal CertificateTable(int number, int version, string network, int mark, bool isRetired,
        IEnumerable<PackedSetting> settings)
    {
        Number = number;
        Version = version;
        Network = network;
        Mark = mark;
        IsRetired = isRetired;
        _settings = [.. settings];
    }

    /// <summary>All that there ever were.</summary>
    public static IReadOnlyList<CertificateTable> All { get; } = Parse(ListedTables.Text);

    /// <summary>Those, and the tables of networks that a user has registered.</summary>
    public static IReadOnlyList<CertificateTable> Known =>
        [.. All, .. Catalogue.Create().Where(Catalogue.IsRegistered).Select(Of)];

    /// <summary>The network's number in the catalogue.</summary>
    public int Number { get; }

    /// <summary>The version of its table.</summary>
    public int Version { get; }

    /// <summary>Its key at the time.</summary>
    public string Network { get; }

    /// <summary>What certificates of version 1 say in place of the version, or −1.</summary>
    public int Mark { get; }

    /// <summary>Does the network compute other bits today?</summary>
    public bool IsRetired { get; }

    /// <summary>The settings, in the order in which they were packed.</summary>
    public IReadOnlyList<PackedSetting> Settings => _settings;

    /// <summary>The present table of a network.</summary>
    public static CertificateTable Of(NetworkEntry entry) => new(
        entry.Number, entry.Version, entry.Key, mark: -1, isRetired: false,
        entry.Create(Engine.Units, 1).CreateSettings().Select(PackedSetting.Of));

    /// <summary>
    /// Reads tables: a line with number, version and key, then an indented line a setting.
    /// </summary>
    public static IReadOnlyList<CertificateTable> Parse(string text)
    {
        var tables = new List<CertificateTable>();
        foreach (string line in text.Split('\n'))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line[0] == ' ')
            {
                tables[^1]._settings.Add(PackedSetting.Parse(words));
                continue;
            }

            string? mark = Array.Find(words, word => word.StartsWith(
                MarkField, StringComparison.Ordinal));
            tables.Add(new(Whole(words[0]), Whole(words[1]), words[2],
                mark is null ? -1 : Whole(mark[MarkField.Length..]),
                Array.IndexOf(words, Retired) >= 0, []));
        }

        return tables;
    }

    /// <summary>As it is listed, without what is only known of earlier ones.</summary>
    public override string ToString()
    {
        string text = $"{Number} {Version} {Network}";
        foreach (PackedSetting setting in _settings)
        {
            text += $"\n  {setting}";
        }

        return text;
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
