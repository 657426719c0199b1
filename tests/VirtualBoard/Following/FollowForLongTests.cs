namespace AstroNano.VirtualBoard.Tests.Following;

/// <summary>
/// A board is followed for long, at full rate: pictures, memory and delay. Not in CI: with
/// <c>ASTRONANO_FOLLOW=600</c> and <c>--explicit on</c> it follows for 600 seconds at each speed;
/// with <c>--xunit-diagnostics on --output Detailed</c> it prints what it has measured.
/// </summary>
public sealed class FollowForLongTests(Chromium chromium)
{
    private const string Start =
        "#network=astrocyte&page=neurons&patterns=letters&memories=16&flipped-bits=13&speed=";

    // Keeps the memory of WebAssembly, to see it grow.
    private const string WatchMemory =
        """
        for (const name of ["instantiate", "instantiateStreaming"]) {
          const real = WebAssembly[name];
          WebAssembly[name] = async (...given) => {
            const made = await real(...given);
            window.wasm = (made.instance ?? made).exports.memory ?? window.wasm;
            return made;
          };
        }
        """;

    // Each tenth of a second, by how many seconds of the board's steps the page is behind them.
    private const string WatchDelay =
        """
        () => {
          window.delays = [];
          setInterval(() => {
            const line = /Step ([\d,]+) of ([\d,]+), ([\d,]+) /.exec(
              document.querySelector("#twin .how").textContent);
            if (!line) return;
            const [step, reported, speed] = line.slice(1).map((text) => +text.replace(/,/g, ""));
            window.behind = reported - step;
            delays.push(window.behind / Math.max(speed, 1));
          }, 100);
        }
        """;

    private const string Measure =
        """
        () => [
          astronano.work().frames, performance.now(), window.wasm?.buffer.byteLength ?? 0,
        ].join(" ")
        """;

    private static readonly double Seconds = double.Parse(
        Environment.GetEnvironmentVariable("ASTRONANO_FOLLOW") ?? "20",
        CultureInfo.InvariantCulture);

    [Theory(Explicit = true)]
    [InlineData("1", 1)]
    [InlineData("30", 1)]
    [InlineData("999", 1)]
    [InlineData("1000", 1)]
    [InlineData("30", 4)]
    [InlineData("1000", 4)]
    public async Task A_board_is_followed_smoothly(string speed, int slowness)
    {
        await using BoardPage there = await TwinTests.OpenAsync(chromium, Start + speed);
        await using BoardPage board = await TwinTests.OpenAsync(chromium, "", WatchMemory);
        ICDPSession tools = await board.Page.Context.NewCDPSessionAsync(board.Page);
        await tools.SendAsync("Emulation.setCPUThrottlingRate",
            new Dictionary<string, object> { ["rate"] = slowness });
        await board.Page.ClickAsync("#have-board");
        await board.Page.ClickAsync("#connect");
        await there.Page.EvaluateAsync("() => { askForReport(); }");
        using var end = new CancellationTokenSource();
        Task pumping = PumpAsync(there.Page, board.Page, end.Token);
        await board.Page.Locator("#twin .how").WaitForAsync();
        await board.Page.EvaluateAsync(WatchDelay);
        await Expect(board.Page.Locator("#twin .verdict"))
            .ToContainTextAsync("Same bits", new() { Timeout = 60_000 });
        await board.Page.EvaluateAsync("() => { delays = []; }");
        double[] begun = await MeasureAsync(board, tools);

        // By then there are as many moments to go back to as are kept.
        await WaitAsync();
        double[] before = await MeasureAsync(board, tools);
        await WaitAsync();
        double[] after = await MeasureAsync(board, tools);
        double[] delays = await board.Page.EvaluateAsync<double[]>(
            "() => delays.sort((a, b) => a - b)");
        string line = await board.Page.InnerTextAsync("#twin .verdict");
        string how = await board.Page.InnerTextAsync("#twin .how");
        await end.CancelAsync();
        await pumping;
        double frames = 1000 * (after[0] - begun[0]) / (after[1] - begun[1]);
        double delay = delays[(int)(0.99 * delays.Length)];
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture,
            $"speed {speed}, {slowness}x slower: {frames:0.0} frames/s, delay {delay:0.00} s "
            + $"(most {delays[^1]:0.00}), WebAssembly {begun[2] / 1e6:0.0} to {after[2] / 1e6:0.0}"
            + $" MB, JavaScript {begun[3] / 1e6:0.0}, {before[3] / 1e6:0.0}, "
            + $"{after[3] / 1e6:0.0} MB; {line}; {how}"));
        Assert.StartsWith("Same bits", line);
        Assert.InRange(frames, 29, 31);
        Assert.InRange(delay, 0, 0.3);
        Assert.Equal(begun[2], after[2]);
        Assert.InRange(after[3] / before[3], 0, 1.2);
        Assert.Empty(board.Errors);
    }

    private static Task WaitAsync() => Task.Delay(
        TimeSpan.FromSeconds(Seconds / 2), TestContext.Current.CancellationToken);

    private static async Task<double[]> MeasureAsync(BoardPage board, ICDPSession tools)
    {
        await tools.SendAsync("HeapProfiler.collectGarbage");
        string numbers = await board.Page.EvaluateAsync<string>(Measure);
        var heap = await tools.SendAsync("Runtime.getHeapUsage");
        return [.. numbers.Split(' ').Select(
            number => double.Parse(number, CultureInfo.InvariantCulture)),
            heap!.Value.GetProperty("usedSize").GetDouble()];
    }

    // As a cable does; at full speed the board waits for the page, as between two windows.
    private static async Task PumpAsync(IPage there, IPage here, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            string said = await there.EvaluateAsync<string>(
                "() => reportLines.splice(0).map((line) => `${line}\\r\\n`).join('')");
            int behind = await here.EvaluateAsync<int>(
                "text => { serialPorts[0].say(text); return window.behind ?? 0; }", said);
            await there.EvaluateAsync("steps => { window.behindBy = steps; }", behind);
            await Task.Delay(20, CancellationToken.None);
        }
    }
}
