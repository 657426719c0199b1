using AstroNano.Flash;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(AstroNano.VirtualBoard.Tests.Chromium))]

namespace AstroNano.VirtualBoard.Tests;

/// <summary>
/// One headless Chromium for all tests, and the site below a path of its own, as on a school's
/// server. Playwright's own download of a browser is not used: any installed Chromium will do.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The path below which the site is served.</summary>
    public const string SubPath = "physics/astro nano/";

    // No calls home, and no sandbox: as root, in a container, it has none. Fewer processes.
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--in-process-gpu", "--no-zygote",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("astronano-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteServer? _server;

    /// <summary>Why there is no browser, or null.</summary>
    public string? Missing { get; private set; }

    /// <summary>The finished site.</summary>
    public string SiteFolder => Path.Combine(_folder, SubPath);

    /// <summary>Where the page is.</summary>
    public string Address => _server!.Address + Uri.EscapeDataString(SubPath).Replace("%2F", "/");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        string? program = Environment.GetEnvironmentVariable("CHROMIUM") ?? Installed();
        if (program is null)
        {
            Missing = "No Chromium on PATH, and CHROMIUM does not name one.";
            return;
        }

        StaticSite.Build(Sources.OfThisBuild(), Console.Out).CopyTo(SiteFolder);
        _server = await SiteServer.StartAsync(_folder, port: 0);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = program, Args = Quiet });
    }

    /// <summary>Opens the page and waits until the board runs.</summary>
    public Task<BoardPage> OpenAsync(
        string link = "", int width = 1280, int height = 800,
        ColorScheme scheme = ColorScheme.Light) =>
        OpenAtAsync(Missing is null ? Address + link : "", width, height, scheme);

    /// <summary>Opens the page where another server has it.</summary>
    public async Task<BoardPage> OpenAtAsync(
        string address, int width = 1280, int height = 800,
        ColorScheme scheme = ColorScheme.Light)
    {
        BoardPage board = await NewPageAsync(width, height, scheme);
        await board.Page.GotoAsync(address);
        await board.Page.WaitForFunctionAsync("() => window.astronano !== undefined");
        return board;
    }

    /// <summary>A page of its own that has opened nothing yet.</summary>
    public async Task<BoardPage> NewPageAsync(
        int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        IBrowserContext context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
        });
        return new BoardPage(await context.NewPageAsync());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string? Installed()
    {
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return new[]
        {
            // Without its windows it takes two thirds of the time.
            "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome",
        }
            .Select(name => NodePackage.Find(name, path))
            .FirstOrDefault(found => found is not null);
    }
}

/// <summary>Tests of what a user does; they run one after the other.</summary>
[CollectionDefinition(nameof(InTheBrowser))]
public sealed class InTheBrowser;

/// <summary>Tests of every network and of every page of the glass, beside the others.</summary>
[CollectionDefinition(nameof(NetworksInTheBrowser))]
public sealed class NetworksInTheBrowser;
