namespace AstroNano.VirtualBoard.Tests.Following;

/// <summary>
/// A board is connected to the page. What it says are the lines of the real firmware, which another
/// window of the page reports; its port is faked at <c>navigator.serial</c>.
/// </summary>
public sealed class TwinTests(Chromium chromium)
{
    private const string Start =
        "#network=attention&page=neurons&patterns=letters&memories=6&flipped-bits=13";

    // The firmware is used for a while; what it reports meanwhile.
    private const string Record =
        """
        async () => {
          window.stopAsking ??= askForReport();
          const breath = () => new Promise((done) => setTimeout(done, 20));
          while (!reportLines.some((line) => line.startsWith("@A1 G "))) {
            astronano.run(3);
            await breath();
          }
          const use = async (frames, action = () => {}) => {
            action();
            for (let frame = 0; frame < frames; frame += 5) {
              astronano.run(5);
              await breath();
            }
          };
          await use(60);
          await use(60, () => astronano.turn(0, 0.8));
          await use(5, () => astronano.press(0, true));
          await use(100, () => astronano.press(0, false));
          window.good = reportLines.splice(0);
          const { steps, network } = astronano.state();
          document.querySelector("#faults").open = true;
          const flip = [...document.querySelectorAll("#fault-list button")]
            .find(({ textContent }) => textContent.startsWith("A low bit"));
          // Who opens "about" gets the whole state at once.
          const about = astronano.description.pages.findIndex(({ key }) => key === "about");
          for (let second = 0; second < 14; second++) {
            await use(30, () => {
              flip.click();
              astronano.selectPage(second % 2 ? about : 0);
            });
          }
          document.querySelector("#faults").open = false;
          window.bad = reportLines.splice(0);
          stopAsking();
          return { steps, network };
        }
        """;

    // Frames until a text of the panel is as it should be.
    private const string Follow =
        """
        async ([place, pattern]) => {
          const line = () => document.querySelector(`#twin ${place}`)?.textContent ?? "";
          for (let tries = 0; tries < 400 && !new RegExp(pattern).test(line()); tries++) {
            astronano.run(2);
            await new Promise((done) => setTimeout(done, 20));
          }
          return line();
        }
        """;

    [Fact]
    public async Task A_connected_board_is_followed_bit_by_bit_and_leaves_the_page_as_it_was()
    {
        await using BoardPage board = await OpenAsync(chromium, Start);
        BoardState there = (await board.Page.EvaluateAsync<JsonElement>(Record))
            .Deserialize<BoardState>(JsonSerializerOptions.Web)!;
        await board.Page.EvaluateAsync(
            "() => { astronano.selectNetwork(0); astronano.hold(true); }");
        await board.RunAsync(2);
        string own = await EverythingAsync(board);

        await board.Page.ClickAsync("#have-board");
        await board.Page.ClickAsync("#connect");
        await board.Page.WaitForFunctionAsync("() => serialPorts[0]?.signals.length === 2");
        Assert.Equal("921600: - false, false false", await board.Page.EvaluateAsync<string>(
            "() => `${serialPorts[0].baudRate}: ${serialPorts[0].signals.join(', ')}`"));
        await SayAsync(board, "good");
        Assert.Matches(@"^Same bits at step \d+ · \d+ checks$",
            await FollowAsync(board, @"· ([5-9]|\d\d) checks"));
        BoardState twin = await board.StateAsync();
        Assert.Equal(there.Network, twin.Network);
        // It goes on by itself for 0.35 s at the speed that it measures over at least 0.2 s.
        Assert.InRange(twin.Steps, there.Steps - 30, 3 * there.Steps);
        // Turned to 80 % of its way, which is 83 % of what the converter reads.
        await Expect(board.Knob(1)).ToHaveAttributeAsync("aria-valuenow", "83");

        await Expect(board.Page.Locator("#time"))
            .ToContainTextAsync("On the board: To rest and Speed.");
        await Expect(board.Page.Locator("#paint figcaption"))
            .ToHaveTextAsync("Neurons of the board");

        // Nothing that is done on the page reaches the run.
        await board.Page.EvaluateAsync("() => { astronano.set('temperature', '3'); "
            + "astronano.selectCue(5); astronano.paint(0, true); astronano.turn(1, 0.1); }");
        await SayAsync(board, "bad");
        Assert.Matches(@"^DIVERGED: same bits at step \d+, different bits at step \d+\.$",
            await FollowAsync(board, "DIVERGED"));
        Assert.Matches(@"^state\[\d+\]$",
            await FollowAsync(board, "state", ".differences tbody th"));
        Assert.Empty(await AccessibilityTests.ViolationsInAnyColoursAsync(board));

        await board.Page.EvaluateAsync("() => serialPorts[0].unplug()");
        Assert.StartsWith("Unplugged.", await FollowAsync(board, "Unplugged"));
        await Expect(board.Page.Locator("#twin .remark").First)
            .ToContainTextAsync("DIVERGED: same bits at step");
        await board.Page.ClickAsync("#twin header button");
        await board.RunAsync(2);
        Assert.Equal(own, await EverythingAsync(board));
        IPage log = await OpenLogAsync(board, "good", "MATCH: the log");
        await TakeTableAsync(log);
        await log.CloseAsync();

        // A run that agrees does not hide an earlier one that did not.
        log = await OpenLogAsync(board, "[...bad, ...good]", "DIVERGED: runs of this log");
        await log.CloseAsync();
        Assert.Empty(board.Errors);
    }

