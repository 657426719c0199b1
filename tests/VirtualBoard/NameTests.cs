using System.Xml.Linq;
using CsvHelper;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>Names of memories with any characters: files stay whole, or it is refused.</summary>
public sealed class NameTests(Chromium chromium)
{
    private const char Substitute = '\uFFFD';

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Strange =
    [
        "<&>\"']]>", "=1+1,\";x", "שלום", "\U0001F9E0\U0001F469\u200D\U0001F680",
        "&nbsp;<b>", "é\u0301\u202F1", "a\u00A0b",
    ];

    [Fact]
    public async Task Every_file_that_a_strange_name_is_in_is_read_back_with_it()
    {
        await using BoardPage board = await OpenAsync();
        await board.OpenTabAsync("Memories");
        foreach ((string name, int memory) in Strange.Select((name, memory) => (name, memory)))
        {
            await board.Page.EvaluateAsync("cue => astronano.selectCue(cue)", memory + 1);
            await Expect(Strip(board).GetByLabel($"Name of {(char)('A' + memory)}"))
                .ToBeVisibleAsync();
            await NameAsync(board, name);
            await Expect(Strip(board).Locator("li").Nth(memory).Locator("button span"))
                .ToHaveTextAsync(name);
        }

        await board.OpenTabAsync("See");
        await board.RunAsync(40);
        foreach (string place in new[] { "#plots .plot >> nth=0", ".slice-panel" })
        {
            string file = await board.Page.Locator(place).ButtonFrom("SVG of").SaveTextAsync();
            string[] texts = [.. XElement.Parse(file).Descendants()
                .Where(each => each.Name == Svg + "text").Select(each => each.Value)];
            string[] wanted = place.StartsWith('#') ? Strange : [Strange[^1]];
            Assert.All(wanted, name => Assert.Contains(name, texts));
            byte[] picture = await board.Page.Locator(place).ButtonFrom("PNG of").SaveAsync();
            Assert.Equal("PNG"u8.ToArray(), picture[1..4]);
        }

        await board.OpenTabAsync("Take away");
        ILocator files = board.Page.Locator("#take-away");
        Assert.Equal(Svg + "svg",
            XElement.Parse(await files.ButtonFrom("Board as SVG").SaveTextAsync()).Name);
        string[][] rows = Csv(await files.ButtonFrom("Run as CSV").SaveTextAsync());
        Assert.All(Strange, name => Assert.Contains($"overlap {name}", rows[0]));
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));

        await board.Page.EvaluateAsync("() => astronano.resume()");
        await board.OpenTabAsync("Memories");
        string set = await Strip(board).ButtonFrom("Save set").SaveTextAsync();
        await LoadAsync(board, set);
        await Expect(Strip(board)).ToContainTextAsync("memories are loaded");
        Assert.Equal(set, await Strip(board).ButtonFrom("Save set").SaveTextAsync());
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task Unusable_names_are_refused_and_no_name_gets_into_a_drawing()
    {
        await using BoardPage board = await OpenAsync();
        await board.OpenTabAsync("Memories");
        foreach (int code in new[] { 0, 7, 0x1B, 0x7F, 0x85, 0x2028, 0xD83D, 0xDC00, 0xFFFE })
        {
            await board.Page.EvaluateAsync(
                "code => { document.getElementById('memory-name').value = "
                + "`a${String.fromCharCode(code)}b`; }", code);
            await Strip(board).Button("Rename").ClickAsync();
            await Expect(Strip(board).Locator(".told")).ToHaveTextAsync(
                $"A name must not contain control characters or broken text (U+{code:X4}).");
            await Expect(Strip(board).Locator("li").First).ToContainTextAsync("A");
        }

        await LoadAsync(board, "astronano-memories 1\nname a\u0007b\n" + Rows);
        await Expect(Strip(board).Locator(".told")).ToContainTextAsync(
            "Line 2: A name must not contain control characters");

        await board.OpenTabAsync("See");

        // Whatever else should put such a character into a drawing: the file stays whole.
        await board.Page.EvaluateAsync(
            """
            () => {
              const drawing = document.querySelector("svg.slice");
              const text = document.createElementNS(drawing.namespaceURI, "text");
              text.textContent = "x\u0001\ud83dy\u{1F9E0}";
              text.setAttribute("class", "\uffff");
              drawing.append(text);
            }
            """);
        XElement last = XElement.Parse(await board.Page.Locator(".slice-panel")
            .ButtonFrom("SVG of").SaveTextAsync()).Elements().Last();
        Assert.Equal($"x{Substitute}{Substitute}y\U0001F9E0", last.Value);
        Assert.Equal($"{Substitute}", last.Attribute("class")!.Value);
        Assert.Empty(board.Errors);
    }

    private static string Rows => string.Concat(Enumerable.Repeat("####....\n", 8));

    private async Task<BoardPage> OpenAsync()
    {
        BoardPage board = await chromium.OpenAsync(
            $"#depth=lab&network=astrocyte&speed=1&memories={Strange.Length}");
        await board.Page.Locator("#slice summary").ClickAsync();
        await board.Page.Locator("svg.slice").WaitForAsync();
        return board;
    }

    private static ILocator Strip(BoardPage board) => board.Page.Locator("#memories");

    private static async Task NameAsync(BoardPage board, string name)
    {
        await Strip(board).Locator("#memory-name").FillAsync(name);
        await Strip(board).Button("Rename").ClickAsync();
    }

    private static Task LoadAsync(BoardPage board, string text) =>
        board.Page.Locator("#memory-file").ChooseAsync("set.txt", text);

    // As RFC 4180 has it: a quote within quotes is written twice.
    private static string[][] Csv(string text)
    {
        using var parser = new CsvParser(new StringReader(text), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return [.. rows];
    }
}
