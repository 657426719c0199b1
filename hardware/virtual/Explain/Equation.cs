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

    /// <summary>The parts, one after the other.</summary>
    public static IReadOnlyList<EquationPart> PartsOf(NetworkEntry entry, Network network)
    {
        List<EquationPart> parts = [];
        Dictionary<string, string> signs = SignsOf(network);
        string equation = entry.Equation;
        for (int at = 0, end; at < equation.Length; at = end)
        {
            end = EndOfLetters(equation, at);
            if (end > at)
            {
                Split(parts, equation[at..end], signs);
            }
            else
            {
                Add(parts, equation[at..++end], "");
            }
        }

        return parts;
    }

    // A word with what follows its apostrophe. No regular expression: the page would have to load
    // all that makes one.
    private static int EndOfLetters(string text, int at)
    {
        int start = at;
        while (at < text.Length && (char.IsLetter(text[at]) || IsApostrophe(text, at, start)))
        {
            at++;
        }

        return at;
    }

    private static bool IsApostrophe(string text, int at, int start) => text[at] == '\''
        && at > start && at + 1 < text.Length && char.IsLetter(text[at + 1]);

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

    // The dt below the bar of a derivative is notation, not the step size.
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
