using System.Globalization;
using System.Linq;
using AstroNano.Trials;

namespace AstroNano.Browser;

/// <summary>Exact sums on their way from a worker: a line, trials and then sum and count.</summary>
internal static class TallyText
{
    public static string Of(Tally tally)
    {
        Tally.Record record = tally.Write();
        return string.Join(' ', record.Sums.Zip(record.Counts, (sum, count) => $"{sum} {count}")
            .Prepend(record.Trials.ToString(CultureInfo.InvariantCulture)));
    }

    public static Tally Read(string line)
    {
        string[] words = line.Split(' ');
        long Number(string word) => long.Parse(word, CultureInfo.InvariantCulture);
        return Tally.Read(new Tally.Record(Number(words[0]),
            [.. words.Where((_, i) => i % 2 == 1)],
            [.. words.Where((_, i) => i > 0 && i % 2 == 0).Select(Number)], null));
    }
}
