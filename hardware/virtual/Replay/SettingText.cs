namespace AstroNano.Replay;

/// <summary>
/// Keys and values of settings as links, capsules and lessons say them. A value that has a word is
/// written as that word, so that choices can be added in between. What earlier versions wrote is
/// read as well: other keys, and numbers in place of words.
/// </summary>
public static class SettingText
{
    /// <summary>The setting that a text calls so, today or in an earlier version.</summary>
    /// <param name="settings">Those of a network or of the run.</param>
    /// <param name="network">The key of the network that is played.</param>
    /// <param name="key">What the text says.</param>
    /// <returns>Null if there is none.</returns>
    public static Setting? Find(IEnumerable<Setting> settings, string network, string key)
    {
        string now = (network, key) == ("input-driven", "first-saliency") ? "first-input" : key;
        return settings.FirstOrDefault(setting => setting.Key == now);
    }

    /// <summary>The value in force as a text.</summary>
    public static string Of(Setting setting) => Of(setting, setting.Value);

    /// <summary>A value as a text: its word, or the fewest digits that lead back to it.</summary>
    public static string Of(Setting setting, float value) =>
        setting.WordFor(value) ?? value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a word or a number that the setting takes.</summary>
    public static bool TryRead(Setting setting, string text, out float value)
    {
        if (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
        {
            string? old = OldWordFor(setting.Key, value);
            return (old is not null && TryReadWord(setting, old, ref value))
                || (value >= setting.Minimum && value <= setting.Maximum
                    && (setting.Curve != Curve.Integer || value == Setting.Whole(value)));
        }

        return TryReadWord(setting, text, ref value);
    }

    // What numbers stood for at the time when words were written as numbers: never to be changed.
    private static string? OldWordFor(string key, float value) => key switch
    {
        "gains" => At(value, 0, "slow", "fast", "fixed"),
        "order" => At(value, 0, "index", "random", "all"),
        "diagonal" => At(value, 0, "dropped", "kept"),
        "similarity" => At(value, 0, "dot", "cosine", "city-block", "euclidean"),
        "separation" => At(value, 0, "identity", "power", "softmax", "maximum"),
        "contents" => At(value, 0, "own", "small", "digits", "random"),
        "power" => At(value, 7, "exp"),
        "update" => At(value, 0, "units", "step"),
        "speed" => At(value, 1000, "max"),
        "patterns" => At(value, -4, "mine", "word", "walsh", "letters", "own"),
        _ => null,
    };

    private static string? At(float value, int first, params string[] words)
    {
        int place = 0;
        while (place < words.Length && value != first + place)
        {
            place++;
        }

        return place < words.Length ? words[place] : null;
    }

    private static bool TryReadWord(Setting setting, string word, ref float value)
    {
        int place = Array.IndexOf(setting.Words ?? [], word);
        bool isLast = place < 0 && setting.WordFor(setting.Maximum) == word;
        value = isLast ? setting.Maximum : place >= 0 ? setting.Minimum + place : value;
        return isLast || place >= 0;
    }
}
