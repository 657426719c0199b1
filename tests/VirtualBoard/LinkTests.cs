namespace AstroNano.VirtualBoard.Tests;

public sealed class LinkTests(Chromium chromium, OpenBoard open)
    : IClassFixture<OpenBoard>
{
    private const string Settings =
        "#network=astrocyte&page=trace&temperature=5&steepness=4&flipped-bits=19&memories=12"
        + "&patterns=5&cue=3";

    [Fact]
    public async Task A_link_carries_the_settings()
    {
        await using BoardPage board = await chromium.OpenAsync(Settings);
        await board.RunAsync(3);
        BoardState state = await board.StateAsync();
        Assert.Equal("trace", state.Page);
        Assert.Equal(5, state.Settings["temperature"], 2);
        Assert.Equal(4, state.Settings["steepness"], 2);
        Assert.Equal(19, state.Run["flipped-bits"]);
        Assert.Equal(12, state.Memories);
        Assert.Equal(5, state.Run["patterns"]);
        Assert.Equal(3, state.Cue);
        Assert.All(state.Knobs, knob => Assert.Equal(-1, knob.PickUp));
        await Expect(board.Page.Locator("#notice")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task The_copied_link_opens_the_same_board()
    {
        await using BoardPage board = await chromium.OpenAsync(Settings);
        await board.RunAsync(3);
        await board.Page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Expect(board.Page.Locator("#notice")).ToContainTextAsync("link");
        BoardState first = await board.StateAsync();

        string link = new Uri(board.Page.Url).Fragment;
        await using BoardPage copy = await chromium.OpenAsync(link);
        await copy.RunAsync(3);
        BoardState second = await copy.StateAsync();
        Assert.Equal(first.Settings, second.Settings);
        Assert.Equal(first.Run, second.Run);
        Assert.Equal((first.Network, first.Page, first.Cue, first.Target),
            (second.Network, second.Page, second.Cue, second.Target));
    }

    [Theory]
    [InlineData("network=perceptron", "network=perceptron")]
    [InlineData("temperature=hot&steepness=5", "temperature=hot")]
    [InlineData("temperature=-1", "temperature=-1")]
    [InlineData("memories=16.5", "memories=16.5")]
    [InlineData("gains=0.5", "gains=0.5")]
    [InlineData("leak=0.1", "leak=0.1")]
    [InlineData("page=nowhere", "page=nowhere")]
    [InlineData("cue=10000", "cue=10000")]
    [InlineData("cue=0", "cue=0")]
    [InlineData("page=%E2%98%A0&%00&=&cue=NaN", "page=☠", "\0", "", "cue=NaN")]
    [InlineData("steepness=1e999", "steepness=1e999")]
    public async Task Nonsense_in_a_link_is_refused_and_leaves_the_default(
        string link, params string[] refused)
    {
        BoardPage board = open.Board;
        Assert.Equal(refused.Order(), (await board.RestartWithLinkAsync(link)).Order());
        await board.RunAsync(3);
        await AtStartAsync(board);
    }

    [Theory]
    [InlineData("#network=perceptron&cue=0", "(“network=perceptron”, “cue=0”); defaults are used")]
    [InlineData("#<script>alert(1)</script>", "<script>alert(1)</script", Explicit = true)]
    [InlineData("#%E0%A4%A", "%")]
    public async Task Nonsense_in_a_link_leaves_the_default_and_is_reported(
        string link, string told)
    {
        await using BoardPage board = await chromium.OpenAsync(link);
        await board.RunAsync(3);
        ILocator notice = board.Page.Locator("#notice");
        await Expect(notice).ToBeVisibleAsync();
        await Expect(notice).ToHaveRoleAsync(AriaRole.Status);
        if (told != "%")
        {
            await Expect(notice).ToContainTextAsync(told);
        }

        await AtStartAsync(board);
    }

    // With what a sentence, a mail or a mailing puts around it.
    [Theory]
    [InlineData("#network=hopfield&cue=3).")]
    [InlineData("#network=hopfield&cue=3%5D%20", Explicit = true)]
    [InlineData("#network=hopfield&amp;cue=3»", Explicit = true)]
    [InlineData("?utm_source=letter&utm_medium=x#network=hopfield&cue=3&fbclid=1.")]
    [InlineData("#utm_source=letter&network=hopfield&cue=3?utm_medium=mail", Explicit = true)]
    public async Task A_link_works_as_people_pass_it_on(string link)
    {
        await using BoardPage board = await chromium.OpenAsync(link);
        BoardState state = await board.StateAsync();
        Assert.Equal(("hopfield", 3), (state.Network, state.Cue));
        await Expect(board.Page.Locator("#notice")).ToBeEmptyAsync();
        Assert.EndsWith("/#network=hopfield&cue=3", board.Page.Url);
    }

    private static async Task AtStartAsync(BoardPage board)
    {
        BoardState state = await board.StateAsync();
        Assert.Equal(("astrocyte", "overlaps", 1), (state.Network, state.Page, state.Cue));
        bool atStart = await board.Page.EvaluateAsync<bool>(
            """
            () => {
              const { description, state } = astronano;
              const { settings, run } = state();
              const isAtStart = (values) => ({ key, start }) =>
                Math.fround(values[key]) === Math.fround(start);
              return description.networks[0].settings.every(isAtStart(settings))
                && description.run.every(isAtStart(run));
            }
            """);
        Assert.True(atStart);
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task Reset_brings_back_the_defaults()
    {
        await using BoardPage board = await chromium.OpenAsync(Settings);
        await board.Page.EvaluateAsync("() => { window.before = true; }");
        await board.Page.Locator("#reset").ClickAsync();
        await board.Page.WaitForFunctionAsync("() => !window.before && window.astronano");
        BoardState state = await board.StateAsync();
        Assert.Equal("neurons", state.Page);
        // Those of the demonstration.
        Assert.Equal(3, state.Memories);
        Assert.Equal("", new Uri(board.Page.Url).Fragment);
    }
}
