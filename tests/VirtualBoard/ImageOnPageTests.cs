namespace AstroNano.VirtualBoard.Tests;

/// <summary>An image becomes the picture that is drawn.</summary>
public sealed class ImageOnPageTests(Chromium chromium)
{
    // Dark on white, so the cross is ink; what is left of its corners is not.
    [Fact]
    public async Task A_chosen_dropped_or_pasted_image_becomes_the_picture()
    {
        await using BoardPage board = await chromium.OpenAsync("#page=neurons");
        ILocator form = board.Page.Locator("#image");
        ILocator chooser = board.Page.Locator("#image-file");
        await chooser.ChooseAsync("letter.pdf", "%PDF-1.7", "application/pdf");
        await Expect(form).ToHaveTextAsync(
            "“letter.pdf” is not an image that this browser can read.");
        await chooser.ChooseAsync("cross.svg", Cross, "image/svg+xml");
        ILocator use = form.GetByRole(AriaRole.Button, new() { Name = "Use image" });
        await use.ClickAsync();
        bool[] cross = [.. Enumerable.Range(0, 64).Select(unit => unit / 8 == 3 || unit % 8 == 5)];
        Assert.Equal(cross, await DrawingOnPageTests.PressedAsync(board));
        Assert.Equal("draw", (await board.StateAsync()).Page);
        await Expect(form).ToBeEmptyAsync();

        foreach (string kind in new[] { "drop", "paste" })
        {
            await board.Page.Locator("#strokes").GetByText("Clear").ClickAsync();
            await board.Page.EvaluateAsync(
                """
                ([kind, text]) => {
                  const data = new DataTransfer();
                  data.items.add(new File([text], "cross.svg", { type: "image/svg+xml" }));
                  const how = { bubbles: true, cancelable: true };
                  document.querySelector(".units").dispatchEvent(kind === "drop"
                    ? new DragEvent(kind, { ...how, dataTransfer: data })
                    : new ClipboardEvent(kind, { ...how, clipboardData: data }));
                }
                """, new[] { kind, Cross });
            // The vertical bar is grey: as light as two fifths.
            await form.GetByRole(AriaRole.Slider).FillAsync("0.2");
            await use.ClickAsync();
            Assert.Equal(Enumerable.Range(0, 64).Select(unit => unit / 8 == 3),
                await DrawingOnPageTests.PressedAsync(board));
        }

        Assert.Empty(board.Errors);
    }

    private const string Cross =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="80" height="80">
          <path fill="#666" d="M50 0h10v80h-10z" /><path d="M0 30h80v10H0z" />
        </svg>
        """;
}
