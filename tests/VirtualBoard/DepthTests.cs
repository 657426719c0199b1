namespace AstroNano.VirtualBoard.Tests;

/// <summary>The board, the laboratory around it, and the projector.</summary>
public sealed class DepthTests(Chromium chromium)
{
    [Fact]
    public async Task Each_depth_shows_what_is_its_own_and_fits_phone_and_projector()
    {
        await using BoardPage board = await chromium.OpenAsync();
        (string Name, string[] Shown, string[] Gone)[] depths =
        [
            ("Lab", ["#knobs", "#time", "#tabs", "#plots", "#power", "#network-equation",
                ".plot.small"], ["#start", "#memories"]),
            ("Projector", ["#oled", "#time", ".units", "#beside", "#cue", "#mode", "#one-knob"],
                [".knob >> nth=1", "#power", "#memories", "#start", "#tabs"]),
            ("Board", ["#start", "#situation", "#time", "#knobs", "#power", "#paint", "#plots",
                "#spell"], ["#network-equation", "#wiring", "#memories", "#beside", "#tabs",
                ".plot.small", "#one-knob"]),
        ];
        foreach ((string name, string[] shown, string[] gone) in depths)
        {
            ILocator button = board.Page.Button(name);
            await button.ClickAsync();
            await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
            foreach (string part in shown)
            {
                await Expect(board.Page.Locator(part).First).ToBeVisibleAsync();
            }

            foreach (string part in gone)
            {
                await Expect(board.Page.Locator(part).First).ToBeHiddenAsync();
            }

            foreach (int width in new[] { 320, 390, 1366, 3840 })
            {
                await board.Page.SetViewportSizeAsync(width, width * 9 / 16);

                // What is drawn follows the new size a frame later.
                await board.Page.EvaluateAsync("() => new Promise((then) => "
                    + "requestAnimationFrame(() => requestAnimationFrame(then)))");
                int content = await board.Page.EvaluateAsync<int>(
                    "() => document.documentElement.scrollWidth");
                Assert.InRange(content, 1, width);
            }
        }

        Assert.Empty(board.Errors);
    }

    // On a screen with two pixels for one, a letter takes twice as many.
    [Fact]
    public async Task Letters_of_plots_are_as_large_on_a_fine_screen()
    {
        await using BoardPage board = await chromium.NewPageAsync(scale: 2);
        await board.Page.AddInitScriptAsync(
            """
            window.sizes = [];
            const { fillText } = CanvasRenderingContext2D.prototype;
            CanvasRenderingContext2D.prototype.fillText = function (...all) {
              sizes.push(parseFloat(this.font));
              return fillText.apply(this, all);
            };
            """);
        await board.Page.GotoAsync(chromium.Address);
        await board.Page.WaitForFunctionAsync("() => window.astronano && sizes.length > 9");
        double[] sizes = await board.Page.EvaluateAsync<double[]>("() => sizes");
        Assert.All(sizes, size => Assert.InRange(size, 22, 40));
    }

    [Fact]
    public async Task A_link_carries_the_depth_and_an_unknown_one_is_reported()
    {
        await using BoardPage board = await chromium.OpenAsync("#depth=lab&network=hopfield");
        await Expect(board.Page.Button("Lab")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal("hopfield", (await board.StateAsync()).Network);
        await board.Page.Button("Projector").ClickAsync();
        Assert.EndsWith("#network=hopfield&depth=projector", board.Page.Url);
        Assert.Contains("depth=projector",
            await board.Page.EvaluateAsync<string>("() => astronano.link()"));
        await using BoardPage other = await chromium.OpenAsync("#depth=cellar");
        await Expect(other.Page.Locator("#notice")).ToContainTextAsync("depth=cellar");
        await Expect(other.Page.Button("Board")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task The_projector_answers_to_the_keys_of_a_presenters_remote()
    {
        await using BoardPage board = await chromium.OpenAsync("#depth=projector&network=hopfield");
        await board.Page.Keyboard.PressAsync("PageDown");
        await board.Page.WaitForFunctionAsync("() => astronano.state().cue === 2");
        await board.Page.Keyboard.PressAsync(".");
        await board.Page.WaitForFunctionAsync("() => astronano.state().held");
        await board.Page.Keyboard.PressAsync("PageUp");
        await board.Page.WaitForFunctionAsync("() => astronano.state().network === 'binary'");
        Assert.True((await board.StateAsync()).Held);

        await board.Page.Button("Board").ClickAsync();
        await board.Page.Button("Run").ClickAsync();
        await board.Page.WaitForFunctionAsync("() => !astronano.state().held");
    }

}
