namespace AstroNano.VirtualBoard.Tests;

public sealed class BoardTests(Chromium chromium)
{
    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 800)]
    [InlineData(1920, 1080, Explicit = true)]
    public async Task The_board_is_there_and_fits_the_width(int width, int height)
    {
        await using BoardPage board = await chromium.OpenAsync("", width, height);
        foreach (string part in new[] { "wokwi-esp32-devkit-v1", "#oled", "#cue", "#mode" })
        {
            await Expect(board.Page.Locator(part)).ToBeVisibleAsync();
        }

        for (int knob = 1; knob <= 4; knob++)
        {
            await Expect(board.Knob(knob)).ToBeVisibleAsync();
        }

        await Expect(board.Page.Locator("#plots canvas")).ToHaveCountAsync(3);
        int content = await board.Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth");
        Assert.InRange(content, 1, width);
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task The_display_shows_what_the_instrument_painted_on_every_page()
    {
        await using BoardPage board = await chromium.OpenAsync();
        // Compared in the page: to hand out three pictures of each takes longer than to draw them.
        string[] wrong = await board.Page.EvaluateAsync<string[]>(
            """
            (pairs) => pairs.flatMap(([network, page]) => {
              astronano.selectNetwork(network);
              astronano.selectPage(page);
              astronano.run(20);
              const painted = astronano.painted();
              const isShown = (picture) => picture.every((bits, i) => bits === painted[i]);
              const { network: key, page: name } = astronano.state();
              return painted.some((bits) => bits !== 0) && painted.length === 1024
                && isShown(astronano.display()) && isShown(astronano.visible())
                ? [] : [`${key}, page ${name}`];
            })
            """,
            Thorough.Part(await board.PagesOfNetworksAsync(), 4)
                .Select(pair => new[] { pair.Network, pair.Page }));
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task An_unplugged_display_is_dark_and_comes_back()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.GetByLabel("OLED unplugged").CheckAsync();
        // The firmware asks once a second whether the display still answers.
        await board.RunAsync(60);
        Assert.All(await board.PictureAsync("visible"), bits => Assert.Equal(0, bits));
        Assert.Contains("dark", await board.WordsAsync());
        await board.Page.GetByLabel("OLED unplugged").UncheckAsync();
        await board.RunAsync(200);
        Assert.Equal(await board.PictureAsync("painted"), await board.PictureAsync("visible"));
    }

    [Fact]
    public async Task A_frame_takes_far_less_than_a_thirtieth_of_a_second()
    {
        await using BoardPage board = await chromium.OpenAsync("#network=astrocyte");
        await board.RunAsync(60);
        double[] before = await WorkAsync(board);
        await board.RunAsync(600);
        double[] after = await WorkAsync(board);
        double mean = (after[1] - before[1]) / (after[0] - before[0]);
        TestContext.Current.TestOutputHelper!.WriteLine($"{mean:F3} ms a frame");
        Assert.Equal(16, (await board.StateAsync()).Memories);
        Assert.InRange(mean, 0, 1000.0 / 30);
    }

    [Fact]
    public async Task The_page_requests_only_its_own_files_and_all_exist()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.RunAsync(10);
        Assert.All(board.Requests, address => Assert.StartsWith(chromium.Address, address));
        Assert.Empty(board.Errors);
    }

    private static Task<double[]> WorkAsync(BoardPage board) => board.Page.EvaluateAsync<double[]>(
        "() => { const work = astronano.work(); return [work.frames, work.milliseconds]; }");
}
