namespace AstroNano.VirtualBoard.Tests;

/// <summary>
/// The README's picture of the page. A picture differs from machine to machine by its fonts; what
/// the page says beside it must be what it says today. <c>ASTRONANO_RENEW=1</c> takes it again.
/// </summary>
public sealed class BoardPictureTests(Chromium chromium)
{
    private static readonly string Folder =
        Path.GetDirectoryName(Sources.OfThisBuild().PageFolder)!;

    private static readonly string Picture = Path.Combine(Folder, "board.png");
    private static readonly string Text = Path.Combine(Folder, "board.txt");

    [Fact]
    public async Task The_picture_of_the_page_is_current()
    {
        await using BoardPage board = await chromium.OpenAsync(
            "#network=astrocyte&page=neurons&flipped-bits=13&depth=lab", 1280, 820);
        // In the board's own time, however long this machine takes for a frame.
        await board.Page.EvaluateAsync(
            """
            () => {
              astronano.pause();
              astronano.selectCue(3);
              astronano.run(90);
              // What is read aloud is not in the picture.
              document.querySelector("#announcer").textContent = "";
            }
            """);
        string text = Regex.Replace(
            await board.Page.Locator("body").InnerTextAsync(), @"[\d.−]+", "0") + "\n";
        if (Renewal.IsAsked)
        {
            await board.Page.ScreenshotAsync(new() { Path = Picture });
            File.WriteAllText(Text, text);
        }

        Assert.Equal(File.ReadAllText(Text).ReplaceLineEndings("\n"), text);
        Assert.InRange(new FileInfo(Picture).Length, 50_000, 500_000);
    }
}
