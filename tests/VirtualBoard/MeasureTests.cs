using AstroNano.Trials;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>Recall curves on the page, by workers with the board's own core.</summary>
public sealed class MeasureTests(MeasurePage measure) : InFolder, IClassFixture<MeasurePage>
{
    // Two whose trials run in lanes; one whose step is one unit, over its load; and one over words,
    // whose answer is another pattern than the memory.
    [Theory]
    [InlineData("dense", "memories", "64", "flipped-bits", "16", "26", Explicit = true)]
    [InlineData("astrocyte", "temperature", "8", "flipped-bits", "14", "26", Explicit = true)]
    [InlineData("binary", "flipped-bits", "6", "memories", "4", "14", Explicit = true)]
    [InlineData("universal", "contents", "3", "separation", "0", "2")]
    public async Task A_measurement_gives_the_rows_of_recall_digit_for_digit(
        string network, string key, string value, string over, string from, string to)
    {
        await measure.BeginAsync(network, key, value);
        await measure.MeasureAsync(over, from, to);
        string[] page = await measure.CsvAsync(), recall = await measure.RecallAsync();
        Assert.Equal(4, recall.Length);
        Assert.All(recall.Zip(page), pair => Assert.StartsWith(pair.First + ",", pair.Second));
        Assert.Equal(recall.Length, page.Length);
        int exact = Array.IndexOf(page[0].Split(','), "fraction_exact");
        Assert.Contains(page[1..], line => line.Split(',')[exact] is not ("0" or "1"));
        Assert.Empty(measure.Board.Errors);
    }

    [Fact]
    public async Task Memories_of_the_board_are_measured_digit_for_digit_as_from_their_file()
    {
        await measure.BeginAsync("hopfield", "memories", "6");
        await measure.PlayAsync("hopfield", "patterns", "letters");
        await measure.Choice("of memories").SelectOptionAsync("board");
        await measure.MeasureAsync("flipped-bits", "0", "12");
        await Expect(measure.Kept.Last).ToContainTextAsync("memories of the board");
        await measure.Kept.Last.GetByText("Numbers").ClickAsync();
        File.WriteAllBytes(At("memories.csv"),
            await measure.Kept.Last.ButtonFrom("memories.csv").SaveAsync());
        string[] page = await measure.CsvAsync(), recall = await measure.RecallAsync(Folder);
        Assert.Equal(4, recall.Length);
        Assert.All(recall.Zip(page), pair => Assert.StartsWith(pair.First + ",", pair.Second));
        Assert.StartsWith("hopfield,64,6,12,100,", page[3]);
        await measure.Choice("over").SelectOptionAsync("memories");
        await measure.FillAsync(("from", "5"), ("to", "7"));
        await measure.Field("to").PressAsync("Enter");
        await Expect(measure.Told).ToHaveTextAsync(
            "memories must be a whole number from 1 to 6 (was “7”).");
    }

    [Fact(Explicit = true)]
    public async Task Several_share_a_plot_and_those_with_other_axes_wait()
    {
        await measure.BeginAsync("astrocyte", "temperature", "8");
        ILocator kept = measure.Kept, caption = measure.Panel.Locator("figcaption");
        await measure.MeasureAsync("flipped-bits", "8", "26");
        await measure.FillAsync(("seed", "7"));
        await measure.MeasureAsync("flipped-bits", "8", "26");
        await Expect(kept.Nth(1)).ToContainTextAsync("T = 8, seed 7");
        await Expect(caption).ToContainTextAsync("Fraction recalled over flipped bits");
        await Expect(measure.Panel.Locator(".elsewhere")).ToHaveCountAsync(0);
        Assert.Empty(await AccessibilityTests.ViolationsAsync(measure.Board));

        // Gains have a perplexity; theory has a line of it, and a mark where half is lost.
        await measure.Choice("Measure").SelectOptionAsync("spread");
        await measure.MeasureAsync("temperature", "1", "30");
        await Expect(measure.Panel.Locator(".elsewhere")).ToHaveCountAsync(2);
        await kept.Nth(2).GetByText("Numbers").ClickAsync();
        await Expect(kept.Nth(2)).ToContainTextAsync("half T = 11.6");
        await Expect(caption).ToContainTextAsync(
            "Perplexity over temperature, with 95 % bands; dotted: theory");
        await kept.First.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(kept).ToHaveCountAsync(2);
        Assert.Empty(measure.Board.Errors);
    }

