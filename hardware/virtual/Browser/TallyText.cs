namespace AstroNano.Browser;

/// <summary>
/// Exact sums on their way from a worker: how many trials, and for each column sum and count.
/// </summary>
internal static class TallyText
{
    public static string Of(Tally tally)
    {
        Tally.Record sums = tally.Write();
        return string.Join(' ', sums.Sums.Zip(sums.Counts, (sum, count) => $"{sum} {count}")
            .Prepend($"{sums.Trials}"));
    }

    public static Tally Read(string text)
    {
        string[] words = text.Split(' ');
        return Tally.Read(new Tally.Record(Number(words[0]),
            [.. words.Where((_, i) => i % 2 == 1)],
            [.. words.Where((_, i) => i > 0 && i % 2 == 0).Select(Number)], null));
    }

    private static long Number(string word) => long.Parse(word, CultureInfo.InvariantCulture);
}
