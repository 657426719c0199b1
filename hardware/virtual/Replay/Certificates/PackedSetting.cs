using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AstroNano.Core;

namespace AstroNano.Replay;

/// <summary>
/// A setting as a <see cref="CertificateTable"/> lists it: key, curve, ends of the knob's travel,
/// and the words of its values.
/// </summary>
/// <param name="Setting">What numbers its values.</param>
/// <param name="Words">The words, by value.</param>
public sealed record PackedSetting(Setting Setting, IReadOnlyDictionary<int, string> Words)
{
    /// <summary>Its key at the time.</summary>
    public string Key => Setting.Key;

    /// <summary>A setting of a network as it is today.</summary>
    public static PackedSetting Of(Setting setting) => new(setting,
        setting.Curve != Curve.Integer ? new Dictionary<int, string>()
            : Enumerable.Range((int)setting.Low, (int)setting.High - (int)setting.Low + 1)
                .Where(value => setting.WordFor(value) is not null)
                .ToDictionary(value => value, value => setting.WordFor(value)));

    /// <summary>Reads the words of a line.</summary>
    public static PackedSetting Parse(string[] words)
    {
        var curve = Enum.Parse<Curve>(words[1], ignoreCase: true);
        float low = float.Parse(words[2], CultureInfo.InvariantCulture);
        float high = float.Parse(words[3], CultureInfo.InvariantCulture);
        return new(new Setting(words[0], "", low, high, curve, low, ""),
            words[4..].Select(word => word.Split('=')).ToDictionary(
                pair => int.Parse(pair[0], CultureInfo.InvariantCulture), pair => pair[1]));
    }

    /// <summary>As it is listed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Key} {Setting.Curve.ToString().ToLowerInvariant()} {Setting.Low} {Setting.High}")
            + string.Concat(Words.Select(word => $" {word.Key}={word.Value}"));
}
