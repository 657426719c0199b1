using System;

namespace AstroNano.Core;

/// <summary>
/// One line of a table of settings: what it is called, what it may be, how a knob's position from
/// 0 to 1 becomes its value. Labels on the glass, controls on the page, options of commands, links,
/// capsules and the tables of the documents are all read from here.
/// </summary>
public sealed partial class Setting
{
    private Adjustable _owner;
    private int _index;
    private string[] _words;
    private string _lastWord;

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
        Key = key;
        Name = Spaced(key);
        Symbol = symbol;
        Unit = string.Empty;
        Minimum = minimum;
        Maximum = maximum;
        Curve = curve;
        Default = start;
        Help = help;
        Order = 1;
        Low = minimum;
        High = maximum;
        Start = start;
    }

    /// <summary>The one name in links, capsules and on command lines: astrocyte-time.</summary>
    public string Key { get; }

    /// <summary>The key with blanks, as the glass shows it.</summary>
    public string Name { get; }

    /// <summary>Symbol of the equations.</summary>
    public string Symbol { get; }

    /// <summary>Unit, empty for a pure number and for what is counted in time constants.</summary>
    public string Unit { get; private set; }

    /// <summary>Smallest value that is taken.</summary>
    public float Minimum { get; }

    /// <summary>Largest value that is taken.</summary>
    public float Maximum { get; }

    /// <summary>Value at the start of a knob's travel.</summary>
    public float Low { get; private set; }

    /// <summary>Value at the end of a knob's travel.</summary>
    public float High { get; private set; }

    /// <summary>How a knob's travel is spread.</summary>
    public Curve Curve { get; }

    /// <summary>The owner's own value at first.</summary>
    public float Default { get; }

    /// <summary>What the instrument sets at first, for a newcomer to see something.</summary>
    public float Start { get; private set; }

    /// <summary>One sentence: what turning it does.</summary>
    public string Help { get; }

    /// <summary>0 for those that come first on the knobs, 2 for those that come last.</summary>
    public int Order { get; private set; }

    /// <summary>
    /// Words that stand for the first whole numbers of the range; null if none do.
    /// </summary>
    public string[] Words => _words;

    /// <summary>
    /// The value in force. Whole numbers are rounded to; what is outside the range is refused by
    /// the owner.
    /// </summary>
    public float Value
    {
        get => _owner.GetSetting(_index);
        set
        {
            if (Curve == Curve.Integer && value >= Minimum && value <= Maximum)
            {
                value = Whole(value);
            }

            if (value != _owner.GetSetting(_index))
            {
                _owner.SetSetting(_index, value);
                Changes++;
            }
        }
    }

    /// <summary>Counts the changes, so that one who shows the value need not read it.</summary>
    public int Changes { get; private set; }

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
        _lastWord = word;
        return this;
    }

    /// <summary>Says what it is counted in.</summary>
    /// <returns>This setting.</returns>
    public Setting In(string unit)
    {
        Unit = unit;
        return this;
    }

    /// <summary>It comes before others on the knobs.</summary>
    /// <returns>This setting.</returns>
    public Setting First()
    {
        Order = 0;
        return this;
    }

    /// <summary>It comes after others on the knobs.</summary>
    /// <returns>This setting.</returns>
    public Setting Last()
    {
        Order = 2;
        return this;
    }

    /// <summary>Says whose setting it is, and its place there.</summary>
    public void BindTo(Adjustable owner, int index)
    {
        _owner = owner;
        _index = index;
    }

    /// <summary>The word that stands for a value; null where there is none.</summary>
    public string WordFor(float value)
    {
        if (value == Maximum && _lastWord != null)
        {
            return _lastWord;
        }

        int index = _words == null ? -1 : (int)(value - Minimum);
        return index >= 0 && index < _words.Length ? _words[index] : null;
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
