namespace AstroNano.VirtualBoard.Tests;

/// <summary>The page computes the same bits as every other runtime, and judges capsules.</summary>
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
            Run scenario = Scenarios.Create(number);
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
        Assert.StartsWith("MATCH: 'start odd'", await board.ReplayAsync(text));
        Assert.StartsWith("DIVERGED: 'start odd'",
            await board.ReplayAsync(text.Replace("flips: 3", "flips: 4")));
        Assert.Contains("the field 'flip' is unknown",
            await board.ReplayAsync(text.Replace("flips", "flip")));
    }

    [Fact]
    public async Task The_page_writes_its_run_and_judges_it_at_the_press_of_a_button()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.RunAsync(30);
        await board.Page.GetByText("The same bits everywhere").ClickAsync();
        await ClickAsync(board, "Write this run");
        await ClickAsync(board, "Replay");
        Assert.StartsWith("MATCH: 'a run on the instrument'", await VerdictAsync(board));
        await board.Page.GetByLabel("Capsule").FillAsync("hello");
        await ClickAsync(board, "Replay");
        Assert.StartsWith("This is not a capsule", await VerdictAsync(board));
    }

    [Fact]
    public async Task A_run_that_is_too_long_to_be_written_is_reported()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.EvaluateAsync(
            """
            () => {
              for (let frame = 0; frame < 300; frame++) {
                astronano.turn(3, 0.5 + 0.3 * Math.sin(frame / 10));
                astronano.run(1);
              }
            }
            """);
        await board.Page.GetByText("The same bits everywhere").ClickAsync();
        await ClickAsync(board, "Write this run");
        Assert.Equal("Too much was changed since the cue to write the run. "
            + "Press CUE to start a new run.", await VerdictAsync(board));
    }

    private static Task ClickAsync(BoardPage board, string button) =>
        board.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static Task<string> VerdictAsync(BoardPage board) =>
        board.Page.Locator("#verdict").InnerTextAsync();
}
