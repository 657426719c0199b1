namespace AstroNano.VirtualBoard.Tests;

/// <summary>A name whose letters become the memories, and are broken and repaired.</summary>
public sealed class YourNameTests(OpenBoard open) : IClassFixture<OpenBoard>
{
    // As ICAO Doc 9303 and ELOT 743 have them; the last two have more letters than a word may.
    private static readonly (string Name, string Word)[] Spelled =
    [
        ("Zoë", "ZOE"), ("Jürgen Groß", "JUERGENGROSS"), ("Łukasz", "LUKASZ"), ("José", "JOSE"),
        ("Åse Ðúrð Þórr", "AASEDURDTHORR"), ("Æsa Øst Œ", "AESAOESTOE"), ("Nguyễn", "NGUYEN"),
        ("ﬁ", "FI"), ("Ευαγγελία", "EVANGELIA"), ("Ευθύμιος", "EFTHYMIOS"), ("αυτός", "AFTOS"),
        ("Μπάμπης", "BAMPIS"), ("Ουρανία", "OURANIA"), ("Щукин Юрий", "SHCHUKINIURII"),
        ("Ольга", "OLGA"), ("Ђорђе", "DORDE"), ("Li 李-2", "LI2"),
        ("Björk Guðmundsdóttir", "BJOERKGUDMNSTI"),
        ("The quick brown fox jumps over", "THEQUICKBROWNFXJ"),
    ];

    private BoardPage Board => open.Board;

    private ILocator Shown => Board.Page.Locator("#your-name-found");

    [Fact]
    public async Task A_typed_name_is_forgotten_and_found_letter_by_letter()
    {
        await TypeAsync("Zoë 李");
        await Expect(Shown).ToContainTextAsync("Z is one of the memories.");
        await Expect(Shown).ToContainTextAsync("→ ZOE");
        await Expect(Shown).ToContainTextAsync("Left out: 李.");
        BoardState state = await Board.StateAsync();
        Assert.Equal(("neurons", 3), (state.Page, state.Memories));

        // It is looked at while no time passes on the board.
        await Board.Page.EvaluateAsync("() => { astronano.run(30, 0); astronano.run(1); }");
        await Expect(Shown).ToContainTextAsync("13 of 64 neurons are wrong");
        Assert.Equal(0, await Shown.Locator(".found").CountAsync());
        int frames = 0;
        while (!(await Shown.InnerTextAsync()).Contains("is found again"))
        {
            await Board.RunAsync(30);
            Assert.InRange(frames += 30, 0, 60 * 30);
        }

        Assert.Equal(3, await Shown.Locator(".found").CountAsync());
        Assert.Contains("name=Zo%C3%AB", await LinkAsync());
        await Board.Page.EvaluateAsync("() => astronano.set('word', 'x') || astronano.set("
            + "'patterns', 'letters')");
        Assert.DoesNotContain("name=", await LinkAsync());
        await Shown.GetByText("Close").ClickAsync();
        await Expect(Shown).ToBeHiddenAsync();
        Assert.Empty(Board.Errors);
    }

    [Fact]
    public async Task A_board_that_is_used_meanwhile_is_left_alone()
    {
        await TypeAsync("Ada");
        await Board.RunAsync(40);
        await Board.Page.EvaluateAsync("() => astronano.selectCue(7)");
        await Board.RunAsync(300);
        await Expect(Shown).ToContainTextAsync("something else");
        Assert.Equal(7, (await Board.StateAsync()).Cue);
        await Shown.GetByText("Again").ClickAsync();
        await Expect(Shown).ToContainTextAsync("A is one of the memories.");
        await Shown.GetByText("Close").ClickAsync();
    }

    [Fact]
    public async Task A_name_is_spelled_as_in_passports()
    {
        foreach ((string name, string word) in Spelled)
        {
            Assert.Empty(await Board.RestartWithLinkAsync("name=" + Uri.EscapeDataString(name)));
            Assert.Contains($"&word={word}", "&" + await LinkAsync() + "&");
        }
    }

