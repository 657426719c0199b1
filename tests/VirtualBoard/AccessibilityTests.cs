namespace AstroNano.VirtualBoard.Tests;

public sealed class AccessibilityTests(Chromium chromium)
{
    public static TheoryData<ColorScheme> Schemes { get; } = Thorough.IsAsked
        ? new(ColorScheme.Dark, ColorScheme.Light) : new(ColorScheme.Dark);

    [Theory]
    [InlineData(ColorScheme.Light, 1280, "")]
    [InlineData(ColorScheme.Dark, 1280, "", Explicit = true)]
    [InlineData(ColorScheme.Light, 1280, "#board=heltec", Explicit = true)]
    [InlineData(ColorScheme.Light, 1280, "#depth=lab&network=reasoning&compare=hopfield")]
    [InlineData(ColorScheme.Dark, 390, "#depth=lab&network=astrocyte&compare=dense")]
    [InlineData(ColorScheme.Dark, 1920, "#depth=projector&network=astrocyte")]
    [InlineData(ColorScheme.Dark, 360, "#board=esp32-s3", Explicit = true)]
    [InlineData(ColorScheme.Light, 360, "#page=run&memories=nonsense", Explicit = true)]
    [InlineData(ColorScheme.Dark, 360, "#page=run&network=reasoning&memories=nonsense")]
    public async Task Axe_finds_nothing_to_complain_about(
        ColorScheme scheme, int width, string link)
    {
        await using BoardPage board = await chromium.OpenAsync(link, width, 800, scheme);
        // Open, wherever a depth has them.
        await board.Page.EvaluateAsync(
            "() => document.querySelectorAll('details').forEach((one) => (one.open = true))");
        await board.RunAsync(10);
        Assert.Empty(await ViolationsAsync(board));
    }

    /// <summary>What axe complains about.</summary>
    internal static async Task<string[]> ViolationsAsync(BoardPage board)
    {
        // By the debugger: the page's own policy lets no script in from elsewhere.
        await board.Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(
            Sources.OfThisBuild().PageFolder, "node_modules", "axe-core", "axe.min.js")));
        return await board.Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run()).violations.map(({ id, help, nodes }) =>
              `${id}: ${help}: ${nodes.map((node) => node.html).join(" ").slice(0, 400)}`)
            """);
    }

    /// <summary>The same, and then in colours of the user's own.</summary>
    internal static async Task<string[]> ViolationsInAnyColoursAsync(BoardPage board)
    {
        string[] ours = await ViolationsAsync(board);
        await board.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        string[] forced = await ViolationsAsync(board);
        await board.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        return [.. ours, .. forced.Select(violation => "in forced colours: " + violation)];
    }

    // In colours of the user's own: what is lit, chosen or pressed is seen without ours.
    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Forced_colours_pass_axe(ColorScheme scheme)
    {
        await using BoardPage board = await chromium.OpenAsync(
            "#depth=lab&page=neurons&flipped-bits=13", 1280, 800, scheme);
        await board.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await board.RunAsync(30);
        foreach (string depth in new[] { "Board", "Projector", "Lab" })
        {
            await board.Page.Button(depth).ClickAsync();
            await board.RunAsync(2);
            Assert.Empty(await ViolationsAsync(board));
            string[] same = await board.Page.EvaluateAsync<string[]>(
                """
                () => [["[aria-pressed=true]", "[aria-pressed=false]", ".units"],
                    ["[aria-pressed=true]", "[aria-pressed=false]", ".depths"],
                    ["[aria-selected=true]", "[aria-selected=false]", ".tabs"]]
                  .filter(([on, off, place]) => {
                    const look = (one) => {
                      const { backgroundColor, backgroundImage } = getComputedStyle(
                        document.querySelector(`${place} ${one}`));
                      return backgroundColor + backgroundImage;
                    };
                    return look(on) === look(off);
                  }).map(([, , place]) => place)
                """);
            Assert.Empty(same);
        }

        foreach (ILocator tab in Thorough.Part(
            await board.Page.Locator(".tabs [role=tab]").AllAsync(), 3))
        {
            await tab.ClickAsync();
            await board.RunAsync(2);
            Assert.Empty(await ViolationsAsync(board));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("cue mode")]
    public async Task Axe_passes_while_the_board_is_off_or_tests_its_parts(string held)
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.GetByLabel("start with").SelectOptionAsync(held);
        ILocator power = board.Page.GetByRole(AriaRole.Switch, new() { Name = "Power" });
        await power.ClickAsync();
        if (held != "")
        {
            await power.ClickAsync();
        }

        await board.RunAsync(10);
        Assert.Equal(held == "" ? "off" : "bench", (await board.StateAsync()).Power);
        Assert.Empty(await ViolationsAsync(board));
    }

    [Fact]
    public async Task Everything_can_be_reached_with_the_tab_key()
    {
        await using BoardPage board = await chromium.OpenAsync();
        var reached = new HashSet<string>();
        for (int i = 0; i < 45; i++)
        {
            await board.Page.Keyboard.PressAsync("Tab");
            reached.Add(await board.Page.EvaluateAsync<string>(
                "() => document.activeElement.ariaLabel || document.activeElement.id"));
        }

        string[] all = ["copy-link", "reset", "theme", "Knob 1", "Knob 2", "Knob 3", "Knob 4",
            "cue", "mode", "real-converter", "unplugged", "power",
            "power-held", "kind", "network", "page"];
        Assert.Superset(all.ToHashSet(), reached);
    }

    [Fact]
    public async Task The_words_follow_the_display_without_chattering()
    {
        await using BoardPage board = await chromium.OpenAsync("#network=reasoning&speed=200");
        int said = await board.Page.EvaluateAsync<int>(
            """
            () => {
              let said = 0;
              const announcer = document.getElementById("announcer");
              let last = announcer.textContent;
              for (let look = 0; look < 300; look++) {
                astronano.run(3);
                if (announcer.textContent !== last) said++;
                last = announcer.textContent;
              }
              return said;
            }
            """);
        // A train of thought goes on for ever; what is said of it does not.
        Assert.InRange(said, 1, 4);
        BoardState state = await board.StateAsync();
        Assert.StartsWith("Reasoning network, page overlaps.", await board.WordsAsync());
        Assert.Contains($"memory {state.Dominant + 1}, overlap", await board.WordsAsync());
    }

    [Fact]
    public async Task The_theme_follows_the_system_and_the_button()
    {
        await using BoardPage board = await chromium.OpenAsync(scheme: ColorScheme.Dark);
        ILocator root = board.Page.Locator("html");
        await Expect(root).ToHaveAttributeAsync("data-theme", "dark");
        await board.Page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await Expect(root).ToHaveAttributeAsync("data-theme", "light");
    }
}
