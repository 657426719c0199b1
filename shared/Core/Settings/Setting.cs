using System;

namespace AstroNano.Core;

/// <summary>
/// One line of a table of settings: its name, its range, and how a knob's position from 0 to 1
/// becomes its value. Labels on the display, controls on the page, options of commands, links,
/// capsules and the tables of the documents are all read from here.
/// </summary>
public sealed partial class Setting
{
    private const int CurveBits = 3;
    private const int LastWordBit = 4;
    private const int OneChange = 8;

    // How it is spread, whether there is a last word, and how often it was changed: in one, as on
    // the device each field of each setting takes 12 bytes.
    private int _form;
    private string[] _words;

    /// <summary>Describes a setting.</summary>
    /// <param name="key">Lower case words with hyphens, at most fourteen letters.</param>
    /// <param name="symbol">Symbol of the equations, at most two letters.</param>
    /// <param name="minimum">The smallest value that the owner takes.</param>
    /// <param name="maximum">The largest.</param>
    /// <param name="curve">How a knob's travel is spread.</param>
    /// <param name="start">The owner's default.</param>
    /// <param name="help">One sentence: what turning it does.</param>
    public Setting(string key, string symbol, float minimum, float maximum, Curve curve,
        float start, string help)
    {
        Check.Given(key)?.Throw(nameof(key));
        Check.Given(symbol)?.Throw(nameof(symbol));
        Check.Given(help)?.Throw(nameof(help));
        Check.Range(start, minimum, maximum)?.Throw(key);
        Key = key;
        Symbol = symbol;
        Minimum = minimum;
        Maximum = maximum;
        _form = (int)curve;
        Default = start;
        Help = KeepsHelp ? help : null;
        Low = minimum;
        High = maximum;
        Start = start;
        InForce = start;
    }

    /// <summary>Describes a choice by name; its numbers are those of an enumeration.</summary>
    /// <param name="key">Lower case words with hyphens, at most fourteen letters.</param>
    /// <param name="symbol">Symbol of the equations, at most two letters.</param>
    /// <param name="start">The owner's default.</param>
    /// <param name="help">One sentence: what turning it does.</param>
    /// <param name="words">The names of the choices 0, 1, …</param>
    public Setting(string key, string symbol, int start, string help, params string[] words)
        : this(key, symbol, 0f, LastOf(words), Curve.Integer, start, help)
    {
        _words = words;
    }

    /// <summary>The one name in links, capsules and on command lines: astrocyte-time.</summary>
    public string Key { get; }

    /// <summary>The key with blanks. Allocates; what is painted is painted from the key.</summary>
    public string Name => Spaced(Key);

    /// <summary>Symbol of the equations.</summary>
    public string Symbol { get; }

    /// <summary>Smallest value that is taken.</summary>
    public float Minimum { get; }

    /// <summary>Largest value that is taken.</summary>
    public float Maximum { get; }

    /// <summary>Value at the start of a knob's travel.</summary>
    public float Low { get; private set; }

    /// <summary>Value at the end of a knob's travel.</summary>
    public float High { get; private set; }

    /// <summary>How a knob's travel is spread.</summary>
    public Curve Curve => (Curve)(_form & CurveBits);

    /// <summary>The owner's own value at first.</summary>
    public float Default { get; }

    /// <summary>What the instrument sets at first, for a newcomer to see something.</summary>
    public float Start { get; private set; }

    /// <summary>
    /// Whether settings keep their help. A device shows none, and clears it before it makes any:
    /// two objects each.
    /// </summary>
    public static bool KeepsHelp { get; set; } = true;

    /// <summary>One sentence: what turning it does. Null where help is not kept.</summary>
    public string Help { get; }

    /// <summary>
    /// Words that stand for the first whole numbers of the range, in the order of the numbers; null
    /// if none do. The working array: not to be changed; a copy where there is a last word, too.
    /// </summary>
    public string[] Words => !HasLastWord ? _words
        : FirstWordCount == 0 ? null : FirstWords(FirstWordCount);

    /// <summary>A word shown in the number's place; null where there is none.</summary>
    public string ValueWord => WordFor(Value);

    /// <summary>Decimals that show the value.</summary>
    public int Decimals => Curve == Curve.Integer ? 0 : DecimalsOf(Value);

    /// <summary>The part of the range that a knob reaches, both ends included.</summary>
    /// <returns>This setting.</returns>
    public Setting OnKnob(float low, float high) => OnKnob(low, high, Default);

    /// <summary>The part of the range that a knob reaches, and where it begins.</summary>
    /// <returns>This setting.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The travel is no part of the range.
    /// </exception>
    public Setting OnKnob(float low, float high, float start)
    {
        Check.Range(low, Minimum, Maximum)?.Throw(Key);
        Check.Range(high, low, Maximum)?.Throw(Key);
        Check.Range(start, low, high)?.Throw(Key);
        if (low == high || (Curve == Curve.Logarithmic && low <= 0f))
        {
            throw new ArgumentOutOfRangeException(Key,
                Key + ": the knob's travel is empty or reaches zero on a logarithmic curve.");
        }

        Low = low;
        High = high;
        Start = start;
        return this;
    }

    /// <summary>Names the first whole numbers of the range.</summary>
    /// <returns>This setting.</returns>
    public Setting WithWords(params string[] words)
    {
        _words = words;
        return this;
    }

    /// <summary>Names the largest value.</summary>
    /// <returns>This setting.</returns>
    public Setting WithLastWord(string word)
    {
        int count = FirstWordCount;
        string[] words = FirstWords(count + 1);
        words[count] = word;
        _words = words;
        _form |= LastWordBit;
        return this;
    }

    /// <summary>The word that stands for a value; null where there is none.</summary>
    public string WordFor(float value)
    {
        int count = FirstWordCount;
        if (value == Maximum && HasLastWord)
        {
            return _words[count];
        }

        int index = count == 0 ? -1 : (int)(value - Minimum);
        return index >= 0 && index < count ? _words[index] : null;
    }

    private bool HasLastWord => (_form & LastWordBit) != 0;

    private int FirstWordCount =>
        _words == null ? 0 : HasLastWord ? _words.Length - 1 : _words.Length;

    private string[] FirstWords(int room)
    {
        var words = new string[room];
        for (int index = FirstWordCount - 1; index >= 0; index--)
        {
            words[index] = _words[index];
        }

        return words;
    }

    private static int LastOf(string[] words)
    {
        Check.Given(words)?.Throw(nameof(words));
        return words.Length - 1;
    }

    private static string Spaced(string key)
    {
        char[] letters = key.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (letters[i] == '-')
            {
                letters[i] = ' ';
            }
        }

        return new string(letters);
    }
}
