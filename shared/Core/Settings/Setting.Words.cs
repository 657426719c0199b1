using System;

namespace AstroNano.Core;

/// <summary>
/// The words that stand for values: for the first whole numbers of the range, and for the largest.
/// </summary>
public sealed partial class Setting
{
    /// <summary>
    /// Words that stand for the first whole numbers of the range, in the order of the numbers; null
    /// if none do; in a new array. Allocates.
    /// </summary>
    public string[]? Words
    {
        get
        {
            int count = FirstWordCount;
            if (count == 0)
            {
                return null;
            }

            var words = new string[count];
            Array.Copy(_words, words, count);
            return words;
        }
    }

    /// <summary>A word shown in the number's place; null where there is none.</summary>
    public string? ValueWord => WordFor(Value);

    /// <summary>Names the first whole numbers of the range.</summary>
    /// <returns>This setting.</returns>
    public Setting WithWords(params string[] words)
    {
        TakeWords(words, null);
        return this;
    }

    /// <summary>Names the largest value.</summary>
    /// <returns>This setting.</returns>
    public Setting WithLastWord(string? word)
    {
        TakeWords(Words, word);
        return this;
    }

    /// <summary>The word that stands for a value; null where there is none.</summary>
    public string? WordFor(float value)
    {
        int form = Form;
        if ((form & (WordsBit | LastWordBit)) == 0)
        {
            return null;
        }

        string[] words = _words;
        int count = (form & HelpBit) == 0 ? words.Length : words.Length - 1;
        if ((form & LastWordBit) != 0)
        {
            count--;
            if (value == Maximum)
            {
                return words[count];
            }
        }

        int index = (int)(value - Minimum);
        return index >= 0 && index < count ? words[index] : null;
    }

    private int FirstWordCount
    {
        get
        {
            int form = Form;
            return (form & WordsBit) == 0 ? 0 : _words.Length
                - ((form & LastWordBit) != 0 ? 1 : 0) - ((form & HelpBit) != 0 ? 1 : 0);
        }
    }

    private void TakeWords(string[] first, string last)
    {
        string help = Help;
        int count = first == null ? 0 : first.Length;
        if (last == null && help == null)
        {
            // Nothing is added to the words: a copy would take memory, if only for a moment.
            _words = first;
            Form |= WordsBit;
            return;
        }

        var words = new string[count + (last == null ? 0 : 1) + (help == null ? 0 : 1)];
        if (count > 0)
        {
            Array.Copy(first, words, count);
            Form |= WordsBit;
        }

        if (last != null)
        {
            words[count++] = last;
            Form |= LastWordBit;
        }

        if (help != null)
        {
            words[count] = help;
        }

        _words = words;
    }

    private static int LastOf(string[] words)
    {
        Check.Given(words)?.Throw(nameof(words));
        return words.Length - 1;
    }
}
