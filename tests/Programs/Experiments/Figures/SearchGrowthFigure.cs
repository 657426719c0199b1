using AstroNano.Experiments.Search;

namespace AstroNano.Experiments.Figures;

/// <summary>
/// How many memories a layered graph compares to find the nearest in 95 % of all searches, against
/// the number of memories.
/// </summary>
public sealed class SearchGrowthFigure()
    : LineFigure("search-growth",
        "comparisons of a layered graph that finds 95 %, against memories",
        new Chart("memories n", "comparisons of a search")
        {
            LogX = true,
            LogY = true,
            Columns = 1,
        }, 30)
{
    private const double Wanted = 0.95;
    private const int Cues = 200;
    private const int Flips = 6;

    protected override void Compute(Work work, Lines lines)
    {
        var conditions = from smooth in new[] { false, true }
                         from count in Enumerable.Range(5, 9).Select(power => 1 << power)
                         select (smooth, count);
        IReadOnlyList<double> compared = work.Numbers(conditions, condition => Comparisons(
            condition.smooth ? LayeredSearch.Smooth(condition.count)
                : LayeredSearch.Random(condition.count)));
        const string Panel = "64 units, 6 wrong in the cue, 8 neighbours";
        foreach (var ((smooth, count), mean) in conditions.Zip(compared))
        {
            lines.Add(Panel, smooth ? "memories of four coordinates" : "random memories",
                count, mean);
        }

        foreach (int count in Enumerable.Range(5, 9).Select(power => 1 << power))
        {
            lines.AddTheory(Panel, "all compared", count, count);
            lines.AddTheory(Panel, "10 log₂ n", count, 10 * Math.Log2(count));
        }
    }

    // By the smallest beam that finds enough.
    private static double Comparisons(ulong[] memories)
    {
        var search = new LayeredSearch(memories);
        var cues = Enumerable.Range(0, Cues).Select(number => LayeredSearch.Cue(
            memories[number * 7919 % memories.Length], Flips, number)).ToArray();
        int[] nearest = [.. cues.Select(search.Nearest)];
        for (int beam = 1; ; beam = beam * 5 / 4 + 1)
        {
            var found = cues.Select(cue => search.Find(cue, beam)).ToArray();
            double share = found.Zip(nearest, (one, best) => one.Distance == best ? 1.0 : 0.0)
                .Average();
            if (share >= Wanted || beam >= memories.Length)
            {
                return found.Average(one => one.Compared);
            }
        }
    }
}
