using System.Xml.Linq;

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
            await Assertions.Expect(Strip(board).GetByLabel($"Name of {(char)('A' + memory)}"))
                .ToBeVisibleAsync();
            await NameAsync(board, name);
            await Assertions.Expect(Strip(board).Locator("li").Nth(memory).Locator("button span"))
                .ToHaveTextAsync(name);
        }

        await board.OpenTabAsync("See");
        await board.RunAsync(40);
        foreach (string place in new[] { "#plots .plot >> nth=0", ".slice-panel" })
        {
            byte[] file = await TakeAsync(board.Page.Locator(place), "SVG of");
            string[] texts = [.. XElement.Parse(Text(file)).Descendants()
                .Where(each => each.Name == Svg + "text").Select(each => each.Value)];
            string[] wanted = place.StartsWith('#') ? Strange : [Strange[^1]];
            Assert.All(wanted, name => Assert.Contains(name, texts));
            byte[] picture = await TakeAsync(board.Page.Locator(place), "PNG of");
            Assert.Equal("PNG"u8.ToArray(), picture[1..4]);
        }

        await board.OpenTabAsync("Take away");
        ILocator files = board.Page.Locator("#take-away");
        Assert.Equal(Svg + "svg",
            XElement.Parse(Text(await TakeAsync(files, "Board as SVG"))).Name);
        string[][] rows = Csv(Text(await TakeAsync(files, "Run as CSV")));
        Assert.All(Strange, name => Assert.Contains($"overlap {name}", rows[0]));
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));

        await board.Page.EvaluateAsync("() => astronano.resume()");
        await board.OpenTabAsync("Memories");
        string set = Text(await TakeAsync(Strip(board), "Save set"));
        await LoadAsync(board, set);
        await Assertions.Expect(Strip(board)).ToContainTextAsync("memories are loaded");
        Assert.Equal(set, Text(await TakeAsync(Strip(board), "Save set")));
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
            await Button(Strip(board), "Rename").ClickAsync();
            await Assertions.Expect(Strip(board).Locator(".told")).ToHaveTextAsync(
                $"A name must not contain control characters or broken text (U+{code:X4}).");
            await Assertions.Expect(Strip(board).Locator("li").First).ToContainTextAsync("A");
        }

        await LoadAsync(board, "astronano-memories 1\nname a\u0007b\n" + Rows);
        await Assertions.Expect(Strip(board).Locator(".told")).ToContainTextAsync(
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
        XElement last = XElement.Parse(Text(await TakeAsync(
            board.Page.Locator(".slice-panel"), "SVG of"))).Elements().Last();
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
        await Button(Strip(board), "Rename").ClickAsync();
    }

    private static async Task<byte[]> TakeAsync(ILocator place, string button)
    {
        IDownload saved = await place.Page.RunAndWaitForDownloadAsync(() => place
            .GetByRole(AriaRole.Button, new() { NameRegex = new($"^{button}") }).First
            .ClickAsync());
        return await File.ReadAllBytesAsync(
            (await saved.PathAsync())!, TestContext.Current.CancellationToken);
    }

    private static Task LoadAsync(BoardPage board, string text) => board.Page
        .Locator("#memory-file").SetInputFilesAsync(new FilePayload
        {
            Name = "set.txt",
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes(text),
        });

    private static ILocator Button(ILocator place, string name) =>
        place.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static string Text(byte[] file) => new UTF8Encoding(false, true).GetString(file);

    // As RFC 4180 has it: a quote within quotes is written twice.
    private static string[][] Csv(string text)
    {
        var rows = new List<string[]>();
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            var cells = new List<string> { "" };
            bool isQuoted = false;
            for (int at = 0; at < line.Length; at++)
            {
                bool isDouble = isQuoted && line[at] == '"' && at + 1 < line.Length
                    && line[at + 1] == '"';
                if (line[at] == '"' && !isDouble)
                {
                    isQuoted = !isQuoted;
                }
                else if (line[at] == ',' && !isQuoted)
                {
                    cells.Add("");
                }
                else
                {
                    cells[^1] += line[at];
                    at += isDouble ? 1 : 0;
                }
            }

            rows.Add([.. cells]);
        }

        return [.. rows];
    }
}
