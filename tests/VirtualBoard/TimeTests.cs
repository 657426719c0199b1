namespace AstroNano.VirtualBoard.Tests;

/// <summary>Time in the user's hands: stopped, stepped, and gone back along.</summary>
public sealed class TimeTests(Chromium chromium)
{
    private const string Still = "#depth=lab&speed=1&network=";

    [Theory]
    [InlineData("astrocyte", 100_000)]
    [InlineData("binary", 6_000, Explicit = true)]
    [InlineData("reasoning", 3_000)]
    [InlineData("kleinfeld-delayed", 3_000, Explicit = true)]
    [InlineData("sparse", 1_000, Explicit = true)]
    public async Task Any_earlier_step_comes_back_exactly_and_at_once(string network, int steps)
    {
        await using BoardPage board = await chromium.OpenAsync(Still + network);
        JsonElement went = await board.Page.EvaluateAsync<JsonElement>(
            """
            (steps) => {
              const { pause, hold, selectCue, advance, goTo, state, stateDigest, run } = astronano;
              pause();
              hold(true);
              selectCue(3);
              run(1);
              const marks = [0, 1, 7, 0.123, 0.5, 0.9999, 1]
                .map((at) => (Number.isInteger(at) && at !== 1 ? at : Math.round(at * steps)));
              marks.sort((a, b) => a - b);
              const digests = new Map();
              for (const mark of marks) {
                advance(mark - state().steps);
                digests.set(mark, stateDigest());
              }
              let slowest = 0;
              let same = true;
              for (const mark of [...marks].reverse().concat(marks)) {
                const begun = performance.now();
                goTo(mark);
                slowest = Math.max(slowest, performance.now() - begun);
                same &&= state().steps === mark && stateDigest() === digests.get(mark);
              }
              goTo(marks[3]);
              advance(steps - marks[3]);
              same &&= stateDigest() === digests.get(steps);
              const different = new Set(digests.values()).size;
              return { same, slowest, latest: state().latest, different };
            }
            """, steps);
        Assert.True(went.GetProperty("same").GetBoolean());
        Assert.Equal(steps, went.GetProperty("latest").GetInt32());
        Assert.InRange(went.GetProperty("different").GetInt32(), 2, 7);
        double slowest = went.GetProperty("slowest").GetDouble();
        TestContext.Current.TestOutputHelper!.WriteLine($"{slowest:F1} ms at most");
    }

    [Fact]
    public async Task Going_back_also_restores_the_settings_that_were_turned()
    {
        await using BoardPage board = await chromium.OpenAsync(Still + "astrocyte");
        JsonElement went = await board.Page.EvaluateAsync<JsonElement>(
            """
            async () => {
              const { pause, hold, selectCue, advance, goTo, state, stateDigest, set, run } =
                astronano;
              pause();
              hold(true);
              selectCue(2);
              run(1);
              const digests = [];
              for (let step = 0; step < 60; step++) {
                if (step % 20 === 10) set("temperature", `${0.01 + step / 10}`);
                if (step === 30) run(2);
                digests.push(stateDigest());
                advance(1);
              }
              const wrong = [55, 9, 10, 11, 30, 29, 31, 50, 0].filter((step) => {
                goTo(step);
                return stateDigest() !== digests[step];
              });
              goTo(15);
              const then = state().settings.temperature;
              const before = astronano.capsule();
              set("temperature", "2");
              run(1);
              return {
                wrong, then, latest: state().latest, capsule: await astronano.replay(before),
              };
            }
            """);
        Assert.Equal(0, went.GetProperty("wrong").GetArrayLength());
        Assert.Equal(1.01, went.GetProperty("then").GetDouble(), 3);

        // What is turned at an earlier moment makes another future.
        Assert.Equal(15, went.GetProperty("latest").GetInt32());
        Assert.StartsWith("MATCH", went.GetProperty("capsule").GetString());
    }

    [Fact]
    public async Task Buttons_stop_step_and_walk_to_rest_and_the_line_goes_back()
    {
        await using BoardPage board = await chromium.OpenAsync("#depth=lab&network=astrocyte");
        await board.Page.WaitForFunctionAsync("() => astronano.state().steps > 0");
        await ClickAsync(board, "Pause");
        int steps = (await board.StateAsync()).Steps;
        await board.RunAsync(30);
        Assert.Equal(steps, (await board.StateAsync()).Steps);
        await board.Page.EvaluateAsync("() => astronano.resume()");
        await ClickAsync(board, "Step");
        await ClickAsync(board, "One unit");
        Assert.Equal(steps + 21, (await board.StateAsync()).Steps);
        await ClickAsync(board, "To rest");
        ILocator told = board.Page.Locator("#time [role=status]");
        await Expect(told).ToContainTextAsync("At rest after");
        ILocator line = board.Page.GetByRole(AriaRole.Slider, new() { Name = "Moment of the run" });
        await line.FocusAsync();
        await line.PressAsync("Home");
        await board.Page.WaitForFunctionAsync("() => astronano.state().steps === 0");
        await line.PressAsync("ArrowRight");
        await board.Page.WaitForFunctionAsync("() => astronano.state().steps === 1");
        await Expect(board.Page.Locator("#glass-text")).ToContainTextAsync("13 of 64 units wrong");
        await ClickAsync(board, "Run");
        await board.Page.WaitForFunctionAsync("() => astronano.state().steps > 2");
        ILocator speed = board.Page.GetByLabel("Speed");
        await speed.PressAsync("End");
        await Expect(speed).ToHaveAttributeAsync("aria-valuetext", "full speed");
        await speed.PressAsync("Home");
        await Expect(speed).ToHaveAttributeAsync("aria-valuetext", "1 steps/s");
        Assert.Empty(board.Errors);
    }

    private static Task ClickAsync(BoardPage board, string button) => board.Page
        .GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
