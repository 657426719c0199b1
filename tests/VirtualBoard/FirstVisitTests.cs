namespace AstroNano.VirtualBoard.Tests;

/// <summary>What a newcomer sees, and what a page says that does not start.</summary>
public sealed class FirstVisitTests(Chromium chromium)
{
    [Fact]
    public async Task A_first_visit_shows_a_recall_and_then_asks_for_a_drawing()
    {
        await using BoardPage board = await chromium.OpenAsync("", 320, 640);
        ILocator first = board.Page.Locator("#first");
        await Expect(first).ToContainTextAsync("broken letter");
        await board.RunAsync(60);
        await Expect(first).ToContainTextAsync("have repaired");
        Assert.Equal(3, (await board.StateAsync()).Memories);
        Assert.DoesNotContain("speed", await LinkAsync(board));
        Assert.Equal(320, await board.Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth"));
        await first.GetByText("Your turn").ClickAsync();
        await Expect(first).ToBeHiddenAsync();
        await board.RunAsync(2);
        BoardState state = await board.StateAsync();
        Assert.Equal(("draw", 16), (state.Page, state.Memories));
        await OpenAgainAsync(board);
        await board.RunAsync(2);
        await Expect(first).ToBeHiddenAsync();
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task Where_nothing_may_move_a_first_visit_shows_three_moments()
    {
        await using BoardPage board = await chromium.NewPageAsync();
        await board.Page.EmulateMediaAsync(new()
        {
            ReducedMotion = ReducedMotion.Reduce,
            ForcedColors = ForcedColors.Active,
        });
        await board.Page.GotoAsync(chromium.Address);
        await board.Page.WaitForFunctionAsync("() => window.astronano !== undefined");
        await board.RunAsync(60);
        ILocator first = board.Page.Locator("#first");
        var pictures = new HashSet<string>();
        foreach (string moment in new[] { "Before", "Half-way", "After" })
        {
            await Expect(first).ToContainTextAsync(moment);
            pictures.Add(await first.Locator(".ink").GetAttributeAsync("d") ?? "");
            if (moment != "After")
            {
                await first.GetByText("Next").ClickAsync();
                await board.RunAsync(1);
            }
        }

        Assert.Equal(3, pictures.Count);
        Assert.Equal(2, await board.Page.EvaluateAsync<int>(
            """
            () => new Set([...document.querySelectorAll(".units button")]
              .map((unit) => getComputedStyle(unit).backgroundColor)).size
            """));
    }

    [Fact]
    public async Task A_link_opens_without_the_first_recall()
    {
        await using BoardPage board = await chromium.OpenAsync("#network=hopfield&memories=5");
        await board.RunAsync(2);
        await Expect(board.Page.Locator("#first")).ToBeHiddenAsync();
        Assert.Equal(5, (await board.StateAsync()).Memories);
    }

    [Theory]
    [InlineData("**/dotnet.native.wasm", "The file dotnet.native.wasm could not be loaded (no")]
    [InlineData("**/runtime/manifest.json", "The file manifest.json could not be loaded (no")]
    [InlineData("**/assets/index-*.js", "something blocks its scripts")]
    public async Task A_blocked_file_is_named_with_a_way_forward(string blocked, string said)
    {
        await using BoardPage board = await chromium.NewPageAsync();
        await board.Page.RouteAsync(blocked, route => route.AbortAsync());
        await board.Page.GotoAsync(chromium.Address);
        ILocator notice = board.Page.Locator("#notice");
        await Expect(notice).ToContainTextAsync(said);
        await Expect(notice).ToContainTextAsync("reload");
    }

    [Fact]
    public async Task A_browser_that_refuses_storage_is_reported()
    {
        await using BoardPage board = await chromium.NewPageAsync();
        await board.Page.AddInitScriptAsync(
            """
            Object.defineProperty(window, "localStorage", {
              get() { throw new DOMException("denied", "SecurityError"); },
            });
            """);
        await OpenAgainAsync(board);
        await Expect(board.Page.Locator("#notice"))
            .ToContainTextAsync("does not let this page store anything");
        Assert.DoesNotContain("damaged", (await board.StateAsync()).Notice);
    }

    private static Task<string> LinkAsync(BoardPage board) =>
        board.Page.EvaluateAsync<string>("() => astronano.link()");

    private async Task OpenAgainAsync(BoardPage board)
    {
        await board.Page.GotoAsync("about:blank");
        await board.Page.GotoAsync(chromium.Address);
        await board.Page.WaitForFunctionAsync("() => window.astronano !== undefined");
    }
}
