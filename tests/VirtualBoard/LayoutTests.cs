namespace AstroNano.VirtualBoard.Tests;

/// <summary>What is in view together, without scrolling.</summary>
public sealed class LayoutTests(Chromium chromium)
{
    private const int Width = 1366;
    private const int Height = 768;

    // What of the visible things lies outside the window, or is smaller than a finger needs.
    private const string Outside =
        """
        ([selector, smallest]) => [...document.querySelectorAll(selector)]
          .filter((one) => one.checkVisibility() && !one.closest(".hidden, .ask, .take"))
          .filter((one) => {
            const { top, bottom, left, right, height } = one.getBoundingClientRect();
            return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth
              || height < smallest;
          }).map((one) => one.outerHTML.slice(0, 90))
        """;

    [Fact]
    public async Task Each_tab_opens_by_key_and_link_and_fits_a_laptop_s_window()
    {
        await using BoardPage board = await chromium.OpenAsync(
            "#tab=measure&network=dense", Width, Height);
        await board.RunAsync(30);
        ILocator chosen = board.Page.Locator("[role=tab][aria-selected=true]");
        ILocator panel = board.Page.Locator("[role=tabpanel]:visible");
        await Expect(chosen).ToHaveTextAsync("Measure");
        await chosen.FocusAsync();
        foreach ((string key, string tab) in new[]
        {
            ("ArrowRight", "Take away"), ("ArrowRight", "See"), ("ArrowLeft", "Take away"),
            ("Home", "See"), ("ArrowRight", "Memories"), ("ArrowRight", "Compare"),
            ("End", "Take away"), ("ArrowLeft", "Measure"),
        })
        {
            await board.Page.Keyboard.PressAsync(key);
            await Expect(chosen).ToBeFocusedAsync();
            await Expect(chosen).ToHaveTextAsync(tab);
            await Expect(panel).ToHaveAccessibleNameAsync(tab);
            Assert.Empty(await OutsideAsync(board, "#oled, .side :is(button, select, input)"));
        }

        Assert.Contains("tab=measure", board.Page.Url);
        Assert.Contains("depth=lab&tab=measure",
            await board.Page.EvaluateAsync<string>("() => astronano.link()"));
        Assert.Equal(["tab=cellar"], await board.RestartWithLinkAsync("tab=cellar"));
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task The_projector_view_fits_a_touch_board_s_window()
    {
        await using BoardPage board = await chromium.OpenAsync(
            "#depth=projector&network=dense&page=overlaps", Width, Height);
        await board.RunAsync(30);
        Assert.Empty(await OutsideAsync(board, "#oled, .dial, .plot .area, #situation"));
        Assert.Empty(await OutsideAsync(
            board, "button:not(.units button), select, .dial", 44));
        LocatorBoundingBoxResult plot =
            (await board.Page.Locator(".plot .area:visible").BoundingBoxAsync())!;
        Assert.InRange(plot.Width, 0.9 * Width, Width);
        await board.Page.Locator("#one-knob").SelectOptionAsync("2 update");
        await Expect(board.Knob(2)).ToBeVisibleAsync();
        await Expect(board.Knob(1)).ToBeHiddenAsync();
        Assert.Empty(board.Errors);
    }

    [Theory]
    [InlineData(Width, Height)]
    [InlineData(1024, Height, Explicit = true)]
    [InlineData(390, 844)]
    public async Task Display_is_in_view_while_something_is_drawn_or_broken(int width, int height)
    {
        await using BoardPage board = await chromium.OpenAsync("", width, height);
        await board.Page.Locator("#start a").First.ClickAsync();
        await board.RunAsync(2);
        Assert.Empty(await OutsideAsync(board, "#oled, .units"));
        await board.Page.Locator("#faults > summary").ClickAsync();
        await board.RunAsync(2);
        ILocator fault = board.Page.Locator("#fault-list button").Last;
        await fault.ClickAsync();
        Assert.Empty(await OutsideAsync(board, "#oled, #fault-hang"));
        Assert.True(await board.Page.EvaluateAsync<bool>(
            """
            () => {
              const oled = document.querySelector("#oled");
              const { left, bottom, width } = oled.getBoundingClientRect();
              return document.elementFromPoint(left + width / 2, bottom - 2).id === "oled";
            }
            """));
        Assert.Empty(board.Errors);
    }

    private static Task<string[]> OutsideAsync(
        BoardPage board, string selector, int smallest = 0) =>
        board.Page.EvaluateAsync<string[]>(Outside, new object[] { selector, smallest });
}
