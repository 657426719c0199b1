namespace AstroNano.Experiments.Commands;

/// <summary>Lists and ranges of numbers: 4,8,16 · 4..32 · 4:32:4 · 3:10:0.5.</summary>
/// <remarks>
/// A comma separates numbers, but half of the world writes 0,5 for one half. So a list of numbers
/// that may be fractions has a decimal point in it; one without is refused as ambiguous.
/// </remarks>
public static class NumberLists
{
    private const int Longest = 10000;

    public static IReadOnlyList<int> Integers(string text, string option, int least, int most) =>
        Split(text, option, item => Integer(item, text, option, least, most), (from, step, count) =>
            Enumerable.Range(0, count).Select(i => from + i * step), 1, (from, to, step) =>
            (int)(((long)to - from) / step) + 1);

    public static IReadOnlyList<float> Reals(string text, string option) =>
        Split(text, option, item => Real(item, text, option), (from, step, count) =>
            Enumerable.Range(0, count).Select(i => (float)((decimal)from + i * (decimal)step)), 1f,
            (from, to, step) => (int)Math.Min(Longest + 1, (to - from) / step + 1e-3) + 1);

    private static int Integer(string item, string text, string option, int least, int most)
    {
        // A leading zero is what follows the comma of 1,024.
        bool isWhole = item.TrimStart('-', '+').TrimEnd() is { } digits
            && (digits.Length == 1 || !digits.StartsWith('0'));
        if (!isWhole || !long.TryParse(item, NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out long value))
        {
            throw NotUnderstood(text, option);
        }

        return value >= least && value <= most
            ? (int)value
            : throw new Failure($"{option} must be from {least} to {most} (was {value}).");
    }

    /// <summary>Refuses a list whose commas could be those of fractions.</summary>
    /// <exception cref="Failure">It has no decimal point.</exception>
    public static void CheckCommas(string text, string option)
    {
        string[] items = text.Split(',');
        if (items.Length > 1 && items.All(item => item.Length > 0 && !HasPoint(item)
            && item.All(c => char.IsAsciiDigit(c) || "+-:.".Contains(c))))
        {
            throw new Failure($"{option} must have a decimal point where it has a comma, like 0.5 "
                + $"for one half or 0.0,5.0 for a list of two numbers (was '{text}').");
        }
    }

    private static bool HasPoint(string item) =>
        item.Replace("..", ":", StringComparison.Ordinal).Contains('.');

    private static float Real(string item, string text, string option) =>
        float.TryParse(item, NumberStyles.Float, CultureInfo.InvariantCulture, out float value)
            && Math.Abs(value) < 1e9f
            ? value
            : throw NotUnderstood(text, option);

    private static List<T> Split<T>(string text, string option, Func<string, T> parse,
        Func<T, T, int, IEnumerable<T>> expand, T one, Func<T, T, T, int> count)
        where T : IComparable<T>
    {
        var numbers = new List<T>();
        foreach (string item in text.Split(','))
        {
            string[] ends = item.Replace("..", ":", StringComparison.Ordinal).Split(':');
            if (ends.Length == 1)
            {
                numbers.Add(parse(ends[0]));
                continue;
            }

            T from = parse(ends[0]), to = parse(ends[1]);
            T step = ends.Length == 3 ? parse(ends[2]) : one;
            if (ends.Length > 3 || step.CompareTo(default!) <= 0 || to.CompareTo(from) < 0
                || count(from, to, step) > Longest)
            {
                throw NotUnderstood(text, option);
            }

            numbers.AddRange(expand(from, step, count(from, to, step)));
        }

        return numbers;
    }

    private static Failure NotUnderstood(string text, string option) => new(
        $"{option} must be a number like 8, a list like 4,8,16 or a range like 4..32 or 4:32:4 "
        + $"(was '{text}').");
}
