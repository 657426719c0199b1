using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Replay;

/// <summary>
/// What a certificate's numbers of network and version stand for: the settings in the order in
/// which their values were packed. Tables are never changed and never removed, so that a printed
/// code stays readable; <c>tables.txt</c> lists all that there ever were.
/// </summary>
/// <param name="Number">The network's number in the catalogue.</param>
/// <param name="Version">The version of its table.</param>
/// <param name="Network">Its key at the time.</param>
/// <param name="Mark">What certificates of version 1 say in place of the version, or −1.</param>
/// <param name="IsRetired">Does the network compute other bits today?</param>
/// <param name="Settings">The settings, in the order in which they were packed.</param>
public sealed record CertificateTable(int Number, int Version, string Network, int Mark,
    bool IsRetired, IReadOnlyList<PackedSetting> Settings)
{
    private const string MarkField = "mark=";
    private const string Retired = "retired";

    private static readonly Lazy<IReadOnlyList<CertificateTable>> Tables = new(() =>
    {
        using Stream file = typeof(CertificateTable).Assembly
            .GetManifestResourceStream("AstroNano.Replay.Certificates.tables.txt")!;
        return Parse(new StreamReader(file).ReadToEnd());
    });

    /// <summary>All that there ever were.</summary>
    public static IReadOnlyList<CertificateTable> All => Tables.Value;

    /// <summary>The present table of a network.</summary>
    public static CertificateTable Of(NetworkEntry entry) => new(
        entry.Number, entry.Version, entry.Key, Mark: -1, IsRetired: false,
        [.. entry.Create(Engine.Units, 1).CreateSettings().Select(PackedSetting.Of)]);

    /// <summary>
    /// Reads tables: a line with number, version and key, then an indented line a setting.
    /// </summary>
    public static IReadOnlyList<CertificateTable> Parse(string text)
    {
        var tables = new List<CertificateTable>();
        foreach (string line in text.Split('\n'))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0] == "#")
            {
                continue;
            }

            if (line[0] == ' ')
            {
                ((List<PackedSetting>)tables[^1].Settings).Add(PackedSetting.Parse(words));
                continue;
            }

            string? mark = words.FirstOrDefault(word => word.StartsWith(
                MarkField, StringComparison.Ordinal));
            tables.Add(new(Whole(words[0]), Whole(words[1]), words[2],
                mark is null ? -1 : Whole(mark[MarkField.Length..]),
                words.Contains(Retired), new List<PackedSetting>()));
        }

        return tables;
    }

    /// <summary>As it is listed, without what is only known of earlier ones.</summary>
    public override string ToString() => string.Concat(
        Settings.Select(setting => $"  {setting}\n").Prepend($"{Number} {Version} {Network}\n"));

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
