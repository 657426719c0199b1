namespace AstroNano.VirtualBoard.Tests;

/// <summary>A long capsule: the page goes on, tells how far it is, and stops it.</summary>
public sealed class ReplayTests(Chromium chromium)
{
    [Fact(Explicit = true)]
    public async Task The_longest_capsule_leaves_the_page_alive_and_can_be_stopped()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.GetByText("The same bits everywhere").ClickAsync();
        await ReplayAsync(board, Longest);
        await board.Page.WaitForFunctionAsync(
            "() => document.getElementById('replay-progress').value > 0");
        int frames = await FramesAsync(board);
        await board.Page.WaitForFunctionAsync("n => astronano.work().frames > n", frames + 10);
        await Expect(Verdict(board)).ToHaveTextAsync("");
        await Button(board, "Stop").ClickAsync();
        await Expect(Verdict(board)).ToHaveTextAsync("The replay was stopped.");
        await Expect(board.Page.Locator("#replay-progress")).ToBeHiddenAsync();

        // Another text takes its place, and what was stopped says nothing any more.
        await ReplayAsync(board, Longest);
        await Expect(board.Page.Locator("#replay-progress")).ToBeVisibleAsync();
        await ReplayAsync(board, "hello");
        await Expect(Verdict(board)).ToContainTextAsync("This is not a capsule");
        await Expect(Button(board, "Stop")).ToBeHiddenAsync();
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task A_longer_capsule_gets_the_same_verdict_as_on_the_desktop()
    {
        await using BoardPage board = await chromium.OpenAsync();
        string middle = Of(units: 64, memories: 16, steps: 3_000);
        Assert.Equal(Capsule.Replay(middle).ToString(), await board.ReplayAsync(middle));
        string wrong = Of(units: 64, memories: 16, steps: 3_000, "change: 2999 cue 17");
        Assert.Equal(Refusal(wrong), await board.ReplayAsync(wrong));
        Assert.Empty(board.Errors);
    }

    // About as much as a capsule may ask for.
    private static string Longest => Of(units: 128, memories: 32, steps: 90_000);

    private static string Of(int units, int memories, int steps, string change = "")
    {
        string text = Capsule.Write(new Run
        {
            Name = "long",
            Network = "astrocyte",
            Units = units,
            Memories = memories,
            PatternKind = PatternKind.Random,
            Flips = 3,
            Steps = steps,
        });
        return change == "" ? text : text.Replace("digest:", change + "\ndigest:");
    }

    private static string Refusal(string capsule) =>
        Assert.Throws<ReplayException>(() => Capsule.Replay(capsule)).Message;

    private static Task<int> FramesAsync(BoardPage board) =>
        board.Page.EvaluateAsync<int>("() => astronano.work().frames");

    private static async Task ReplayAsync(BoardPage board, string capsule)
    {
        await board.Page.Locator("#capsule").FillAsync(capsule);
        await Button(board, "Replay").ClickAsync();
    }

    private static ILocator Verdict(BoardPage board) => board.Page.Locator("#verdict");

    private static ILocator Button(BoardPage board, string name) =>
        board.Page.Locator(".same-bits").Button(name);
}