    [Fact]
    public async Task Every_number_can_be_opened_and_is_the_core_s_bit_for_bit()
    {
        await TypeAsync("Ada");
        ILocator flow = Board.Page.Locator("#flow");
        await flow.Locator("summary").ClickAsync();
        await Board.Page.EvaluateAsync("() => { astronano.hold(true); astronano.advance(9); }");
        await flow.Locator("button[data-kind]").First.WaitForAsync();
        await Board.RunAsync(1);
        Run run = Capsule.Read(await Board.CapsuleAsync());
        var player = new RunPlayer(run);
        while (!player.Done)
        {
            player.Step();
        }

        Network network = player.Network;
        Assert.Equal(9, network.Steps);
        Flow numbers = Flow.Of(network)!;
        Assert.Equal(
            network.Activation.Concat(network.Overlaps.Take(2)).Concat(network.Modulation!.Take(2))
                .Concat(numbers.Drive).Select(BitConverter.SingleToInt32Bits),
            (await Board.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('#flow [data-kind]')].map((n) => n.value)"))
            .Select(text => BitConverter.SingleToInt32Bits(
                float.Parse(text, CultureInfo.InvariantCulture))));

        foreach ((string kind, int terms) in new[]
            { ("before", 0), ("compared", 64), ("weighed", 2), ("driven", 2) })
        {
            ILocator number = flow.Locator($"[data-kind={kind}]").Nth(1);
            await number.ClickAsync();
            await Board.RunAsync(1);
            ILocator opened = flow.Locator(".opened");
            string value = (await number.GetAttributeAsync("value"))!.Replace('-', '−');
            await Expect(opened.Locator("p strong")).ToHaveTextAsync(value);
            Assert.Equal(terms, await opened.Locator(".terms li").CountAsync());
        }

        await Board.Page.Keyboard.PressAsync("ArrowLeft");
        await Board.RunAsync(1);
        await Expect(flow.Locator("h2").Last).ToHaveTextAsync("Drive of row 1, column 1");
        Assert.Empty(await AccessibilityTests.ViolationsInAnyColoursAsync(Board));
        await Board.Page.EvaluateAsync("() => astronano.hold(false)");
        await flow.Locator("summary").ClickAsync();
        await Shown.GetByText("Close").ClickAsync();
    }

    [Fact]
    public async Task Sound_is_off_at_first_and_then_as_loud_per_memory_as_its_overlap()
    {
        await TypeAsync("Ada");
        await Shown.GetByText("Close").ClickAsync();
        await Board.Page.EvaluateAsync(
            """
            () => {
              window.loudness = new Map();
              AudioParam.prototype.setTargetAtTime = function (value) {
                window.loudness.set(this, value);
              };
            }
            """);
        ILocator sound = Board.Page.Locator("#sound");
        await Expect(sound).ToHaveAttributeAsync("aria-pressed", "false");
        await Board.RunAsync(5);
        Assert.Empty(await LoudnessAsync());
        await sound.ClickAsync();
        while ((await LoudnessAsync()).Length == 0)
        {
            await Board.RunAsync(1);
        }

        BoardState state = await Board.StateAsync();
        Assert.Equal(state.Overlaps.Select(overlap => 0.16 * overlap * overlap),
            await LoudnessAsync());
        await sound.ClickAsync();
        Assert.All(await LoudnessAsync(), loudness => Assert.Equal(0, loudness));
        Assert.Null(await Board.Page.EvaluateAsync<string?>(
            "() => localStorage.getItem('astronano.sound')"));
    }

    [Theory]
    [InlineData("李")]
    [InlineData("-")]
    public async Task A_name_without_a_letter_from_A_to_Z_is_refused(string name)
    {
        Assert.Equal([$"name={name}"],
            await Board.RestartWithLinkAsync("name=" + Uri.EscapeDataString(name)));
        await Board.Page.Locator("#your-name").FillAsync(name);
        await Board.Page.Locator("#forget-name").ClickAsync();
        await Board.Page.WaitForFunctionAsync(
            "() => document.querySelector('#your-name').validationMessage"
            + " === 'No letter of this name can be spelled with A to Z.'");
        await Board.Page.Locator("#your-name").FillAsync("");
    }

    // With the keyboard and what is visible alone.
    private async Task TypeAsync(string name)
    {
        await Board.Page.EvaluateAsync("() => astronano.pause()");
        await Board.RestartWithLinkAsync("");
        await Board.Page.GetByLabel("Your name", new() { Exact = true }).FillAsync(name);
        await Board.Page.Keyboard.PressAsync("Enter");
        // Hidden, it may hold the words of an earlier name.
        await Expect(Shown).ToBeVisibleAsync();
        await Expect(Shown).ToContainTextAsync("is one of the memories.");
    }

    private Task<double[]> LoudnessAsync() =>
        Board.Page.EvaluateAsync<double[]>("() => [...window.loudness.values()]");

    private Task<string> LinkAsync() =>
        Board.Page.EvaluateAsync<string>("() => astronano.link()");
}
