using AstroNano.Experiments.Search;

namespace AstroNano.Experiments.Tests;

/// <summary>
/// Search structures against the reference: what they compare, and what they find.
/// </summary>
public class SearchTests
{
    private const int Memories = 256;

    [Fact]
    public void Structures_compare_and_find_as_many_as_in_the_reference()
    {
        foreach (TestData row in TestData.Read("search.csv").Where(row =>
            Thorough.IsAsked || row.Int("flips") == 13))
        {
            RecallCell cell = RecallExperiment.Run(row.Text("network"),
                new RecallSettings { Trials = 200 }.With(row.Text("options")), Memories,
                row.Int("flips"), TestContext.Current.CancellationToken);
            Assert.True(Math.Abs(row.Float("found") - cell.FractionExact) <= 0.03,
                $"{cell.FractionExact} found at {row}");
            Assert.True(Math.Abs(row.Float("compared") / cell.MeanCompared - 1) <= 0.05,
                $"{cell.MeanCompared} compared at {row}");
        }
    }

    [Theory]
    [InlineData("lists", "probes")]
    [InlineData("graph", "beam")]
    [InlineData("lsh", "tables")]
    public void With_room_enough_a_structure_finds_what_exhaustive_search_finds(
        string network, string key)
    {
        var settings = new RecallSettings { Trials = 20 };
        RecallSettings roomy = settings.With(key, Memories);
        roomy = network == "lsh" ? roomy.With("bits", 2) : roomy;
        RecallCell all = RecallExperiment.Run("nearest", settings, 64, 19);
        RecallCell cell = RecallExperiment.Run(network, roomy, 64, 19);
        Assert.Equal(64, all.MeanCompared);
        Assert.Equal(all.Outcomes.Select(outcome => outcome.HardError),
            cell.Outcomes.Select(outcome => outcome.HardError));
    }

    [Fact]
    public void Where_no_table_agrees_the_cue_stays()
    {
        RecallCell cell = RecallExperiment.Run("lsh",
            new RecallSettings { Trials = 50 }.With("tables", 1).With("bits", 64), 16, 6);
        Assert.Equal(0, cell.MeanCompared);
        Assert.Equal(6, cell.MeanHardError);
    }

    [Fact]
    public void A_layered_search_with_room_enough_finds_the_nearest_and_compares_all()
    {
        ulong[] memories = LayeredSearch.Smooth(200);
        var search = new LayeredSearch(memories);
        for (int number = 0; number < 20; number++)
        {
            ulong cue = LayeredSearch.Cue(memories[number], 6, number);
            Assert.Equal((search.Nearest(cue), 200), search.Find(cue, 200));
            Assert.InRange(search.Find(cue, 8).Compared, 8, 100);
        }
    }
}