    // Lines as a log, in a window of a browser without Web Serial, and what comes of them.
    private static async Task<IPage> OpenLogAsync(BoardPage board, string lines, string verdict)
    {
        string log = await board.Page.EvaluateAsync<string>("() => 'AstroNano log 1\\n' + "
            + $"{lines}.map((line, at) => `${{(at / 20).toFixed(3)}}\\t${{line}}\\n`).join('')");
        IPage page = await board.Page.Context.NewPageAsync();
        await page.AddInitScriptAsync("delete Navigator.prototype.serial;");
        await page.GotoAsync(board.Page.Url.Split('#')[0] + "#connect=");
        await Expect(page.Locator("#twin")).ToContainTextAsync("has no Web Serial");
        await Expect(page.Locator("#connect")).ToBeDisabledAsync();
        await page.Locator("#twin-log").ChooseAsync("board.log", log);
        await page.GetByText("As fast as possible").ClickAsync();
        await Expect(page.Locator("#twin .verdict")).ToContainTextAsync(verdict);
        return page;
    }

    private static async Task TakeTableAsync(IPage page)
    {
        string[] rows = (await page.GetByText("Table as CSV").SaveTextAsync()).Split('\n');
        Assert.StartsWith(
            "seconds,run,network,step,time,same_bits_until,energy,overlap_1,", rows[0]);
        Assert.InRange(rows.Length, 10, 1000);
    }

    /// <summary>A page whose ports are faked.</summary>
    internal static async Task<BoardPage> OpenAsync(
        Chromium chromium, string link, string script = ";")
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        BoardPage board = await chromium.NewPageAsync();
        await board.Page.AddInitScriptAsync(script);
        await board.Page.AddInitScriptAsync(scriptPath: Path.Combine(
            AppContext.BaseDirectory, "Following", "port.js"));
        await board.Page.GotoAsync(chromium.Address + link);
        await board.Page.WaitForFunctionAsync("() => window.astronano !== undefined");
        return board;
    }

    // As fast as a port of 921,600 baud, in one piece.
    private static Task SayAsync(BoardPage board, string lines) => board.Page.EvaluateAsync(
        $"() => serialPorts[0].say({lines}.map((line) => line + '\\r\\n').join(''))");

    private static Task<string> FollowAsync(
        BoardPage board, string pattern, string place = ".verdict") =>
        board.Page.EvaluateAsync<string>(Follow, new[] { place, pattern });

    private static Task<string> EverythingAsync(BoardPage board) =>
        board.Page.EvaluateAsync<string>("() => JSON.stringify([astronano.state(), "
            + "astronano.link(), astronano.stateDigest(), Object.entries(localStorage), "
            + "[...document.querySelectorAll('.dial')].map((dial) => dial.ariaValueNow)])");
}
