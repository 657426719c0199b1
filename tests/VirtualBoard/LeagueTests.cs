namespace AstroNano.VirtualBoard.Tests;

/// <summary>The league of certificates: scores come of the replay alone.</summary>
public sealed class LeagueTests(Chromium chromium)
{
    [Fact]
    public async Task A_league_ranks_by_replay_and_a_forged_score_shows_as_forged()
    {
        await using BoardPage board = await chromium.OpenAsync(
            "#league=letters&network=modern&memories=20&flipped-bits=19&patterns=-1&pupil=7");
        await board.Page.EvaluateAsync("() => astronano.pause()");
        ILocator place = board.Page.Locator("#league");
        await place.Locator("#league-enter").ClickAsync();
        await Expect(place).ToContainTextAsync("Your score: 20 letters, 19 dots");
        string mine = await place.Locator(".handed-link").InnerTextAsync();

        JudgedRun fewer = Letters(8, 1), alike = Letters(16, 2);
        string[] links =
        [
            LinkOf(fewer), LinkOf(alike), mine,
            LinkOf(fewer).Replace("score=8.", "score=32."),
            "https://example.org/#" + HandInTests.WithOtherDigest(JudgedRun.Issue(alike.Run)),
            "#" + JudgedRun.Issue(Letters(12, 3, flips: 6).Run), LinkOf(alike)[..^3],
        ];
        await place.Locator("#league-codes").FillAsync(string.Join('\n', links));
        ILocator rows = place.Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(links.Length);
        string[] told = [.. (await rows.AllInnerTextsAsync()).Select(row => row.Trim())];
        Assert.Contains("20 letters", told[0]);
        Assert.Contains("7", told[0]);
        Assert.StartsWith("2\t16 letters, 19 dots flipped", told[1]);
        Assert.StartsWith("3\t8 letters", told[2]);
        Assert.All(told[3..], row => Assert.StartsWith("–\t✗", row));
        string all = string.Join('\n', told);
        Assert.Contains("forged: replayed it is 8 letters", all);
        Assert.Contains("forged: the run reaches other bits", all);
        Assert.Contains("fewer than 19 dots are flipped", all);
        Assert.Contains("The certificate is", all);

        JudgedRun chain = JudgedRun.Of(JudgedRun.Issue(new Run
        {
            Network = "kleinfeld-delayed",
            Memories = 8,
            OfLastState = true,
        }.From(PatternKind.Walsh, 0, 1, 0).With("sequence-gain", 2f).With("synapse-time", 5f)
            .With("neuron-time", 0.3f).With("time-step", 0.2f)));
        Assert.InRange(chain.Sequence, 2, 20);
        await place.Locator("#league-task").SelectOptionAsync("The longest clean sequence");
        await place.Locator("#league-codes").FillAsync(
            $"#league=sequence&score={chain.Sequence}&run={JudgedRun.Issue(chain.Run)}");
        await Expect(rows.First).ToContainTextAsync($"{chain.Sequence} memories");
        Assert.Empty(await AccessibilityTests.ViolationsInAnyColoursAsync(board));
        Assert.All(board.Requests, request => Assert.StartsWith(chromium.Address, request));
        Assert.Empty(board.Errors);
    }

    /// <summary>A pupil's run of the task of letters.</summary>
    internal static JudgedRun Letters(int memories, int pupil, int flips = 19) =>
        JudgedRun.Of(JudgedRun.Issue(new Run
        {
            Network = "modern",
            Memories = memories,
            OfLastState = true,
        }.From(PatternKind.Glyphs, 0, PupilStream.Of(pupil), flips)));

    internal static string LinkOf(JudgedRun judged) => $"https://example.org/#league=letters&score="
        + $"{judged.Run.Memories}.{judged.Run.Flips}.{judged.WholeFrom}"
        + $"&run={JudgedRun.Issue(judged.Run)}";
}
