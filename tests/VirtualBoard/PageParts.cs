namespace AstroNano.VirtualBoard.Tests;

/// <summary>What tests do with buttons and choosers of files, wherever they are.</summary>
internal static class PageParts
{
    /// <summary>The button that says exactly this.</summary>
    public static ILocator Button(this IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The button in a part of the page that says exactly this.</summary>
    public static ILocator Button(this ILocator place, string name) =>
        place.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The button in a part of the page that begins with this.</summary>
    public static ILocator ButtonFrom(this ILocator place, string name) =>
        place.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{name}") }).First;

    /// <summary>The file that a click gives; of this name, if one is said.</summary>
    public static async Task<byte[]> SaveAsync(this ILocator button, string? name = null)
    {
        IDownload saved = await button.Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        Assert.Equal(name ?? saved.SuggestedFilename, saved.SuggestedFilename);
        return await File.ReadAllBytesAsync(
            (await saved.PathAsync())!, TestContext.Current.CancellationToken);
    }

    /// <summary>The text of such a file, which must be whole.</summary>
    public static async Task<string> SaveTextAsync(this ILocator button) =>
        new UTF8Encoding(false, true).GetString(await button.SaveAsync());

    /// <summary>Gives a chooser of files one that has a text in it.</summary>
    public static Task ChooseAsync(
        this ILocator chooser, string name, string text, string type = "text/plain") =>
        chooser.SetInputFilesAsync(new FilePayload
        {
            Name = name,
            MimeType = type,
            Buffer = Encoding.UTF8.GetBytes(text),
        });
}
