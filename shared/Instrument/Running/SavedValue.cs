using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The value of a setting as it is saved. A value with a word, as a choice has, is saved as a hash
/// of that word, so that a choice that is added in between changes nothing that was saved. Values
/// that were saved as numbers before are still loaded.
/// </summary>
public static class SavedValue
{
    // Whole numbers that a float holds exactly, above any value that has a word.
    private const int First = 0x800000;

    /// <summary>What to save of a value for which this word stands, or null.</summary>
    public static float Of(float value, string word) => word == null ? value : HashOf(word);

    /// <summary>
    /// What was saved as a value of this setting, or <paramref name="other"/> if it is none.
    /// </summary>
    public static float Read(Setting setting, float saved, float other)
    {
        if (saved >= setting.Minimum && saved <= setting.Maximum)
        {
            return saved;
        }

        float value = setting.Minimum;
        for (string word = setting.WordFor(value); word != null; word = setting.WordFor(value))
        {
            if (HashOf(word) == saved)
            {
                return value;
            }

            value += 1f;
        }

        string last = setting.WordFor(setting.Maximum);
        return last != null && HashOf(last) == saved ? setting.Maximum : other;
    }

    private static int HashOf(string word) => KeyHash.Of(word) & First - 1 | First;
}
