namespace AstroNano.VirtualBoard.Tests;

/// <summary>What was set outlasts the supply and the page.</summary>
public sealed class SavedOnPageTests(Chromium chromium)
{
    private const string Link = "#network=dense&page=theory&flipped-bits=3";

    // Five seconds and somewhat more.
    private const int Rest = 180;

    [Fact]
    public async Task Settings_survive_a_power_cycle()
    {
        await using BoardPage board = await chromium.OpenAsync();
        BoardState before = await SetAsync(board);
        await SwitchAsync(board, on: false);
        await SwitchAsync(board, on: true);
        Same(before, await board.StateAsync());
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task Settings_survive_a_reload_of_the_page()
    {
        await using BoardPage board = await chromium.OpenAsync();
        BoardState before = await SetAsync(board);
        await ReloadAsync(board);
        BoardState after = await board.StateAsync();
        Same(before, after);
        Assert.Equal("", after.Notice);

        // Knobs stand where their values are.
        await board.RunAsync(3);
        Assert.All((await board.StateAsync()).Knobs, knob => Assert.Equal(-1, knob.PickUp));
    }

    [Fact]
    public async Task A_name_survives_a_reload_of_the_page()
    {
        await using BoardPage board = await chromium.OpenAsync("#tab=memories");
        ILocator name = board.Page.Locator("#memory-name");
        await name.FillAsync("Ada");
        await name.PressAsync("Enter");
        await ReloadAsync(board);
        await Expect(name).ToHaveValueAsync("Ada");
    }

    [Fact]
    public async Task The_later_of_two_tabs_reports_that_it_saves_nothing()
    {
        await using BoardPage board = await chromium.OpenAsync();
        IPage other = await board.Page.Context.NewPageAsync();
        await other.GotoAsync(chromium.Address);
        await other.WaitForFunctionAsync("() => window.astronano !== undefined");
        BoardState mine = await SetAsync(board);
        await other.EvaluateAsync(
            "n => { astronano.selectNetwork(3); astronano.run(n); }", Rest);
        await Expect(other.Locator("#notice"))
            .ToContainTextAsync("Another tab has saved settings since.");
        await ReloadAsync(board);
        Same(mine, await board.StateAsync());
    }

    [Fact]
    public async Task A_link_overrides_saved_settings_and_leaves_them_untouched()
    {
        await using BoardPage board = await chromium.OpenAsync();
        BoardState mine = await SetAsync(board);
        await board.Page.EvaluateAsync(
            "link => { history.replaceState(null, '', link); }", Link);
        await ReloadAsync(board);
        BoardState theirs = await board.StateAsync();
        Assert.Equal(("dense", "theory", 3),
            (theirs.Network, theirs.Page, theirs.Run["flipped-bits"]));
        await board.Page.EvaluateAsync("() => astronano.set('flipped-bits', '9')");
        await board.RunAsync(Rest);
        await board.Page.EvaluateAsync(
            "() => { history.replaceState(null, '', location.pathname); }");
        await ReloadAsync(board);
        Same(mine, await board.StateAsync());
    }

    [Fact]
    public async Task Both_buttons_held_count_down_and_erase_everything()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await SetAsync(board);
        await PressBothAsync(board, true);
        await board.RunAsync(60);
        Assert.Equal("kozachkov", (await board.StateAsync()).Network);
        Assert.Equal(await board.PictureAsync("painted"), await board.PictureAsync("visible"));
        await board.RunAsync(40);
        await PressBothAsync(board, false);
        await board.RunAsync(3);
        Assert.Equal("astrocyte", (await board.StateAsync()).Network);
        await ReloadAsync(board);
        BoardState after = await board.StateAsync();
        Assert.Equal(("astrocyte", 13), (after.Network, after.Run["flipped-bits"]));
    }

    [Fact]
    public async Task Reset_asks_once_more_before_it_forgets()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await SetAsync(board);
        ILocator reset = board.Page.Locator("#reset");
        await reset.ClickAsync();
        await Expect(board.Page.Locator("#notice")).ToContainTextAsync("deletes");
        await board.Page.EvaluateAsync("() => { window.before = true; }");
        await reset.ClickAsync();
        await board.Page.WaitForFunctionAsync("() => !window.before && window.astronano");
        Assert.Equal("astrocyte", (await board.StateAsync()).Network);
    }

    [Fact]
    public async Task Nonsense_in_the_browsers_storage_stops_nothing()
    {
        await using BoardPage board = await chromium.OpenAsync();
        string[] nonsense = ["x", "a b c\n?", @"I:\settings-a AAAA", @"I:\settings-b %"];
        foreach (string text in Thorough.Part(nonsense, 2))
        {
            await board.Page.EvaluateAsync(
                "text => localStorage.setItem('astronano.storage', text)", text);
            await ReloadAsync(board);
            Assert.Equal("astrocyte", (await board.StateAsync()).Network);
        }

        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task A_full_browser_storage_is_reported_and_saves_again_later()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.EvaluateAsync(
            """
            () => {
              let length = 1 << 20;
              while (length > 0) {
                try {
                  localStorage.setItem("filler", (localStorage.getItem("filler") ?? "")
                    + "x".repeat(length));
                } catch { length >>= 1; }
              }
            }
            """);
        BoardState set = await SetAsync(board);
        await Expect(board.Page.Locator("#notice")).ToContainTextAsync("is full");
        await board.Page.EvaluateAsync("() => astronano.set('flipped-bits', '7')");
        await board.RunSecondsAsync(71);
        Assert.Contains("settings not saved", (await board.StateAsync()).Notice);

        await board.Page.EvaluateAsync("() => localStorage.removeItem('filler')");
        await board.RunAsync(30);
        await Expect(board.Page.Locator("#notice")).ToHaveTextAsync("");
        await board.RunSecondsAsync(65);
        Assert.Equal("", (await board.StateAsync()).Notice);
        await ReloadAsync(board);
        BoardState after = await board.StateAsync();
        Assert.Equal((set.Network, 7), (after.Network, after.Run["flipped-bits"]));
        Assert.Empty(board.Errors);
    }

    private static async Task<BoardState> SetAsync(BoardPage board)
    {
        await board.SelectAsync(2, 2);
        foreach ((string key, string value) in new[] { ("steepness", "4"), ("flipped-bits", "19") })
        {
            Assert.True(await board.Page.EvaluateAsync<bool>(
                "([key, value]) => astronano.set(key, value)", new[] { key, value }), key);
        }

        await board.RunAsync(Rest);
        return await board.StateAsync();
    }

    private static void Same(BoardState before, BoardState after)
    {
        Assert.Equal((before.Network, before.Page), (after.Network, after.Page));
        Assert.Equal(before.Settings, after.Settings);
        Assert.Equal(before.Run, after.Run);
    }

    private static Task SwitchAsync(BoardPage board, bool on) =>
        board.Page.EvaluateAsync("on => astronano.power(on)", on);

    private static Task PressBothAsync(BoardPage board, bool down) => board.Page.EvaluateAsync(
        "down => { astronano.press(0, down); astronano.press(1, down); }", down);

    private static async Task ReloadAsync(BoardPage board)
    {
        await board.Page.ReloadAsync();
        await board.Page.WaitForFunctionAsync("() => window.astronano !== undefined");
    }
}
