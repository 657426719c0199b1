namespace AstroNano.VirtualBoard.Tests;

/// <summary>The page tells what everything on it is, and what the run is doing.</summary>
public sealed class ExplainTests(Chromium chromium)
{
    private const string Lab = "#depth=lab&network=astrocyte&speed=1&memories=6";

    // Every control that can be seen, with the words that describe it.
    private const string Controls =
        """
        () => [...document.querySelectorAll("button, select, input, textarea, summary, .dial")]
          .filter((control) => control.checkVisibility() && !control.closest(".units"))
          .map((control) => (control.getAttribute("aria-describedby") ?? "").split(" ")
            .map((id) => document.getElementById(id)?.textContent.trim()).join("")
              ? "" : control.outerHTML.slice(0, 120))
          .filter((control) => control !== "")
        """;

    // The keys of all words that explain something on the page.
    private const string Used =
        """
        () => [...document.querySelectorAll("[aria-describedby]")]
          .flatMap((thing) => thing.getAttribute("aria-describedby").split(" "))
          .filter((id) => id.startsWith("word-") && document.getElementById(id))
          .map((id) => id.slice("word-".length))
        """;

    [Fact]
    public async Task Every_control_tells_what_it_is_in_every_depth()
    {
        await using BoardPage board = await chromium.OpenAsync(Lab);
        await board.Page.GetByText("The same bits everywhere").ClickAsync();
        await board.OpenTabAsync("Compare");
        await board.Page.Locator("#compare .lab-button").First.ClickAsync();
        var used = new HashSet<string>();
        foreach (string depth in new[] { "Board", "Projector", "Lab" })
        {
            await board.Page.Button(depth).ClickAsync();
            await board.Page.EvaluateAsync("() => document.querySelector('#slice').open = true");
            await board.RunAsync(3);
            Assert.Empty(await board.Page.EvaluateAsync<string[]>(Controls));
        }

        foreach (string tab in BoardPage.Tabs)
        {
            await board.OpenTabAsync(tab);
            Assert.Empty(await board.Page.EvaluateAsync<string[]>(Controls));
        }

        foreach ((int network, int page) in (await board.PagesOfNetworksAsync())
            .Where(pair => pair.Network == 0))
        {
            await board.SelectAsync(network, page);
            await board.RunAsync(1);
            used.UnionWith(await board.Page.EvaluateAsync<string[]>(Used));
        }

        Assert.Equal([], Words.All.Where(word => word.Kind == WordKind.Glass)
            .Select(word => word.Key).Except(used));
        Assert.Empty(board.Errors);
    }

    [Fact]
    public void Every_word_of_a_control_or_plot_has_its_element()
    {
        string folder = Sources.OfThisBuild().PageFolder;
        string page = string.Concat(Directory.GetFiles(
                Path.Combine(folder, "src"), "*.ts", SearchOption.AllDirectories)
            .Select(File.ReadAllText));
        Assert.Equal([], Words.All.Where(word => word.Kind is WordKind.Control or WordKind.Plot)
            .Select(word => word.Key)
            .Where(key => !page.Contains($"\"{key}\"", StringComparison.Ordinal)
                && !page.Contains($"word-{key}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_tip_comes_by_pointer_and_by_focus_can_be_pointed_at_and_escaped()
    {
        await using BoardPage board = await chromium.OpenAsync(Lab);
        ILocator tip = board.Page.Locator("[role=tooltip]");
        ILocator caption = board.Page.Locator(".plot figcaption").First;
        await Expect(tip).ToBeHiddenAsync();
        await caption.HoverAsync();
        await Expect(tip).ToHaveTextAsync(Words.Find("plot-overlap")!.Plain);

        // It stays while the pointer is on it, and goes when it is elsewhere.
        await tip.HoverAsync();
        await board.Page.WaitForTimeoutAsync(400);
        await Expect(tip).ToBeVisibleAsync();
        await board.Page.Mouse.MoveAsync(2, 2);
        await Expect(tip).ToBeHiddenAsync();

        await board.Page.Locator("#copy-link").FocusAsync();
        await board.Page.Keyboard.PressAsync("Tab");
        await Expect(tip).ToHaveTextAsync(Words.Find("reset")!.Plain);
        await board.Page.Keyboard.PressAsync("Escape");
        await Expect(tip).ToBeHiddenAsync();

        ILocator sign = board.Page.Locator("#network-equation .sign").Filter(
            new() { HasTextString = "Ξ" });
        await sign.HoverAsync();
        await Expect(tip).ToHaveTextAsync(Words.Find("sign-xi")!.Plain);
        ILocator ask = board.Page.GetByRole(
            AriaRole.Button, new() { Name = "What is “equation”?" });
        await ask.ClickAsync();
        await Expect(tip).ToContainTextAsync(Words.Find("gain")!.Plain);
        await Expect(ask).ToHaveAccessibleDescriptionAsync(
            new System.Text.RegularExpressions.Regex("Shows what the network computes"));
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task The_situation_names_memories_and_changes_nothing()
    {
        await using BoardPage board = await chromium.OpenAsync(Lab);
        ILocator line = board.Page.Locator("#situation");
        await board.Page.EvaluateAsync("() => { astronano.hold(true); astronano.selectCue(1); }");
        await board.RunAsync(1);
        await Expect(line).ToContainTextAsync(
            "This is the cue: memory A with 13 of 64 units wrong. Nothing has changed yet.");
        await board.Page.EvaluateAsync("() => astronano.advance(60)");
        await board.RunAsync(1);
        await Expect(line).ToContainTextAsync("Memory A is recalled: all 64 units are");
        string digest = await DigestAsync(board);
        await board.Page.EvaluateAsync("() => astronano.set('temperature', '18')");
        await board.RunAsync(1);
        await Expect(line).ToContainTextAsync("The temperature is 18.00: near 19.57");
        Assert.Equal(digest, await DigestAsync(board));

        // Aloud once it has settled, and once only.
        ILocator announcer = board.Page.Locator("#announcer");
        await board.RunAsync(300);
        await Expect(announcer).ToContainTextAsync("Memory A is recalled");
        string said = await announcer.InnerTextAsync();
        await board.RunAsync(300);
        Assert.Equal(said, await announcer.InnerTextAsync());

        await board.Page.GetByRole(AriaRole.Button, new() { Name = "Projector" }).ClickAsync();
        await Expect(line).ToContainTextAsync("Memory A is recalled");
        await Expect(line.Locator("[data-in=lab]")).ToBeHiddenAsync();
        Assert.Empty(board.Errors);
    }

    private static Task<string> DigestAsync(BoardPage board) =>
        board.Page.EvaluateAsync<string>("() => astronano.stateDigest()");
}
