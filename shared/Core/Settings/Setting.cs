using System;

namespace AstroNano.Core;

/// <summary>
/// One line of a table of settings: its name, its range, and how a knob's position from 0 to 1
/// becomes its value. Labels on the display, controls on the page, options of commands, links,
/// capsules and the tables of the documents are all read from here.
/// </summary>
public sealed partial class Setting
{
    private const int LetterBits = 16;
    private const int CurveBits = 3;
    private const int LastWordBit = 4;
    private const int WordsBit = 8;
    private const int HelpBit = 16;

    // On the device each field of each setting takes 12 bytes, and so does each string. So these
    // are one field each: the form, the range and the default, and those of the knob behind them if
    // it has its own; the letters of the symbol; the first words, the last word and the help.
    private float[] _numbers;
    private readonly int _symbol;
    private string[] _words;

    /// <summary>Describes a setting.</summary>
    /// <param name="key">Lower case words with hyphens, at most fourteen letters.</param>
    /// <param name="symbol">Symbol of the equations, at most two letters.</param>
    /// <param name="minimum">The smallest value that the owner takes.</param>
    /// <param name="maximum">The largest.</param>
    /// <param name="curve">How a knob's travel is spread.</param>
    /// <param name="start">The owner's default.</param>
    /// <param name="help">One sentence: what turning it does.</param>
    /// <exception cref="ArgumentNullException">A text is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The symbol is too long, or the default is not in the range.
    /// </exception>
    public Setting(string key, string symbol, float minimum, float maximum, Curve curve,
        float start, string help)
    {
        Check.Given(key)?.Throw(nameof(key));
        Check.Given(symbol)?.Throw(nameof(symbol));
        Check.Given(help)?.Throw(nameof(help));
        Check.Range(symbol.Length, 0, 2)?.Throw(nameof(symbol));
        Check.Range(start, minimum, maximum)?.Throw(key);
        Key = key;
        _symbol = symbol.Length < 1 ? 0
            : symbol.Length < 2 ? symbol[0] : symbol[0] | symbol[1] << LetterBits;
        int form = (int)curve;
        if (KeepsHelp)
        {
            _words = new[] { help };
            form |= HelpBit;
        }

        _numbers = new[] { form, minimum, maximum, start };
        InForce = start;
    }

    /// <summary>Describes a choice by name; its numbers are those of an enumeration.</summary>
    /// <param name="key">Lower case words with hyphens, at most fourteen letters.</param>
    /// <param name="symbol">Symbol of the equations, at most two letters.</param>
    /// <param name="start">The owner's default.</param>
    /// <param name="help">One sentence: what turning it does.</param>
    /// <param name="words">The names of the choices 0, 1, …</param>
    /// <exception cref="ArgumentNullException">A text is missing, or the words are.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The symbol is too long, or the default is none of the choices.
    /// </exception>
    public Setting(string key, string symbol, int start, string help, params string[] words)
        : this(key, symbol, 0f, LastOf(words), Curve.Integer, start, help)
    {
        TakeWords(words, null);
    }

    /// <summary>The one name in links, capsules and on command lines: astrocyte-time.</summary>
    public string Key { get; }

    /// <summary>The key with blanks. Allocates; what is painted is painted from the key.</summary>
    public string Name => Spaced(Key);

    /// <summary>Symbol of the equations. Allocates, as <see cref="Name"/> does.</summary>
    public string Symbol =>
        new string(new[] { (char)_symbol, (char)(_symbol >> LetterBits) }).TrimEnd('\0');

    /// <summary>Its letters: the first in the low 16 bits, the second, or 0, in the high.</summary>
    internal int SymbolLetters => _symbol;

    /// <summary>Smallest value that is taken.</summary>
    public float Minimum => _numbers[1];

    /// <summary>Largest value that is taken.</summary>
    public float Maximum => _numbers[2];

    /// <summary>Value at the start of a knob's travel.</summary>
    public float Low => _numbers[_numbers.Length - 3];

    /// <summary>Value at the end of a knob's travel.</summary>
    public float High => _numbers[_numbers.Length - 2];

    /// <summary>How a knob's travel is spread.</summary>
    public Curve Curve => (Curve)(Form & CurveBits);

    /// <summary>The owner's own value at first.</summary>
    public float Default
    {
        get => _numbers[3];
        internal set => _numbers[3] = value;
    }

    /// <summary>What the instrument sets at first, for a newcomer to see something.</summary>
    public float Start => _numbers[_numbers.Length - 1];

    /// <summary>
    /// Whether settings keep their help. A device shows none, and clears it before it makes any:
    /// two objects each.
    /// </summary>
    internal static bool KeepsHelp { get; set; } = true;

    /// <summary>One sentence: what turning it does. Null where help is not kept.</summary>
    public string Help => (Form & HelpBit) != 0 ? _words[_words.Length - 1] : null;

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

        float[] n = _numbers;
        _numbers = new[] { n[0], n[1], n[2], n[3], low, high, start };
        return this;
    }

    // How it is spread, and which words there are.
    private int Form
    {
        get => (int)_numbers[0];
        set => _numbers[0] = value;
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
