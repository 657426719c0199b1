using System;
using System.Collections.Generic;
using System.Linq;
using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Replay;

/// <summary>A network of the catalogue, as a certificate is read for it.</summary>
/// <param name="Number">Its permanent number.</param>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its name.</param>
/// <param name="CreateSettings">Makes its settings, at their defaults.</param>
internal sealed record KnownNetwork(
    int Number, string Key, string Title, Func<Setting[]> CreateSettings)
{
    /// <summary>All of the catalogue.</summary>
    public static IReadOnlyList<KnownNetwork> All => [.. Catalogue.Create().Select(entry =>
        new KnownNetwork(entry.Number, entry.Key, entry.Title,
            () => entry.Create(Engine.Units, 1).CreateSettings()))];

    /// <summary>
    /// Sets in a run what a certificate says; false if the network has no such setting or value.
    /// </summary>
    public bool TrySet(Run run, Setting[] settings, PackedSetting packed, float value)
    {
        Setting? setting = SettingText.Find(settings, Key, packed.Key);
        string? word = packed.Words.GetValueOrDefault((int)value);
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
