using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using AstroNano.Core;

namespace AstroNano.Explain;

/// <summary>A part of an equation, and the word for it; none if it is not a sign.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Key">The key of its word, or empty.</param>
public sealed record EquationPart(string Text, string Key);

/// <summary>
/// A network's equation in parts, so that each sign can tell what it is: what weighs the memories
/// comes first, then the network's settings, then what a sign means in all networks.
/// </summary>
public static class Equation
{
    // Products of two signs that look like words.
    private static readonly string[] Products = ["sm"];

    // Exponents and abbreviations, as what they stand for.
    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["ⁿ"] = "n",
        ["ᵐ"] = "m",
        ["sim"] = "S",
        ["sep"] = "F",
    };

    // Words, with what follows an apostrophe; and the d of a derivative with its variable.
    private static readonly Regex Letters = new(@"\p{L}+('\p{L}+)?");

    /// <summary>The parts, one after the other.</summary>
    public static IReadOnlyList<EquationPart> PartsOf(NetworkEntry entry, Network network)
    {
        List<EquationPart> parts = [];
        Dictionary<string, string> signs = SignsOf(network);
        int at = 0;
        foreach (Match letters in Letters.Matches(entry.Equation))
        {
            Add(parts, entry.Equation[at..letters.Index], "");
            Split(parts, letters.Value, signs);
            at = letters.Index + letters.Length;
        }

        Add(parts, entry.Equation[at..], "");
        return parts;
    }

    private static void Split(
        List<EquationPart> parts, string letters, Dictionary<string, string> signs)
    {
        if (IsDerivative(letters) || (!signs.ContainsKey(letters) && IsWord(letters)))
        {
            Add(parts, letters, "");
            return;
        }

        while (letters != "")
        {
            string sign = signs.Keys.Where(letters.StartsWith).MaxBy(key => key.Length)
                ?? letters[..1];
            Add(parts, sign, signs.GetValueOrDefault(sign, ""));
            letters = letters[sign.Length..];
        }
    }

    // The dt below is no step of any size.
    private static bool IsDerivative(string letters) => letters.Length == 2 && letters[0] == 'd';

    private static bool IsWord(string letters) => letters.Length > 1
        && !Products.Contains(letters)
        && letters.All(letter => char.IsAsciiLetterLower(letter) || letter == '\'');

    // Where signs are the same, the first wins.
    private static Dictionary<string, string> SignsOf(Network network)
    {
        var signs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (network.ModulationName is { } name)
        {
            Know(Words.Find(Words.KeyOf(name))!.Symbol, Words.KeyOf(name));
        }

        foreach (Setting setting in network.CreateSettings())
        {
            Know(setting.Symbol, Words.KeyOf(setting));
        }

        foreach (Word word in Words.All.Where(word => word.Kind == WordKind.Sign)
            .Concat(new[] { "state", "overlap", "softmax" }.Select(key => Words.Find(key)!)))
        {
            Know(word.Symbol == "" ? word.Name : word.Symbol, word.Key);
        }

        foreach ((string alias, string sign) in Aliases)
        {
            Know(alias, signs.GetValueOrDefault(sign, ""));
        }

        return signs;

        void Know(string sign, string key)
        {
            if (sign != "" && key != "")
            {
                signs.TryAdd(sign, key);
            }
        }
    }

    private static void Add(List<EquationPart> parts, string text, string key)
    {
        if (text == "")
        {
            return;
        }

        if (key == "" && parts is [.., { Key: "" } last])
        {
            parts[^1] = last with { Text = last.Text + text };
            return;
        }

        parts.Add(new EquationPart(text, key));
    }
}