    [Fact]
    public async Task Steps_to_rest_are_those_of_the_desktop()
    {
        await measure.BeginAsync("hopfield", "memories", "3");
        await measure.Choice("Measure").SelectOptionAsync("steps");
        await measure.MeasureAsync("flipped-bits", "4", "20");
        string[] csv = await measure.CsvAsync();
        int column = Array.IndexOf(csv[0].Split(','), "mean_steps_to_rest");
        Assert.Equal(StepsOnTheDesktop(4), csv[1].Split(',')[column]);
        Assert.Equal(StepsOnTheDesktop(20), csv[3].Split(',')[column]);
        Assert.NotEqual(StepsOnTheDesktop(4), StepsOnTheDesktop(20));
    }

    [Fact]
    public async Task A_stopped_measurement_keeps_its_counts_and_can_start_again()
    {
        await measure.BeginAsync("astrocyte", "temperature", "8");
        await measure.FillAsync(("trials per point", "10000"));
        await measure.Button("Measure").ClickAsync();
        await Expect(measure.Kept.Locator("tbody tr"))
            .ToHaveCountAsync(3, new() { Timeout = 20000 });
        await Expect(measure.Button("Measure")).ToBeDisabledAsync();
        await measure.Button("Stop").ClickAsync();
        await Expect(measure.Told).ToContainTextAsync("Stopped after");
        string[] counted = [.. (await measure.CsvAsync()).Skip(1).Select(row => row.Split(',')[4])];
        Assert.All(counted, trials => Assert.InRange(int.Parse(trials), 1, 10000));
        await measure.MeasureAsync("flipped-bits", "8", "20");
        await Expect(measure.Kept).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task An_impossible_measurement_is_refused_in_a_sentence()
    {
        await measure.BeginAsync("astrocyte", "temperature", "8");
        foreach ((string field, string text, string sentence) in new[]
        {
            ("from", "many", "from must be a number (was “many”)."),
            ("to", "", "to must be a number (was “”)."),
            ("to", "65", "flipped bits must be a whole number from 0 to 64 (was “65”)."),
            ("from", "99", "“to” must be larger than “from” (was 99 to 32)."),
            ("points", "1", "points must be a whole number from 2 to 50 (was “1”)."),
            ("trials per point", "1e9",
                "trials per point must be a whole number from 100 to 10000 (was “1e9”)."),
            ("passes", "0", "passes must be a whole number from 1 to 10000 (was “0”)."),
            ("seed", "-1", "seed must be a whole number from 0 to 2147483647 (was “-1”)."),
        })
        {
            string before = await measure.Field(field).InputValueAsync();
            await measure.FillAsync((field, text));
            await measure.Field(field).PressAsync("Enter");
            await Expect(measure.Told).ToHaveTextAsync(sentence);
            await measure.FillAsync((field, before));
        }

        await measure.PlayAsync("reasoning", "memories", "8");
        await Expect(measure.Panel).ToContainTextAsync("The Reasoning network plays a sequence");
        Assert.Empty(measure.Board.Errors);
    }

    // Agresti and Coull, Am. Stat. 52, 119 (1998) has the same interval.
    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(400, 400, 0.9905, 1)]
    public void The_band_of_a_fraction_has_a_width_also_at_its_ends(
        int exact, int trials, double low, double high)
    {
        Band band = Band.OfFraction((double)exact / trials, trials);
        Assert.Equal((low, high), (Math.Round(band.Low, 4), Math.Round(band.High, 4)));
    }

    private static string StepsOnTheDesktop(int flips)
    {
        const int Memories = 3, Passes = 2000;
        NetworkEntry entry = Catalogue.Find("hopfield");
        var trial = new RecallTrial(CoreNetworks.Create(entry, 64, Memories), 64, Memories,
            new TrialPlan(0, flips, Passes) { ToRest = true });
        double sum = 0;
        for (int number = 0; number < MeasurePage.Trials; number++)
        {
            trial.Run(number);
            sum += trial.StepsToRest;
        }

        return RecallSummary.Format(sum / MeasurePage.Trials);
    }
}
