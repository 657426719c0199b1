using AstroNano.Core;
using AstroNano.Replay;
using Microsoft.Playwright;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>The page computes the same bits as every other runtime, and judges capsules.</summary>
[Collection(nameof(InTheBrowser))]
public sealed class SameBitsTests(Chromium chromium)
{
    [Fact]
    public async Task All_scenarios_reach_their_goldens_in_the_browser()
    {
        await using BoardPage board = await chromium.OpenAsync();
        string digests = await board.Page.EvaluateAsync<string>("() => astronano.digests()");
        var goldens = new List<string> { $"functions|{FunctionProbe.Golden:X8}" };
        for (int number = 0; number < Scenarios.Count; number++)
        {
            Scenario scenario = Scenarios.Create(number);
            goldens.Add($"{scenario.Name}|{scenario.Digest:X8}");
        }

        Assert.Equal(goldens, digests.Split('\n'));
    }

    [Fact]
    public async Task A_capsule_from_the_desktop_matches_on_the_page_and_back()
    {
        await using BoardPage board = await chromium.OpenAsync();
        string text = Capsule.Write(Scenarios.Create(3));
        Assert.Equal(text, await board.Page.EvaluateAsync<string>("() => astronano.capsule(3)"));
        Assert.StartsWith("MATCH: 'start odd'", await ReplayAsync(board, text));
        Assert.StartsWith("DIVERGED: 'start odd'",
            await ReplayAsync(board, text.Replace("flips: 3", "flips: 4")));
        Assert.Contains("the field 'flip' is unknown",
            await ReplayAsync(board, text.Replace("flips", "flip")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#patterns=3&cue=4")]
    public async Task A_run_on_the_page_is_replayed_on_the_desktop(string link)
    {
        await using BoardPage board = await chromium.OpenAsync(link);
        await board.RunAsync(20);
        await board.Page.EvaluateAsync("""
            () => {
              astronano.turn(0, 0.8); astronano.run(9); astronano.turn(2, 0.3); astronano.run(9);
              astronano.press(0, true); astronano.run(3); astronano.press(0, false);
              astronano.run(25); astronano.turn(3, 0.9); astronano.run(7);
            }
            """);
        string capsule = await board.Page.EvaluateAsync<string>("() => astronano.capsule()");
        Assert.Contains("cue", capsule);
        Verdict verdict = Capsule.Replay(capsule);
        Assert.True(verdict.Matches, verdict + "\n" + capsule);
        Assert.True(verdict.Steps > 20, capsule);
        Assert.True((await board.StateAsync()).Steps > 10);
    }

    [Fact]
    public async Task The_page_writes_its_run_and_judges_it_at_the_press_of_a_button()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.RunAsync(30);
        await board.Page.GetByText("The same bits everywhere").ClickAsync();
        await board.Page.GetByRole(AriaRole.Button, new() { Name = "Write this run" }).ClickAsync();
        await board.Page.GetByRole(AriaRole.Button, new() { Name = "Replay" }).ClickAsync();
        Assert.StartsWith("MATCH: 'a run on the page'",
            await board.Page.Locator("#verdict").InnerTextAsync());
        await board.Page.GetByLabel("Capsule").FillAsync("hello");
        await board.Page.GetByRole(AriaRole.Button, new() { Name = "Replay" }).ClickAsync();
        Assert.StartsWith("This is not a capsule",
            await board.Page.Locator("#verdict").InnerTextAsync());
    }

    private static Task<string> ReplayAsync(BoardPage board, string capsule) =>
        board.Page.EvaluateAsync<string>("text => astronano.replay(text)", capsule);
}
