namespace AstroNano.VirtualBoard.Tests;

/// <summary>The strip of memories, the neurons beside cue and target, and sets as files.</summary>
public sealed class MemoryStripTests(Chromium chromium)
{
    private const string Lab = "#network=astrocyte&speed=1&memories=6&tab=";

    private const string Two = """
        astronano-memories 1

        name cross
        #......#
        .#....#.
        ..#..#..
        ...##...
        ...##...
        ..#..#..
        .#....#.
        #......#

        ########
        ########
        ........
        ........
        ########
        ########
        ........
        ........

        """;

    [Fact]
    public async Task A_memory_is_cued_named_learned_and_forgotten_and_its_set_is_a_file()
    {
        await using BoardPage board = await chromium.OpenAsync(Lab + "memories");
        ILocator strip = board.Page.Locator("#memories");
        await strip.GetByRole(AriaRole.Button, new() { Name = "Cue from D" }).ClickAsync();
        BoardState state = await board.StateAsync();
        Assert.Equal((3, 4), (state.Target, state.Cue));
        await Expect(board.Page.Locator("#beside")).ToContainTextAsync("Memory: D");
        await Expect(board.Page.Locator("#beside")).ToContainTextAsync("13 of 64");

        await strip.GetByLabel("Name of D").FillAsync("delta");
        await strip.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await Expect(strip.Locator("li").Nth(3)).ToContainTextAsync("delta");
        await Expect(board.Page.Locator("#plots .memories")).ToContainTextAsync("delta");

        await strip.GetByRole(AriaRole.Button, new() { Name = "Learn" }).ClickAsync();
        await Expect(strip.Locator("li")).ToHaveCountAsync(7);
        await strip.GetByRole(AriaRole.Button, new() { Name = "Cue from A" }).ClickAsync();
        await strip.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(strip.Locator("li")).ToHaveCountAsync(6);
        await Expect(strip.Locator("li").First).ToContainTextAsync("B");

        // Back over the removal, what was learned, and the name; and so far again.
        ILocator undo = strip.GetByRole(AriaRole.Button, new() { Name = "Undo" });
        foreach ((int memories, string name) in new[] { (7, "delta"), (6, "delta"), (6, "D") })
        {
            await undo.ClickAsync();
            await Expect(strip.Locator("li")).ToHaveCountAsync(memories);
            await Expect(strip.Locator("li").Nth(3)).ToContainTextAsync(name);
        }

        Assert.DoesNotContain("learned=",
            await board.Page.EvaluateAsync<string>("() => astronano.link()"));
        await Expect(undo).ToBeDisabledAsync();
        await strip.GetByRole(AriaRole.Button, new() { Name = "Cue from D" }).ClickAsync();
        await strip.GetByLabel("Name of D").FillAsync("delta");
        await strip.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await strip.GetByRole(AriaRole.Button, new() { Name = "Learn" }).ClickAsync();
        await Expect(strip.Locator("li")).ToHaveCountAsync(7);
        await strip.GetByRole(AriaRole.Button, new() { Name = "Cue from A" }).ClickAsync();
        await strip.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();

        string text = await strip.ButtonFrom("Save set").SaveTextAsync();
        Assert.StartsWith("astronano-memories 1\n\nname B\n######", text);
        Assert.Contains("name delta\n", text);
        await LoadAsync(board, text);
        await Expect(strip).ToContainTextAsync("6 memories are loaded.");
        await Expect(strip.Locator("li").Nth(2)).ToContainTextAsync("delta");
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task A_bad_file_of_memories_is_refused_with_a_sentence_and_nothing_is_lost()
    {
        await using BoardPage board = await chromium.OpenAsync(Lab + "memories");
        ILocator told = board.Page.Locator("#memories .told");
        (string Text, string Sentence)[] bad =
        [
            ("", "must start with the line"),
            ("\u0000\uFFFD\u0001", "must start with the line"),
            ("astronano-memories 1\n", "no picture"),
            (Two[..^36], "The last picture has 4 of 8 rows"),
            (Two[..^40], "Line 16: a row must be"),
            (Two.Replace("..#..#..", "..#..#.", StringComparison.Ordinal), "Line 6: a row must"),
            (Two.Replace("..#..#..", "..#..#...", StringComparison.Ordinal), "Line 6: a row must"),
            (Two.Replace("cross", new string('x', 17), StringComparison.Ordinal), "Line 3: a name"),
            (Two[..21] + string.Concat(Enumerable.Repeat(Two[21..], 17)), "(was 34)"),
            (new string('#', 70_000), "too large for a set"),
        ];
        foreach ((string text, string sentence) in bad)
        {
            await LoadAsync(board, text);
            await Expect(told).ToContainTextAsync(sentence);
            await Expect(told).ToContainTextAsync("Nothing was changed");
            Assert.Equal(6, (await board.StateAsync()).Memories);
        }

        await LoadAsync(board, Two);
        await Expect(told).ToContainTextAsync("2 memories are loaded");
        await Expect(board.Page.Locator("#memories li").First).ToContainTextAsync("cross");
        Assert.Equal(2, (await board.StateAsync()).Memories);
        Assert.Contains("patterns=mine&learned=255.8142241818244281%2C255.FFFF0000FFFF0000",
            await board.Page.EvaluateAsync<string>("() => astronano.link()"));
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task Neurons_show_their_state_by_size_and_can_be_painted_in_a_pause()
    {
        await using BoardPage board = await chromium.OpenAsync(Lab + "see");
        await board.Page.EvaluateAsync(
            "() => { astronano.hold(true); astronano.selectCue(1); astronano.advance(6); }");
        await board.RunAsync(2);
        int levels = await board.Page.EvaluateAsync<int>(
            "() => new Set([...document.querySelectorAll('.units button')]"
            + ".map(({ dataset }) => dataset.level)).size");
        Assert.InRange(levels, 2, 5);
        ILocator unit = board.Page.Locator(".units button").Nth(27);
        string? before = await unit.GetAttributeAsync("aria-pressed");
        await unit.ClickAsync();
        await Expect(unit).Not.ToHaveAttributeAsync("aria-pressed", before!);
        BoardState state = await board.StateAsync();
        Assert.Equal((0, true), (state.Steps, state.Held));
    }

    private static Task LoadAsync(BoardPage board, string text) =>
        board.Page.Locator("#memory-file").ChooseAsync("set.txt", text);
}
