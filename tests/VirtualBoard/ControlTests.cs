namespace AstroNano.VirtualBoard.Tests;

public sealed class ControlTests(Chromium chromium, OpenBoard open) : IClassFixture<OpenBoard>
{
    private static readonly string[] Keys = [.. Catalogue.Create().Select(entry => entry.Key)];

    [Fact]
    public async Task A_knob_turned_by_keys_changes_the_parameter_on_the_display()
    {
        BoardPage board = await open.RestartAsync("page=parameters");
        await board.RunAsync(30);
        int[] before = await board.PictureAsync("visible");
        await board.Knob(4).FocusAsync();
        await board.Page.Keyboard.PressAsync("PageUp");
        await board.Page.Keyboard.PressAsync("ArrowUp");
        await board.RunAsync(30);
        BoardState state = await board.StateAsync();
        Assert.InRange(state.Settings["steepness"], 5.5, 6.5);
        Assert.NotEqual(before, await board.PictureAsync("visible"));
        await Expect(board.Knob(4)).ToHaveAttributeAsync(
            "aria-valuetext", $"steepness {state.Settings["steepness"]:F2}");
    }

    [Fact]
    public async Task Home_and_end_turn_a_knob_to_its_stops()
    {
        BoardPage board = await open.RestartAsync();
        await board.Knob(4).PressAsync("End");
        await board.RunAsync(30);
        Assert.Equal(10, (await board.StateAsync()).Settings["steepness"]);
        await board.Knob(4).PressAsync("Home");
        await board.RunAsync(30);
        Assert.Equal(2, (await board.StateAsync()).Settings["steepness"]);
    }

