namespace AstroNano.VirtualBoard.Tests;

/// <summary>The board's switch, and what comes up with which buttons held.</summary>
public sealed class PowerTests(Chromium chromium)
{
    private const string Away =
        "#network=reasoning&page=trace&temperature=5&patterns=5&memories=12&cue=3";

    [Fact]
    public async Task A_board_without_power_is_dark_and_does_not_run()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.RunAsync(30);
        ILocator power = SwitchOf(board);
        await Expect(power).ToHaveAttributeAsync("aria-checked", "true");
        await power.ClickAsync();
        BoardState before = await board.StateAsync();
        await board.RunAsync(30);
        BoardState after = await board.StateAsync();
        Assert.Equal(("off", before.Steps), (after.Power, after.Steps));
        Assert.All(await board.PictureAsync("visible"), bits => Assert.Equal(0, bits));
        Assert.All(await board.PictureAsync("painted"), bits => Assert.Equal(0, bits));
        Assert.Equal("The board is switched off.", await board.WordsAsync());
        await Expect(power).ToHaveAttributeAsync("aria-checked", "false");
        await Expect(board.Page.GetByLabel("Network")).ToBeDisabledAsync();
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task A_restarted_board_without_saved_data_computes_the_same_bits()
    {
        await using BoardPage board = await chromium.OpenAsync(Away);
        await board.RunAsync(30);
        string digests = await board.Page.EvaluateAsync<string>("() => astronano.digests()");
        await SwitchOf(board).ClickAsync();
        await board.RunAsync(3);
        await SwitchOf(board).ClickAsync();
        await board.RunAsync(30);
        BoardState state = await board.StateAsync();
        Assert.Equal(("on", "astrocyte", "neurons", 1),
            (state.Power, state.Network, state.Page, state.Cue));
        Assert.Equal(await board.PictureAsync("painted"), await board.PictureAsync("visible"));
        Assert.Equal(digests,
            await board.Page.EvaluateAsync<string>("() => astronano.digests()"));
        Assert.StartsWith("MATCH", await board.ReplayAsync(await board.CapsuleAsync()));
        await board.SelectAsync(1, 0);
        Assert.StartsWith("network=",
            await board.Page.EvaluateAsync<string>("() => astronano.link()"));
    }

    [Fact]
    public async Task With_both_buttons_held_the_bench_test_comes_first_and_MODE_leads_out()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.GetByLabel("start with").SelectOptionAsync("cue mode");
        await SwitchOf(board).ClickAsync();
        await SwitchOf(board).ClickAsync();
        await board.Page.WaitForFunctionAsync("() => astronano.state().power === 'bench'");
        // The switch releases both by itself.
        await board.Page.WaitForFunctionAsync(
            "() => !document.querySelector('#mode wokwi-pushbutton').pressed");
        await board.RunAsync(40);
        int[] test = await board.PictureAsync("visible");
        Assert.Contains(test, bits => bits != 0);
        Assert.Contains("Bench test", await board.WordsAsync());

        await PressAsync(board, 0, true);
        Assert.All(await board.PictureAsync("visible"),
            bits => Assert.Contains(bits, new[] { 0x55, 0xAA }));
        await PressAsync(board, 0, false);
        await board.Page.EvaluateAsync("() => astronano.turn(0, 0.9)");
        await board.RunAsync(40);
        Assert.NotEqual(test, await board.PictureAsync("visible"));

        await PressAsync(board, 1, true);
        await PressAsync(board, 1, false);
        BoardState state = await board.StateAsync();
        Assert.Equal(("on", "astrocyte"), (state.Power, state.Network));
        await board.RunAsync(30);
        Assert.Equal(await board.PictureAsync("painted"), await board.PictureAsync("visible"));
        await Expect(board.Page.GetByLabel("Network")).ToBeEnabledAsync();
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task With_CUE_held_all_scenarios_are_tested()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.GetByLabel("start with").SelectOptionAsync("cue");
        await SwitchOf(board).ClickAsync();
        await SwitchOf(board).ClickAsync();
        string verdict = await board.Page.EvaluateAsync<string>("() => astronano.state().verdict");
        Assert.Equal(Instruments.SelfTest.Full().Verdict, verdict);
    }

    private static ILocator SwitchOf(BoardPage board) =>
        board.Page.GetByRole(AriaRole.Switch, new() { Name = "Power" });

    private static async Task PressAsync(BoardPage board, int button, bool pressed)
    {
        await board.Page.EvaluateAsync(
            "([b, down]) => astronano.press(b, down === 1)", new[] { button, pressed ? 1 : 0 });
        await board.RunAsync(3);
    }
}
