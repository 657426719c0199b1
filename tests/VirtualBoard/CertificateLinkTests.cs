namespace AstroNano.VirtualBoard.Tests;

/// <summary>The link of a code, opened: the run is replayed and judged.</summary>
public sealed class CertificateLinkTests(Chromium chromium)
{
    [Fact]
    public async Task The_code_on_the_display_matches_when_its_link_is_opened()
    {
        await using BoardPage board = await chromium.OpenAsync(
            "#network=reasoning&page=share&sequence-gain=4.5&flipped-bits=9&patterns=3");
        await board.RunAsync(60);
        string link = Shared(await board.WordsAsync());
        Assert.True(await board.Page.EvaluateAsync<bool>(
            "() => document.documentElement.scrollWidth <= innerWidth"));

        await using BoardPage opened = await chromium.OpenAsync(link);
        ILocator verdict = opened.Page.Locator("#certificate");
        await Expect(verdict).ToContainTextAsync("MATCH: 'a certificate of Reasoning'");
        await Expect(verdict).ToHaveAttributeAsync("data-verdict", "MATCH");
        await Expect(verdict).ToHaveRoleAsync(AriaRole.Status);
        await Expect(opened.Page.Locator("#notice")).ToBeEmptyAsync();
        BoardState state = await opened.StateAsync();
        Assert.Equal(("reasoning", 9.0, 3.0),
            (state.Network, state.Run["flipped-bits"], state.Run["patterns"]));
        Assert.Equal(4.5, state.Settings["sequence-gain"], 5);
    }

    [Fact]
    public async Task A_pupil_s_certificate_sets_the_board_up_with_the_pupil_s_cue()
    {
        await using BoardPage board = await chromium.OpenAsync(
            "#network=dense&page=share&memories=12&patterns=7&pupil=17");
        await board.RunAsync(60);
        await using BoardPage opened = await chromium.OpenAsync(Shared(await board.WordsAsync()));
        await Expect(opened.Page.Locator("#certificate")).ToContainTextAsync("MATCH");
        BoardState state = await opened.StateAsync();
        Assert.Equal((17.0, 7.0), (state.Run["pupil"], state.Run["patterns"]));
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task A_different_digest_diverges()
    {
        Digits digits = Packed();
        digits.Close(12345);
        await using BoardPage board = await chromium.OpenAsync("#" + digits);
        ILocator verdict = board.Page.Locator("#certificate");
        await Expect(verdict).ToContainTextAsync("DIVERGED: 'a certificate of Hopf");
        await Expect(verdict).ToHaveAttributeAsync("data-verdict", "DIVERGED");
    }

    [Theory]
    [InlineData(0, '3', "is cut short or damaged: it has 52 characters instead of 54")]
    [InlineData(0, '4', "is of version 4 or damaged", Explicit = true)]
    [InlineData(7, 'x', "its character 8 is not a digit", Explicit = true)]
    [InlineData(51, '+', "is damaged (checksum mismatch)", Explicit = true)]
    [InlineData(51, '\0', "is cut short: it has 51 characters instead of 52")]
    public async Task A_changed_link_is_reported_and_the_board_runs_on(
        int place, char letter, string told)
    {
        Digits digits = Packed();
        digits.Close(12345);
        string text = digits.ToString();
        char other = letter == '+' ? (char)('0' + (text[place] - '0' + 1) % 10) : letter;
        string changed = text[..place] + (other == '\0' ? "" : other) + text[(place + 1)..];
        await using BoardPage board = await chromium.OpenAsync("#" + changed);
        ILocator verdict = board.Page.Locator("#certificate");
        await Expect(verdict).ToContainTextAsync(told);
        await Expect(verdict).ToHaveAttributeAsync("data-verdict", "");
        await board.RunAsync(3);
        Assert.Equal("astrocyte", (await board.StateAsync()).Network);
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_network_is_reported_as_such()
    {
        var digits = new Digits { Version = 1 };
        digits.Append(CertificateForm.Steps, 4096);
        digits.Append(31, 32);
        digits.Close(1);
        await using BoardPage board = await chromium.OpenAsync("#" + digits);
        await Expect(board.Page.Locator("#certificate"))
            .ToContainTextAsync("cannot be judged here");
    }

    [Fact]
    public async Task The_page_s_link_encodes_what_no_code_can()
    {
        await using BoardPage board = await chromium.OpenAsync("#temperature=0.0123456&page=share");
        await board.RunAsync(40);
        Assert.Contains("The code cannot encode temperature; use the page's link.",
            await board.WordsAsync());
        Assert.Contains("temperature=0.0123456",
            await board.Page.EvaluateAsync<string>("() => astronano.link()"));
    }

    private static string Shared(string words)
    {
        int start = words.IndexOf('#');
        Assert.True(start > 0, words);
        Assert.Contains(CertificateForm.Address + "#", words);
        return Regex.Match(words[start..], "^#[0-9]+").Value;
    }

    private static Digits Packed()
    {
        var digits = new Digits();
        Run run = new Run
        {
            Network = "hopfield",
            Steps = CertificateForm.Steps,
            OfLastState = true,
        }.From(PatternKind.Glyphs, 0, 1, 13);
        Assert.Null(CertificateWriter.Write(run,
            Catalogue.Find(run.Network).Create(64, 1).CreateSettings(), digits));
        return digits;
    }
}
