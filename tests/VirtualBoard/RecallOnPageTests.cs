namespace AstroNano.VirtualBoard.Tests;

/// <summary>What the networks are known to do, seen on the page.</summary>
public sealed class RecallOnPageTests(Chromium chromium)
{
    // At 30 steps per second and 30 frames per second each frame is a step.
    private const string OneStepAFrame = "speed=30";

    [Fact]
    public async Task Cue_leads_to_recall_within_a_second_of_simulated_time()
    {
        await using BoardPage board = await chromium.OpenAsync($"#patterns=1&{OneStepAFrame}");
        await board.RunAsync(30);
        await board.Page.EvaluateAsync("() => { astronano.press(0, true); astronano.run(1); }");
        await board.Page.EvaluateAsync("() => { astronano.press(0, false); astronano.run(1); }");
        BoardState cued = await board.StateAsync();
        Assert.Equal((2, 1), (cued.Cue, cued.Target));
        Assert.Equal(16, cued.Memories);
        Assert.Equal(13, cued.Run["flipped-bits"]);
        Assert.InRange(cued.Overlaps[1], 0.55, 0.65);
        Assert.InRange(cued.Spread, 15, 16);

        BoardState state = cued;
        while (state.Steps < 20)
        {
            await board.RunAsync(1);
            state = await board.StateAsync();
        }

        Assert.InRange(state.Time, 0.99, 1.01);
        Assert.Equal(1, state.Dominant);
        Assert.Equal(1.00, state.Overlaps[1], 3);
        Assert.Equal(1.00, state.Spread, 2);
        Assert.Contains("overlap 1.00", await board.WordsAsync());
    }

    [Theory]
    [InlineData("c")]
    [InlineData(" ")]
    public async Task The_cue_key_corrupts_the_next_memory(string key)
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.Keyboard.PressAsync(key);
        await board.Page.WaitForFunctionAsync("() => astronano.state().cue === 2");
    }

    [Fact]
    public async Task The_first_golden_trial_comes_out_as_in_the_reference()
    {
        await using BoardPage board = await chromium.OpenAsync($"#patterns=1&{OneStepAFrame}");
        await FromTheStartAsync(board);
        BoardState state = await board.StateAsync();
        while (state.Steps < 40)
        {
            await board.RunAsync(1);
            state = await board.StateAsync();
        }

        Assert.Equal(-503.127716, state.Energy, 2);
        Assert.Equal(1, state.Overlaps[0], 4);
        Assert.Equal(1, state.Modulations[0], 4);
    }

    [Fact]
    public async Task At_a_high_temperature_it_is_the_classical_network()
    {
        BoardState[] states = new BoardState[2];
        string[] links = ["temperature=1000", "network=hopfield"];
        for (int i = 0; i < links.Length; i++)
        {
            await using BoardPage board =
                await chromium.OpenAsync($"#patterns=2&{OneStepAFrame}&{links[i]}");
            await FromTheStartAsync(board);
            await board.RunAsync(100);
            states[i] = await board.StateAsync();
        }

        Assert.InRange(states[0].Spread, 15.99, 16);
        Assert.Equal(states[1].Steps, states[0].Steps);
        Assert.All(states[0].Overlaps.Zip(states[1].Overlaps),
            pair => Assert.InRange(pair.First - pair.Second, -0.1, 0.1));
    }

    [Fact]
    public async Task Memories_follow_one_another_with_the_period_of_the_reference()
    {
        // The reference at kappa = 6, tau_s = 50, eight memories: a period of 81.437 (sd 0.048).
        // Two steps of 0.05 at a time, so that four periods are known to 0.1.
        await using BoardPage board =
            await chromium.OpenAsync($"#network=reasoning&flipped-bits=0&{OneStepAFrame}");
        await FromTheStartAsync(board);
        double[] switches = await board.Page.EvaluateAsync<double[]>(
            """
            () => {
              const times = [];
              astronano.hold(true);
              let last = astronano.state().dominant;
              while (times.length < 10) {
                astronano.advance(2);
                const { dominant, time, overlaps } = astronano.state();
                if (dominant === last || overlaps[dominant] < 0.5) continue;
                if (dominant !== (last + 1) % 8) throw new Error(`${last}, then ${dominant}`);
                last = dominant;
                times.push(time);
              }
              return times;
            }
            """);
        double period = (switches[9] - switches[5]) / 4;
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(" ", switches));
        Assert.InRange(period, 81.437 - 0.2, 81.437 + 0.2);
    }

    // The page ran by itself since it was opened, how far depends on the machine; a first frame
    // makes up for the time since the last.
    private static Task FromTheStartAsync(BoardPage board) =>
        board.Page.EvaluateAsync("() => { astronano.run(2); astronano.selectCue(1); }");
}
