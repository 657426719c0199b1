using AstroNano.Core;
using AstroNano.Replay;

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

    private static Task<string> ReplayAsync(BoardPage board, string capsule) =>
        board.Page.EvaluateAsync<string>("text => astronano.replay(text)", capsule);
}
