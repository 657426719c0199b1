using AstroNano.Peripherals;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>Each kind of board, chosen by the link, with the firmware compiled for it.</summary>
public sealed class BoardKindTests(Chromium chromium)
{
    public static TheoryData<string> Boards =>
        [.. Thorough.Part(BoardWirings.All.Select(board => board.Id), 4)];

    [Theory]
    [MemberData(nameof(Boards))]
    public async Task Every_board_recalls_and_shows_the_same_digest_and_its_own_wires(string id)
    {
        BoardWiring wiring = BoardWiring.Of(id);
        await using BoardPage board = await chromium.OpenAsync($"#board={id}&patterns=1&speed=30");
        await board.RunAsync(5);
        await WiresBeginAtTheirPinsAsync(board, wiring);
        await board.Page.EvaluateAsync("() => astronano.selectCue(1)");
        await board.RunAsync(60);
        BoardState state = await board.StateAsync();
        Assert.Equal(SelfTest.AtBoot().Verdict, state.Verdict);
        Assert.True(state.Overlaps[state.Target] > 0.99);
        // Through the pins of this firmware to the display, wired as the board's file says.
        Assert.Equal(await board.PictureAsync("painted"), await board.PictureAsync("visible"));
        await board.Knob(4).PressAsync("End");
        await board.Page.EvaluateAsync("() => astronano.press(0, true)");
        await board.RunAsync(5);
        await board.Page.EvaluateAsync("() => astronano.press(0, false)");
        await board.RunAsync(5);
        state = await board.StateAsync();
        Assert.Equal((10, 2), (state.Settings["steepness"], state.Cue));

        ILocator kind = board.Page.Locator("#kind option:checked");
        Assert.Equal(wiring.Name, await kind.InnerTextAsync());
        string wires = await board.Page.Locator("#wiring").InnerTextAsync();
        Assert.Contains($"SDA GPIO {wiring.DataPin}, SCL GPIO {wiring.ClockPin}", wires);
        Assert.Contains($"knobs GPIO {string.Join(", ", wiring.KnobPins)}; "
            + $"CUE GPIO {wiring.CuePin}, MODE GPIO {wiring.ModePin}", wires);
        if (await board.Page.Locator("svg.drawn").CountAsync() > 0)
        {
            Assert.Equal(wiring.Sockets, await board.Page.Locator("svg.drawn .usb").CountAsync());
        }

        int width = await board.Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth");
        Assert.InRange(width, 1, 1280);
        Assert.Empty(board.Errors);
    }

    [Theory]
    [InlineData("heltec", "heltec-wifi-kit-32-v2")]
    [InlineData("esp32-s3", "esp32-s3-devkitc-1", Explicit = true)]
    [InlineData("esp32-devkit", "esp32-devkit")]
    [InlineData("esp32-c", "esp32-c3-supermini", Explicit = true)]
    public async Task A_board_is_found_by_the_beginning_of_its_name(string said, string meant)
    {
        await using BoardPage board = await chromium.OpenAsync($"#board={said}");
        await Expect(board.Page.GetByLabel("Board", new() { Exact = true }))
            .ToHaveValueAsync(meant);
        await Expect(board.Page.Locator("#notice")).ToBeEmptyAsync();
    }

    [Theory]
    [InlineData("#board=esp32")]
    [InlineData("#board=esp32-d", Explicit = true)]
    [InlineData("#board=pico", Explicit = true)]
    public async Task An_unknown_board_is_reported(string link)
    {
        await using BoardPage board = await chromium.OpenAsync(link);
        await Expect(board.Page.GetByLabel("Board", new() { Exact = true }))
            .ToHaveValueAsync("esp32-devkit");
        await Expect(board.Page.Locator("#notice")).ToContainTextAsync(link[1..]);
    }

    [Fact]
    public async Task Another_board_takes_the_settings_along()
    {
        await using BoardPage board = await chromium.OpenAsync("#network=reasoning&page=trace");
        await board.Page.GetByLabel("Board", new() { Exact = true })
            .SelectOptionAsync("heltec-wifi-kit-32-v2");
        await board.Page.WaitForFunctionAsync(
            "() => window.astronano?.description.board.id === 'heltec-wifi-kit-32-v2'");
        await board.RunAsync(3);
        BoardState state = await board.StateAsync();
        Assert.Equal(("reasoning", "trace"), (state.Network, state.Page));
        Assert.Contains("board=heltec-wifi-kit-32-v2",
            await board.Page.EvaluateAsync<string>("() => astronano.link()"));
    }

    private static async Task WiresBeginAtTheirPinsAsync(BoardPage board, BoardWiring wiring)
    {
        int wires = await board.Page.Locator("#wires g").CountAsync();
        // Supply of the board; three of each knob; two of each button; four of a display apart.
        Assert.Equal(2 + (3 * 4) + (2 * 2) + (wiring.DisplayOnBoard ? 0 : 4), wires);
        if (wiring.Id == "esp32-devkit")
        {
            return;
        }

        IEnumerable<int> pins = wiring.KnobPins.Append(wiring.CuePin).Append(wiring.ModePin);
        foreach (int gpio in pins)
        {
            double nearest = await board.Page.EvaluateAsync<double>(
                """
                (gpio) => {
                  const centre = (element) => {
                    const { x, y, width, height } = element.getBoundingClientRect();
                    return [x + width / 2, y + height / 2];
                  };
                  const [x, y] = centre(document.querySelector(`[data-gpio="${gpio}"]`));
                  return Math.min(...[...document.querySelectorAll("#wires g circle:first-of-type")]
                    .map(centre).map(([a, b]) => Math.hypot(a - x, b - y)));
                }
                """, gpio);
            Assert.InRange(nearest, 0, 1.5);
        }
    }
}
