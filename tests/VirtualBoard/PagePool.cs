using System.Collections.Concurrent;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>
/// Pages that tests use one after the other. A browser context of its own for each test would
/// compile the WebAssembly module again each time, which takes longer than most tests.
/// </summary>
public sealed class PagePool(IBrowser browser)
{
    private readonly ConcurrentBag<IPage> _idle = [];

    /// <summary>An empty page of this size and theme, without storage of an earlier test.</summary>
    public async Task<IPage> RentAsync(int width, int height, ColorScheme scheme)
    {
        if (!_idle.TryTake(out IPage? page))
        {
            IBrowserContext context = await browser.NewContextAsync();
            context.SetDefaultTimeout(Chromium.Patience);
            page = await context.NewPageAsync();
        }

        await page.SetViewportSizeAsync(width, height);
        await page.EmulateMediaAsync(new()
        {
            ColorScheme = scheme,
            ForcedColors = ForcedColors.None,
        });
        return page;
    }

    /// <summary>
    /// Takes a page back. Storage is cleared while nothing runs that could write to it; a context
    /// with further pages, or one that is gone, is closed instead.
    /// </summary>
    public async Task ReturnAsync(IPage page)
    {
        try
        {
            string origin = new Uri(page.Url).GetLeftPart(UriPartial.Authority);
            await page.EvaluateAsync("() => sessionStorage.clear()");
            await page.GotoAsync("about:blank");
            ICDPSession session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("Storage.clearDataForOrigin", new Dictionary<string, object>
            {
                ["origin"] = origin,
                ["storageTypes"] = "all",
            });
            await session.DetachAsync();
            await page.Context.ClearCookiesAsync();
            if (page.Context.Pages.Count == 1)
            {
                _idle.Add(page);
                return;
            }
        }
        catch (PlaywrightException)
        {
            // A test has closed or crashed it.
        }

        await page.Context.DisposeAsync();
    }
}
