using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AstroNano.Experiments.Commands;

/// <summary>Lists and ranges of numbers: 4,8,16 · 4..32 · 4:32:4 · 3:10:0.5.</summary>
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
        if (!int.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out int value))
        {
            throw NotUnderstood(text, option);
        }

        return value >= least && value <= most
            ? value
            : throw new Failure($"{option} is {value}; allowed is {least} to {most}.");
    }

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
        $"{option} is '{text}'; it takes numbers like 8, lists like 4,8,16 and ranges like "
        + "4..32 or 4:32:4.");
}
