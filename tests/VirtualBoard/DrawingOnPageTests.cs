namespace AstroNano.VirtualBoard.Tests;

/// <summary>What is drawn, painted, learned and spelt on the page.</summary>
public sealed class DrawingOnPageTests(Chromium chromium, OpenBoard open)
    : IClassFixture<OpenBoard>
{
    private const string AtRest = "#network=astrocyte&speed=1";

    [Fact]
    public async Task The_page_opens_with_recalls_that_go_on_until_it_is_touched()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.RunAsync(1);
        BoardState state = await board.StateAsync();
        Assert.Equal(("neurons", "astrocyte", 1), (state.Page, state.Network, state.Cue));
        while (state.Cue == 1)
        {
            await board.RunAsync(1);
            state = await board.StateAsync();
        }

        Assert.InRange(state.Overlaps[state.Target], 0.5, 0.95);
        await board.RunAsync(130);
        Assert.Equal(1.00, (await board.StateAsync()).Overlaps[state.Target], 2);
        await board.RunAsync(600);
        Assert.NotEqual("astrocyte", (await board.StateAsync()).Network);
        await board.Knob(1).PressAsync("ArrowUp");
        await board.Knob(1).PressAsync("PageUp");
        await board.RunAsync(10);
        BoardState touched = await board.StateAsync();
        await board.RunAsync(600);
        BoardState later = await board.StateAsync();
        Assert.Equal((touched.Network, touched.Cue), (later.Network, later.Cue));
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task Each_first_thing_to_do_is_a_click_and_a_link()
    {
        await using BoardPage board = await chromium.OpenAsync();
        string[] links = await board.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('#start a')].map(({ hash }) => hash)");
        Assert.Equal(5, links.Length);
        var seen = new HashSet<(string, string, double, int)>();
        for (int place = 0; place < links.Length; place++)
        {
            await board.Page.Locator("#start a").Nth(place).ClickAsync();
            await board.RunAsync(1);
            BoardState clicked = await board.StateAsync();
            await using BoardPage linked = await chromium.OpenAsync(links[place]);
            BoardState opened = await linked.StateAsync();
            await Expect(linked.Page.Locator("#notice")).ToBeEmptyAsync();
            Assert.Equal((opened.Network, opened.Page, opened.Cue, opened.Memories),
                (clicked.Network, clicked.Page, clicked.Cue, clicked.Memories));
            Assert.Equal(opened.Run["flipped-bits"], clicked.Run["flipped-bits"]);
            seen.Add((opened.Network, opened.Page, opened.Run["flipped-bits"], opened.Memories));
        }

        Assert.Equal(links.Length, seen.Count);
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task A_picture_is_cleared_inverted_undone_learned_and_recalled()
    {
        await using BoardPage board = await chromium.OpenAsync("#page=draw&flipped-bits=9");
        await board.RunAsync(2);
        bool[] first = await PressedAsync(board);
        await PressAsync("Clear");
        Assert.All(await PressedAsync(board), Assert.False);
        await PressAsync("Invert");
        Assert.All(await PressedAsync(board), Assert.True);
        await PressAsync("Undo");
        Assert.All(await PressedAsync(board), Assert.False);
        await PressAsync("Undo");
        Assert.Equal(first, await PressedAsync(board));
        await PressAsync("Invert");
        await PressAsync("Learn");
        await board.RunAsync(2);
        Assert.Equal(17, (await board.StateAsync()).Memories);
        await PressAsync("Recall mine");
        await board.RunAsync(200);
        BoardState state = await board.StateAsync();
        Assert.All(state.Knobs, knob => Assert.Equal(-1, knob.PickUp));
        Assert.Equal(("neurons", 16), (state.Page, state.Target));
        Assert.Equal(1.00, state.Overlaps[16], 2);
        Assert.Equal(first.Select(isPlus => !isPlus), await PressedAsync(board));
        Assert.Empty(board.Errors);

        Task PressAsync(string name) => board.Page.Locator("#strokes").GetByRole(
            AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
    }

    [Fact]
    public async Task Knobs_and_buttons_draw_learn_corrupt_and_recall_a_letter()
    {
        await using BoardPage board = await chromium.OpenAsync("#page=draw&flipped-bits=10");
        await board.RunAsync(3);
        await board.Knob(3).PressAsync("Home");
        await board.RunAsync(20);
        int[] drawn = [0, 9, 18, 27, 36, 45, 54, 63, 7, 14, 21, 28, 35, 42, 49, 56];
        foreach (int unit in drawn)
        {
            await board.Page.EvaluateAsync(
                """
                ([column, row]) => {
                  astronano.turn(0, column); astronano.turn(1, row); astronano.run(25);
                  astronano.press(0, true); astronano.run(3);
                  astronano.press(0, false); astronano.run(3);
                }
                """, new[] { Place(unit % 8), Place(unit / 8) });
        }

        await HoldCueAsync(board);
        BoardState state = await board.StateAsync();
        Assert.Equal((17, 16), (state.Memories, state.Target));
        await board.Page.EvaluateAsync(
            "() => { astronano.set('patterns', '-4'); astronano.run(2); astronano.selectCue(1); }");
        await board.RunAsync(120);
        state = await board.StateAsync();
        Assert.Equal(1, state.Memories);
        Assert.Equal(1.00, state.Overlaps[0], 2);
        string capsule = await board.CapsuleAsync();
        string picture = Regex.Match(capsule, "learned: 255 ([0-9A-F]{16})").Groups[1].Value;
        Assert.Equal(drawn.Order(), Enumerable.Range(0, 64)
            .Where(unit => PictureText.Read(picture)![unit] > 0));
        Assert.StartsWith("MATCH", await board.ReplayAsync(capsule));
        Assert.StartsWith("MATCH", Capsule.Replay(capsule).ToString());
    }

    [Fact]
    public async Task Neurons_and_picture_are_painted_with_pointer_and_keys()
    {
        await using BoardPage board = await chromium.OpenAsync(AtRest);
        await board.RunAsync(2);
        ILocator cells = board.Page.Locator(".units button");
        bool[] before = await PressedAsync(board);
        await DragAsync(board, cells, 0, 7);
        bool[] painted = await PressedAsync(board);
        Assert.Equal(Enumerable.Repeat(!before[0], 8), painted[..8]);
        Assert.Equal(before[8..], painted[8..]);
        await cells.Nth(0).FocusAsync();
        foreach (string key in new[] { "ArrowDown", "ArrowDown", "ArrowRight", "Enter" })
        {
            await board.Page.Keyboard.PressAsync(key);
        }

        Assert.Equal(!before[17], (await PressedAsync(board))[17]);
        string capsule = await board.CapsuleAsync();
        Assert.Contains("\npainted: ", capsule);
        Assert.StartsWith("MATCH", await board.ReplayAsync(capsule));
        await board.RunAsync(60);
        Assert.StartsWith("MATCH", await board.ReplayAsync(await board.CapsuleAsync()));

        await board.Page.EvaluateAsync(
            "() => astronano.selectPage(astronano.description.pages.findIndex("
                + "({ name }) => name === 'draw'))");
        await board.RunAsync(2);
        bool[] picture = await PressedAsync(board);
        await cells.Nth(63).ClickAsync();
        Assert.Equal(!picture[63], (await PressedAsync(board))[63]);
        Assert.Contains("Picture: click to paint",
            await board.Page.Locator("#paint").InnerTextAsync());
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task A_link_carries_a_word_and_what_was_learned()
    {
        await using BoardPage board = await chromium.OpenAsync("#word=banana");
        await board.RunAsync(3);
        Assert.Equal(3, (await board.StateAsync()).Memories);
        await HoldCueAsync(board);
        await board.Page.Locator("#word").FillAsync("Neuron");
        await board.Page.Locator("#spell button").ClickAsync();
        await board.RunAsync(3);
        BoardState state = await board.StateAsync();
        Assert.Equal((6, -3), (state.Memories, state.Run["patterns"]));
        string link = await board.Page.EvaluateAsync<string>("() => astronano.link()");
        Assert.Matches("word=NEURON&learned=255.[0-9A-F]{16}", link);
        string picture = await board.Page.EvaluateAsync<string>("() => astronano.capsule()");
        await using BoardPage other = await chromium.OpenAsync("#" + link);
        await other.RunAsync(3);
        Assert.Equal(6, (await other.StateAsync()).Memories);
        string[] learned = [.. Regex.Matches(picture, "learned: .*").Select(line => line.Value)];
        Assert.Equal(6, learned.Length);
        Assert.All(learned, line => Assert.Contains(line, picture));
        Assert.Equal("", (await other.StateAsync()).Notice);
    }

    [Theory]
    [InlineData("word=")]
    [InlineData("word=ABCDEFGHIJKLMNOPQ")]
    [InlineData("word=A-B")]
    [InlineData("learned=255.FFFF")]
    [InlineData("learned=256.FFFF060C18303030")]
    [InlineData("learned=FFFF060C18303030")]
    public async Task Wrong_word_or_picture_in_a_link_is_refused_and_the_board_runs_on(string wrong)
    {
        BoardPage board = open.Board;
        Assert.Equal(
            [wrong.TrimEnd('=')], await board.RestartWithLinkAsync("network=hopfield&" + wrong));
        await board.RunAsync(3);
        Assert.Equal(("hopfield", 16),
            ((await board.StateAsync()).Network, (await board.StateAsync()).Memories));
        Assert.Empty(board.Errors);
    }

    private static double Place(int unit) => (KnobReader.DefaultLow
        + ((KnobReader.DefaultHigh - KnobReader.DefaultLow) * unit / 7.0)) / KnobReader.MostCounts;

    private static Task HoldCueAsync(BoardPage board) => board.Page.EvaluateAsync(
        """
        () => {
          astronano.press(0, true); astronano.run(32);
          astronano.press(0, false); astronano.run(4);
        }
        """);

    /// <summary>Which units are lit, where something is painted.</summary>
    internal static Task<bool[]> PressedAsync(BoardPage board) => board.Page.EvaluateAsync<bool[]>(
        """
        () => {
          astronano.run(1, 0);
          return [...document.querySelectorAll(".units button")]
            .map((cell) => cell.getAttribute("aria-pressed") === "true");
        }
        """);

    private static async Task DragAsync(BoardPage board, ILocator cells, int from, int to)
    {
        await cells.Nth(from).HoverAsync();
        await board.Page.Mouse.DownAsync();
        for (int cell = from + 1; cell <= to; cell++)
        {
            LocatorBoundingBoxResult box = (await cells.Nth(cell).BoundingBoxAsync())!;
            await board.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        }

        await board.Page.Mouse.UpAsync();
    }
}