    [Fact]
    public async Task Knobs_turn_by_dragging_and_scrolling_turns_none()
    {
        BoardPage board = await open.RestartAsync();
        await board.Knob(4).HoverAsync();
        await board.Page.Mouse.WheelAsync(0, 100);
        await board.RunAsync(30);
        Assert.Equal(5, (await board.StateAsync()).Settings["steepness"]);
        await board.Knob(4).HoverAsync();

        await board.Page.Mouse.DownAsync();
        LocatorBoundingBoxResult box = (await board.Knob(4).BoundingBoxAsync())!;
        await board.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y - 30, new() { Steps = 8 });
        await board.Page.Mouse.UpAsync();
        await board.RunAsync(30);
        Assert.InRange((await board.StateAsync()).Settings["steepness"], 6, 10);
    }

    [Fact]
    public async Task A_value_is_typed_refused_with_its_range_and_set_back()
    {
        BoardPage board = await open.RestartAsync("page=parameters");
        await board.RunAsync(5);
        ILocator card = board.Page.Locator(".knob").Nth(3);
        await card.Locator("[data-part=value]").ClickAsync();
        ILocator entry = card.Locator("input");
        await Expect(entry).ToHaveValueAsync("5");
        await entry.FillAsync("500");
        await entry.PressAsync("Enter");
        Assert.Equal("steepness must be from 0.01 to 100.", await entry.EvaluateAsync<string>(
            "it => it.validationMessage"));
        await entry.FillAsync("7,25");
        await entry.PressAsync("Enter");
        await board.RunAsync(9);
        Assert.Equal(7.25, (await board.StateAsync()).Settings["steepness"]);
        await card.GetByLabel("Reset the value").ClickAsync();
        await board.RunAsync(9);
        Assert.Equal(5, (await board.StateAsync()).Settings["steepness"]);
        await Expect(card.GetByLabel("Reset the value")).ToBeHiddenAsync();
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task A_knob_with_a_new_setting_waits_and_says_so()
    {
        BoardPage board = await open.RestartAsync();
        await board.RunAsync(5);
        Assert.All((await board.StateAsync()).Knobs, knob => Assert.Equal(-1, knob.PickUp));
        // As with MODE on a board, where no hand turns the knobs to their new values.
        await board.Page.EvaluateAsync(
            "() => astronano.selectPage(astronano.description.pages.findIndex("
            + "({ key }) => key === 'run'))");
        await board.RunAsync(5);
        KnobStanding memories = (await board.StateAsync()).Knobs[2];
        Assert.Equal("memories", memories.Sets);
        Assert.InRange(memories.PickUp, 0.3, 0.6);
        string? said = await board.Knob(3).GetAttributeAsync("aria-valuetext");
        Assert.Matches(@"^memories 16\. Turn to \d+ % to take control\.$", said);
        await Expect(board.Page.Locator(".knob.waits .mark").First).ToBeVisibleAsync();

        // A menu turns them as well.
        foreach (string page in new[] { "parameters", "run" })
        {
            await board.Page.GetByLabel("Page").SelectOptionAsync(page);
            await board.RunAsync(5);
            Assert.All((await board.StateAsync()).Knobs, knob => Assert.Equal(-1, knob.PickUp));
        }
    }

    [Fact]
    public async Task Mode_is_the_next_network_and_held_the_next_page()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.Keyboard.PressAsync("m");
        await board.Page.WaitForFunctionAsync(
            "network => astronano.state().network === network", Keys[1]);
        await board.Page.Keyboard.PressAsync("Shift+M");
        await board.Page.WaitForFunctionAsync("() => astronano.state().page === 'neurons'");
        await board.Page.WaitForFunctionAsync(
            "() => !document.querySelector('#mode wokwi-pushbutton').pressed");
        await board.Page.Locator("#mode").ClickAsync();
        await board.Page.WaitForFunctionAsync(
            "network => astronano.state().network === network", Keys[2]);
        await Expect(board.Page.GetByLabel("Network")).ToHaveValueAsync("2");

        // By where the key lies, whatever is printed on it; and not at all once it is turned off.
        foreach (bool isOn in new[] { true, false })
        {
            ILocator keys = board.Page.GetByLabel("keys C, M and Space");
            await keys.SetCheckedAsync(isOn);
            await keys.BlurAsync();
            int cue = (await board.StateAsync()).Cue;
            await board.Page.EvaluateAsync(
                """
                () => document.body.dispatchEvent(
                  new KeyboardEvent("keydown", { key: "с", code: "KeyC", bubbles: true }))
                """);
            Assert.Equal(isOn, await board.Page.EvaluateAsync<bool>(
                "() => document.querySelector('#cue wokwi-pushbutton').pressed"));
            Assert.Equal(
                isOn ? 1 : 0, await board.Page.Locator("#cue[aria-keyshortcuts]").CountAsync());
            await board.Page.WaitForFunctionAsync(
                "cue => astronano.state().cue === cue", isOn ? cue + 1 : cue);
            await board.Page.WaitForFunctionAsync(
                "() => !document.querySelector('#cue wokwi-pushbutton').pressed");
        }
    }

    [Fact]
    public async Task On_the_page_of_networks_a_knob_chooses_and_cue_plays()
    {
        BoardPage board = await open.RestartAsync("page=networks");
        await Expect(board.Page.Locator("#cue-help"))
            .ToContainTextAsync("plays the selected network");
        await board.Knob(1).PressAsync("End");
        await board.RunAsync(60);
        Assert.Equal(Keys[0], (await board.StateAsync()).Network);
        await board.Page.EvaluateAsync(
            "() => { astronano.press(0, true); astronano.run(3); astronano.press(0, false); }");
        await board.RunAsync(3);
        Assert.Equal(Keys[^1], (await board.StateAsync()).Network);
    }

    [Fact]
    public async Task The_real_converter_leaves_the_knobs_usable()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.GetByLabel("real ADC").CheckAsync();
        await board.Knob(4).PressAsync("End");
        await board.RunAsync(60);
        Assert.Equal(10, (await board.StateAsync()).Settings["steepness"]);
        await board.Knob(4).PressAsync("Home");
        await board.RunAsync(60);
        Assert.Equal(2, (await board.StateAsync()).Settings["steepness"]);
    }
}
