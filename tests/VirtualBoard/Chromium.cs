using AstroNano.Flash;

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

    /// <summary>Milliseconds: on a busy machine a worker of the page takes long to start.</summary>
    public const int Patience = 60_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("astronano-").FullName;
    private string _program = "";
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private PagePool? _pool;
    private SiteServer? _server;

    /// <summary>Why there is no browser, or null.</summary>
    public string? Missing { get; private set; }

    /// <summary>The finished site.</summary>
    public string SiteFolder => Path.Combine(_folder, SubPath);

    /// <summary>Where the page is.</summary>
    public string Address => _server!.Address + Uri.EscapeDataString(SubPath).Replace("%2F", "/");

    public async ValueTask InitializeAsync()
    {
        string? program = Installed.Browser;
        if (program is null)
        {
            Missing = "No Chromium on PATH, and CHROMIUM does not name one.";
            return;
        }

        _program = program;
        StaticSite.Build(Sources.OfThisBuild(), Console.Out).CopyTo(SiteFolder);
        _server = await SiteServer.StartAsync(_folder, port: 0);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = program, Args = Quiet });
        _pool = new PagePool(_browser);
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    /// <summary>
    /// Opens the page and waits until the board runs. The browser has opened it before, so
    /// everything is in its cache, but no storage is left.
    /// </summary>
    public async Task<BoardPage> OpenAsync(
        string link = "", int width = 1280, int height = 800,
        ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        IPage page = await _pool!.RentAsync(width, height, scheme);
        return await StartAsync(new BoardPage(page, _pool.ReturnAsync), Address + link);
    }

    /// <summary>Opens the page as a visitor does who has never been there.</summary>
    public Task<BoardPage> OpenFirstTimeAsync(string link = "") =>
        OpenAtAsync(Missing is null ? Address + link : "");

    /// <summary>Opens the page where another server has it, for the first time.</summary>
    public async Task<BoardPage> OpenAtAsync(string address) =>
        await StartAsync(await NewPageAsync(), address);

    /// <summary>Opens the page in a browser of another language.</summary>
    public async Task<BoardPage> OpenInAsync(string locale, string link) =>
        await StartAsync(await NewPageAsync(locale: locale), Address + link);

    /// <summary>A page of its own that has opened nothing yet.</summary>
    public async Task<BoardPage> NewPageAsync(int width = 1280, int height = 800,
        ColorScheme scheme = ColorScheme.Light, string locale = "en-US", float scale = 1)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        IBrowserContext context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = locale,
            DeviceScaleFactor = scale,
        });
        context.SetDefaultTimeout(Patience);
        return new BoardPage(
            await context.NewPageAsync(), _ => context.DisposeAsync().AsTask());
    }

    /// <summary>Opens the page in a browser of its own whose camera plays a film.</summary>
    /// <param name="film">The path of a Y4M file.</param>
    /// <param name="link">What the page opens.</param>
    public async Task<BoardPage> OpenWithCameraAsync(string film, string link)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        IBrowser browser = await _playwright!.Chromium.LaunchAsync(new()
        {
            ExecutablePath = _program,
            Args =
            [
                .. Quiet, "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
                $"--use-file-for-fake-video-capture={film}",
            ],
        });
        IPage page = await browser.NewPageAsync();
        return await StartAsync(
            new BoardPage(page, _ => browser.DisposeAsync().AsTask()), Address + link);
    }

    private static async Task<BoardPage> StartAsync(BoardPage board, string address)
    {
        await board.Page.GotoAsync(address);
        // A button that is pressed before the first frame was pressed as the board started.
        await board.Page.WaitForFunctionAsync("() => window.astronano?.work().frames > 0");
        return board;
    }

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
}
