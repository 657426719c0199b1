using System.Xml.Linq;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>What is saved as a file: pictures, numbers, the run, its link, its code.</summary>
public sealed class ExportTests(Chromium chromium)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task Board_run_capsule_link_and_code_are_saved()
    {
        await using BoardPage board = await chromium.OpenAsync("#tab=take-away&flipped-bits=18");
        await board.RunAsync(40);
        XElement drawn = Drawing(await TakeAsync(board, "Board as SVG", "board.svg"));
        Assert.Equal(Svg + "svg", drawn.Name);
        byte[] picture = await TakeAsync(board, "Board as PNG", "board.png");
        Assert.Equal("PNG"u8.ToArray(), picture[1..4]);
        string capsule = Text(await TakeAsync(board, "Capsule", "run.capsule.txt"));
        Assert.StartsWith("MATCH", await board.Page.EvaluateAsync<string>(
            "text => astronano.replay(text)", capsule));
        Assert.Contains("depth=lab&tab=take-away&flipped-bits=18",
            Text(await TakeAsync(board, "Link", "board.url")));

        string[] rows = Text(await TakeAsync(board, "Run as CSV", "run.csv")).Trim().Split('\n');
        BoardState state = await board.StateAsync();
        Assert.StartsWith("\"time\",\"steps\",\"energy\",\"perplexity\",\"overlap A\"", rows[0]);
        string[] last = rows[^1].Split(',');
        Assert.Equal(state.Steps, int.Parse(last[1], CultureInfo.InvariantCulture));
        Assert.Equal(state.Overlaps[0], double.Parse(last[4], CultureInfo.InvariantCulture), 7);

        await board.Page.EvaluateAsync("() => astronano.resume()");
        XElement code = Drawing(await TakeAsync(board, "QR code", "certificate.svg"));
        string link = code.Element(Svg + "title")!.Value;
        Assert.StartsWith("MATCH", await board.Page.EvaluateAsync<string>(
            "link => astronano.replay(link)", link));
        await board.Page.WaitForFunctionAsync("() => astronano.state().page === 'overlaps'");

        // What was learned is in no code.
        await board.OpenTabAsync("Memories");
        await board.Page.Locator("#memories").Button("Learn").ClickAsync();
        await board.OpenTabAsync("Take away");
        await board.Page.GetByRole(AriaRole.Button, new() { Name = "QR code" }).ClickAsync();
        await Expect(board.Page.Locator("#take-away .told").First)
            .ToContainTextAsync("use the page's link");
        await Expect(board.Page.Locator("#take-away .handed-link")).ToContainTextAsync("learned=");
        await Expect(board.Page.Locator("#take-away svg")).ToHaveCountAsync(1);
        await board.RunAsync(2);
        Assert.Equal("overlaps", (await board.StateAsync()).Page);
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task Every_plot_is_saved_as_the_drawing_that_it_shows()
    {
        await using BoardPage board = await chromium.OpenAsync(
            "#depth=lab&network=astrocyte&memories=5&compare=hopfield");
        await board.RunAsync(60);
        ILocator plots = board.Page.Locator("#plots .plot, #compare .plot");
        int count = await plots.CountAsync();
        Assert.Equal(4, count);
        for (int plot = 0; plot < count; plot++)
        {
            await board.OpenTabAsync(plot < count - 1 ? "See" : "Compare");
            XElement drawing = Drawing(await plots.Nth(plot).ButtonFrom("SVG of").SaveAsync());
            Assert.True(drawing.Descendants(Svg + "path").Count(path =>
                path.Attribute("d")!.Value.Contains('L', StringComparison.Ordinal)) >= 2);
            Assert.True(drawing.Descendants(Svg + "text").Count() > 6);
        }

        Assert.Empty(board.Errors);
    }

    private static Task<byte[]> TakeAsync(BoardPage board, string button, string name) =>
        board.Page.Button(button).SaveAsync(name);

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file);

    private static XElement Drawing(byte[] file) => XElement.Parse(Text(file));
}
