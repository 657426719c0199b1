using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AstroNano.Flash;
using Microsoft.Playwright;

namespace AstroNano.Hardware.Tests.Flash;

/// <summary>
/// The page that flashes, in a real browser as far as the browser's own question for a port:
/// what lies behind that needs a board.
/// </summary>
public sealed class FlashPageTests : IAsyncLifetime
{
    private const string Origin = "https://flash.test/";
    private static readonly string Source = Repository.PathOf("hardware/flash/Page");
    private readonly string _site = Directory.CreateTempSubdirectory().FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find("chromium", "chromium-browser", "google-chrome") is not string browser
            || Find("npm") is not string npm || Find("node") is not string node)
        {
            return;
        }

        if (!Directory.Exists(Path.Combine(Source, "node_modules")))
        {
            Run(npm, "ci", "--silent", "--no-audit", "--no-fund", "--prefix", Source);
        }

        string board = Path.Combine(_site, "esp32-devkit");
        Directory.CreateDirectory(board);
        File.WriteAllText(Path.Combine(board, "manifest.json"), """
            { "name": "AstroNano", "version": "0.1.0", "builds": [
              { "chipFamily": "ESP32",
                "parts": [{ "path": "AstroNano.bin", "offset": 1966080 }] } ] }
            """);
        Run(node, Path.Combine(Source, "build.mjs"), _site);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = browser, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    [Fact]
    public async Task Each_board_has_its_section_and_a_button_where_there_is_a_manifest()
    {
        IPage page = await OpenAsync();
        foreach (FlashBoard board in FlashBoard.All)
        {
            Assert.Contains(board.Target, await page.Locator($"#{board.Id}").InnerTextAsync());
        }

        Assert.Equal(1, await page.Locator("esp-web-install-button").CountAsync());
        Assert.Contains("Not in this release",
            await page.Locator("#heltec-wifi-kit-32-v2").InnerTextAsync());
    }

    [Fact]
    public async Task The_button_asks_the_browser_for_a_port()
    {
        IPage page = await OpenAsync();
        await page.GetByText("Flash the ESP32 DevKit").ClickAsync();
        await page.WaitForFunctionAsync("() => window.askedForPort === true");
        // The user closed the question: the page says what may be wrong instead of nothing.
        await page.Locator("ewt-no-port-picked-dialog").WaitForAsync(
            new() { State = WaitForSelectorState.Attached });
    }

    [Fact]
    public async Task A_browser_without_serial_ports_is_told_another_way()
    {
        IPage page = await OpenAsync(hasSerial: false);
        await page.GetByText("This browser cannot reach a serial port").WaitForAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_site, recursive: true);
    }

    private async Task<IPage> OpenAsync(bool hasSerial = true)
    {
        Assert.SkipWhen(_browser is null, "Chromium or Node.js is not on PATH.");
        IPage page = await _browser!.NewPageAsync();
        await page.RouteAsync($"{Origin}**", route =>
        {
            string path = Path.Combine(_site, new Uri(route.Request.Url).AbsolutePath[1..]);
            return File.Exists(path)
                ? route.FulfillAsync(new() { Path = path })
                : route.FulfillAsync(new() { Status = 404 });
        });
        await page.AddInitScriptAsync(hasSerial
            ? """
              Object.defineProperty(navigator, "serial", { value: {
                getPorts: async () => [], addEventListener() {},
                requestPort: async () => {
                  window.askedForPort = true;
                  throw new DOMException("No port selected by the user.", "NotFoundError");
                } } });
              """
            : "delete Navigator.prototype.serial;");
        await page.GotoAsync($"{Origin}index.html");
        return page;
    }

    private static string? Find(params string[] names) => (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        from name in names
        let path = Path.Combine(folder, name)
        where File.Exists(path)
        select path).FirstOrDefault();

    private static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
