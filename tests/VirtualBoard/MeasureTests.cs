using System.Diagnostics;
using AstroNano.Core;
using AstroNano.Trials;
using Microsoft.Playwright;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>Recall curves on the page, by workers with the board's own core.</summary>
[Collection(nameof(InTheBrowser))]
public sealed class MeasureTests(Chromium chromium)
{
    private const int Trials = 100;

    // One with gains; one whose step is one unit, over its load; one over a setting; and one over
    // words, whose answer is another pattern than the memory.
    private static readonly (string Network, string Set, string Over, string From, string To)[]
        Cases =
    [
        ("astrocyte", "temperature 8", "flipped-bits", "14", "26"),
        ("binary", "flipped-bits 6", "memories", "4", "14"),
        ("modern", "flipped-bits 24", "beta", "0.02", "1"),
        ("universal", "contents 3", "separation", "0", "2"),
    ];

    [Fact]
    public async Task A_measurement_gives_the_rows_of_recall_digit_for_digit()
    {
        await using BoardPage board = await OpenAsync("#network=astrocyte");
        foreach ((string network, string set, string over, string from, string to) in Cases)
        {
            await PlayAsync(board, network, set);
            await MeasureAsync(board, over, from, to);
            string[] page = await CsvAsync(board);
            string[] recall = await RecallAsync((await board.Page
                .Locator("#measure .kept li").Last.Locator("code").TextContentAsync())!);
            Assert.Equal(4, recall.Length);
            Assert.All(recall.Zip(page),
                pair => Assert.StartsWith(pair.First + ",", pair.Second));
            Assert.Equal(recall.Length, page.Length);
            Assert.Contains(page[1..], line => line.Split(',')[7] is not ("0" or "1"));
        }

        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task Several_share_a_plot_and_those_with_other_axes_wait()
    {
        await using BoardPage board = await OpenAsync("#network=astrocyte&temperature=8");
        ILocator kept = board.Page.Locator("#measure .kept li");
        await MeasureAsync(board, "flipped-bits", "8", "26");
        await Field(board, "seed").FillAsync("7");
        await MeasureAsync(board, "flipped-bits", "8", "26");
        await Assertions.Expect(kept.Nth(1)).ToContainTextAsync("Astrocyte, K = 16, T = 8, seed 7");
        await Assertions.Expect(board.Page.Locator("#measure figcaption"))
            .ToContainTextAsync("Fraction recalled over flipped bits");
        await Assertions.Expect(board.Page.Locator("#measure .elsewhere")).ToHaveCountAsync(0);
        Assert.Empty(await AccessibilityTests.ViolationsAsync(board));

        // Gains have a perplexity; theory has a line of it, and a mark where half is lost.
        await Choice(board, "Measure").SelectOptionAsync("perplexity");
        await MeasureAsync(board, "temperature", "1", "30");
        await Assertions.Expect(board.Page.Locator("#measure .elsewhere")).ToHaveCountAsync(2);
        await kept.Nth(2).GetByText("Numbers").ClickAsync();
        await Assertions.Expect(kept.Nth(2)).ToContainTextAsync("half T = 11.6");
        await Assertions.Expect(board.Page.Locator("#measure figcaption"))
            .ToContainTextAsync("Perplexity over temperature");

        await kept.First.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(kept).ToHaveCountAsync(2);
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task Steps_to_rest_are_those_of_the_desktop()
    {
        await using BoardPage board = await OpenAsync("#network=hopfield&memories=3");
        await Choice(board, "Measure").SelectOptionAsync("steps");
        await MeasureAsync(board, "flipped-bits", "4", "20");
        string[] csv = await CsvAsync(board);
        int column = Array.IndexOf(csv[0].Split(','), "mean_steps_to_rest");
        Assert.Equal(StepsOnTheDesktop(4), csv[1].Split(',')[column]);
        Assert.Equal(StepsOnTheDesktop(20), csv[3].Split(',')[column]);
        Assert.NotEqual(csv[1], csv[3]);
    }

    [Fact]
    public async Task Stopped_it_keeps_what_was_counted_and_it_can_begin_anew()
    {
        await using BoardPage board = await OpenAsync("#network=astrocyte");
        await Field(board, "trials a point").FillAsync("10000");
        await Field(board, "points").FillAsync("9");
        await Button(board, "Measure").ClickAsync();
        await Assertions.Expect(board.Page.Locator("#measure .kept tbody tr"))
            .ToHaveCountAsync(9, new() { Timeout = 20000 });
        await Assertions.Expect(Button(board, "Measure")).ToBeDisabledAsync();
        await Button(board, "Stop").ClickAsync();
        await Assertions.Expect(Told(board)).ToContainTextAsync("of 90000 trials");
        await Field(board, "trials a point").FillAsync("100");
        await MeasureAsync(board, "flipped-bits", "8", "20");
        Assert.Equal(2, await board.Page.Locator("#measure .kept li").CountAsync());
    }

    [Fact]
    public async Task What_cannot_be_measured_is_said_in_a_sentence()
    {
        await using BoardPage board = await OpenAsync("#network=astrocyte");
        foreach ((string field, string text, string sentence) in new[]
        {
            ("from", "many", "from is “many”; it takes a number."),
            ("to", "", "to is “”; it takes a number."),
            ("to", "65", "flipped bits is “65”; allowed are the whole numbers from 0 to 64."),
            ("from", "32", "from is 32 and to is 32; to has to be larger."),
            ("points", "1", "points is “1”; allowed are the whole numbers from 2 to 50."),
            ("trials a point", "1e9",
                "trials a point is “1e9”; allowed are the whole numbers from 100 to 10000."),
            ("seed", "-1", "seed is “-1”; allowed are the whole numbers from 0 to 2147483647."),
        })
        {
            string before = await Field(board, field).InputValueAsync();
            await Field(board, field).FillAsync(text);
            await Field(board, field).PressAsync("Enter");
            await Assertions.Expect(Told(board)).ToHaveTextAsync(sentence);
            await Field(board, field).FillAsync(before);
        }

        await PlayAsync(board, "reasoning", "memories 8");
        await Assertions.Expect(board.Page.Locator("#measure")).ToContainTextAsync(
            "The Reasoning network plays a sequence");
        Assert.Empty(board.Errors);
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
        for (int number = 0; number < Trials; number++)
        {
            trial.Run(number);
            sum += trial.StepsToRest;
        }

        return RecallSummary.Format(sum / Trials);
    }

    private static async Task MeasureAsync(BoardPage board, string over, string from, string to)
    {
        await Choice(board, "over").SelectOptionAsync(over);
        foreach ((string field, string text) in new[]
            { ("from", from), ("to", to), ("points", "3"), ("trials a point", $"{Trials}") })
        {
            await Field(board, field).FillAsync(text);
        }

        await Button(board, "Measure").ClickAsync();
        await Assertions.Expect(Told(board)).ToContainTextAsync(
            $"{3 * Trials} trials in", new() { Timeout = 30000 });
    }

    private static async Task<string[]> CsvAsync(BoardPage board)
    {
        IDownload saved = await board.Page.RunAndWaitForDownloadAsync(() => board.Page
            .Locator("#measure .kept li").Last
            .GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());
        return (await File.ReadAllTextAsync(await saved.PathAsync())).TrimEnd().Split('\n');
    }

    // What the page says is to be typed, as a researcher starts it.
    private static async Task<string[]> RecallAsync(string command)
    {
        string arguments = command[command.IndexOf("recall", StringComparison.Ordinal)..];
        string program = Path.Combine(AppContext.BaseDirectory, "AstroNano.Experiments.dll");
        using Process process = Process.Start(
            new ProcessStartInfo("dotnet", $"\"{program}\" {arguments}")
            {
                RedirectStandardOutput = true,
            })!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.TrimEnd().ReplaceLineEndings("\n").Split('\n');
    }

    private static async Task PlayAsync(BoardPage board, string network, string set)
    {
        string[] words = set.Split(' ');
        await board.Page.EvaluateAsync(
            """
            ([network, key, value]) => {
              astronano.selectNetwork(
                astronano.description.networks.findIndex(({ key }) => key === network));
              astronano.set(key, value);
            }
            """, new[] { network, words[0], words[1] });
        await board.Page.WaitForFunctionAsync(
            """
            network => astronano.description.networks[
              document.getElementById("network").selectedIndex].key === network
            """, network);
    }

    private Task<BoardPage> OpenAsync(string link) => chromium.OpenAsync(link + "&depth=lab");

    private static ILocator Field(BoardPage board, string name) => board.Page
        .Locator("#measure").GetByRole(AriaRole.Textbox, new() { Name = name, Exact = true });

    private static ILocator Choice(BoardPage board, string name) => board.Page
        .Locator("#measure").GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true });

    private static ILocator Button(BoardPage board, string name) => board.Page
        .Locator("#measure").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Told(BoardPage board) => board.Page.Locator("#measure-told");
}
