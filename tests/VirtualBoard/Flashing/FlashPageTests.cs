using System.Security.Cryptography;
using AstroNano.Chips;
using AstroNano.Flash;

namespace AstroNano.VirtualBoard.Tests.Flashing;

/// <summary>
/// The Flash page in a real browser, its serial port led to the modelled chip that the command line
/// is tested with: what the page does is what arrives there. By itself, as Espressif's library
/// waits for an answer only so long.
/// </summary>
[Collection(nameof(FlashPageTests))]
[CollectionDefinition(nameof(FlashPageTests), DisableParallelization = true)]
public sealed class FlashPageTests(Chromium chromium) : InFolder
{
    private const string File = "AstroNano-esp32-devkit-0.1.0.bin";
    private const string Greeting = "AstroNano 0.1.0 on esp32-devkit: test PASS 8E5E2E41";
    private static readonly byte[] Image = SampleImage.Of(ChipKind.Esp32, 4);
    private static readonly string Digest = Convert.ToHexStringLower(SHA256.HashData(Image));

    [Fact]
    public async Task The_board_s_own_image_is_written_and_the_board_reports()
    {
        Chip chip = new(ChipKind.Esp32, 4, Greeting);
        (BoardPage page, SerialBridge bridge) = await OpenAsync(chip);
        await using BoardPage _ = page;
        await WriteAsync(page);
        await SeeAsync(page, "#step.done",
            "Done: AstroNano 0.1.0 runs on ESP32 DevKit, test PASS 8E5E2E41.");
        Assert.Equal(Image, chip.Flash.Content[..Image.Length]);
        Assert.Contains("boot: Loaded app", await page.Page.TextContentAsync("#lines"));
        // Into the loader, and once out of it; otherwise RTS is never on alone.
        Assert.Equal(["0 1", "1 0", "0 0"], bridge.Lines.Take(3));
        Assert.Single(bridge.Lines.Skip(3), "0 1");
        Assert.Equal([115200, 921600, 115200, 921600], bridge.Rates);
        Assert.Equal((2, 1), chip.Resets);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task A_damaged_download_is_not_written()
    {
        Chip chip = new(ChipKind.Esp32, 4, Greeting);
        (BoardPage page, SerialBridge bridge) = await OpenAsync(chip, new string('0', 64));
        await using BoardPage _ = page;
        await WriteAsync(page);
        await SeeAsync(page, "#see", $"{File} is damaged (SHA-256 mismatch).");
        Assert.Empty(bridge.Rates);
    }

    [Fact]
    public async Task A_port_that_disappears_is_explained()
    {
        Chip chip = new(ChipKind.Esp32, 4, Greeting, new Faults { VanishAt = 0.4 });
        (BoardPage page, SerialBridge _) = await OpenAsync(chip);
        await using BoardPage __ = page;
        await WriteAsync(page);
        await SeeAsync(page, "#see", "The port disappeared.");
        Assert.InRange(chip.Written, 0.4, 0.9);
    }

    [Fact]
    public async Task A_port_that_disappears_during_the_reset_is_explained()
    {
        Chip chip = new(ChipKind.Esp32, 4, Greeting, new Faults { VanishAfterLines = 2 });
        (BoardPage page, SerialBridge _) = await OpenAsync(chip);
        await using BoardPage __ = page;
        await WriteAsync(page);
        await SeeAsync(page, "#see", "The port disappeared.");
    }

    [Fact]
    public async Task A_chip_that_needs_a_slower_rate_gets_it()
    {
        Chip chip = new(ChipKind.Esp32, 4, faults: new Faults { MostBaud = 460800 });
        (BoardPage page, SerialBridge bridge) = await OpenAsync(chip);
        await using BoardPage _ = page;
        await WriteAsync(page);
        await page.Page.WaitForFunctionAsync(
            "() => document.querySelector('#lines').textContent.includes('app_main')");
        // On a busy machine the loader asks for the same rate again.
        int[] rates = [.. bridge.Rates.Where((rate, i) => i == 0 || rate != bridge.Rates[i - 1])];
        Assert.Equal([115200, 921600, 115200, 460800, 115200], rates.Take(5));
        Assert.Equal(Image, chip.Flash.Content[..Image.Length]);
    }

    [Fact]
    public async Task A_failed_verification_asks_before_it_writes_again()
    {
        Chip chip = new(ChipKind.Esp32, 4, Greeting, new Faults { BadByte = 0x20040 });
        (BoardPage page, SerialBridge _) = await OpenAsync(chip);
        await using BoardPage __ = page;
        await WriteAsync(page);
        await SeeAsync(page, "#question-text",
            "The flash does not hold what was written. Write it again at 460800 baud?");
        Assert.Equal((1, 1), chip.Resets);
        await page.Page.ClickAsync("#no");
        await SeeAsync(page, "#see",
            "Verification failed: the flash does not hold what was written.");
        Assert.Equal((1, 1), chip.Resets);
    }

    [Theory]
    [InlineData("noPortIsChosen", "No port was chosen.")]
    [InlineData("portIsTaken", "The browser could not open the port.")]
    public async Task A_port_that_cannot_be_had_is_explained(string trouble, string explained)
    {
        (BoardPage page, SerialBridge _) = await OpenAsync(new Chip(ChipKind.Esp32, 4));
        await using BoardPage __ = page;
        await page.Page.EvaluateAsync($"() => {{ window.{trouble} = true; }}");
        await WriteAsync(page);
        await SeeAsync(page, "#see", explained);
    }

    [Fact]
    public async Task Every_board_is_offered_with_what_would_be_written()
    {
        (BoardPage page, SerialBridge _) = await OpenAsync(new Chip(ChipKind.Esp32, 4));
        await using BoardPage __ = page;
        foreach (FlashBoard board in FlashBoard.All)
        {
            await page.Page.Locator($"[name=board][value={board.Id}]").CheckAsync();
            string plan = await page.Page.InnerTextAsync("#plan");
            Assert.Contains(board.Name, plan);
            Assert.Equal(board.Id == "esp32-devkit",
                await page.Page.IsEnabledAsync("#flash"));
            Assert.Contains($"--board {board.Id} ", await page.Page.InnerTextAsync("#command"));
        }

        await page.Page.Locator("[value=esp32-devkit]").CheckAsync();
        await SeeAsync(page, "#plan", "This writes AstroNano 0.1.0 of 30 November 2026 "
            + $"({File}, 0.2\u00a0MB) to the ESP32 DevKit.");
    }

    [Fact]
    public async Task Before_the_first_release_the_page_says_so_and_takes_a_file()
    {
        Chip chip = new(ChipKind.Esp32, 4, Greeting);
        (BoardPage page, SerialBridge _) = await OpenAsync(chip, sha256: null);
        await using BoardPage __ = page;
        Assert.Contains("No release has been published yet",
            await page.Page.InnerTextAsync("#notice"));
        Assert.False(await page.Page.IsEnabledAsync("#flash"));
        await page.Page.SetInputFilesAsync("#own",
            new FilePayload { Name = "mine.bin", MimeType = "", Buffer = Image });
        await WriteAsync(page);
        await SeeAsync(page, "#step.done",
            "Done: AstroNano 0.1.0 runs on ESP32 DevKit, test PASS 8E5E2E41.");
        Assert.Equal(Image, chip.Flash.Content[..Image.Length]);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1366)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_to_complain_about(ColorScheme scheme, int width)
    {
        (BoardPage page, SerialBridge _) = await OpenAsync(
            new Chip(ChipKind.Esp32S3, 8), scheme: scheme, width: width);
        await using BoardPage __ = page;
        await WriteAsync(page);
        await SeeAsync(page, "#see",
            "This board has an ESP32-S3, but ESP32 DevKit needs an ESP32.");
        Assert.Empty(await AccessibilityTests.ViolationsInAnyColoursAsync(page));
        Assert.True(await page.Page.EvaluateAsync<bool>(
            "() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task A_browser_without_serial_ports_is_told_another_way()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        await using BoardPage page = await chromium.NewPageAsync();
        await page.Page.AddInitScriptAsync("delete Navigator.prototype.serial;");
        await page.Page.GotoAsync(chromium.Address + "flash/");
        Assert.Contains("has no Web Serial", await page.Page.InnerTextAsync("#notice"));
        Assert.False(await page.Page.IsEnabledAsync("#flash"));
        Assert.False(await page.Page.IsEnabledAsync("#listen"));
    }

    [Fact]
    public async Task The_board_s_page_leads_there_and_back()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.GetByRole(AriaRole.Link, new() { Name = "Flash a real board." })
            .ClickAsync();
        await board.Page.WaitForURLAsync("**/flash/");
        await board.Page.GetByRole(AriaRole.Link, new() { Name = "Virtual board" }).ClickAsync();
        await board.Page.WaitForFunctionAsync("() => window.astronano !== undefined");
    }

    [Fact]
    public void A_browser_keeps_the_page_but_no_image()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        Directory.CreateDirectory(At("flash"));
        string[] files = ["flash/index.html", "flash/a.bin", "flash/images.json", "keep.js"];
        foreach (string name in files)
        {
            System.IO.File.WriteAllText(At(name), "self.__WB_MANIFEST");
        }

        KeptFiles.List(Folder);
        string kept = System.IO.File.ReadAllText(At("keep.js"));
        Assert.Contains("flash/index.html", kept);
        Assert.DoesNotContain("a.bin", kept);
        Assert.DoesNotContain("images.json", kept);
    }

    // With a release of one image of that digest, if it has one.
    private async Task<(BoardPage Page, SerialBridge Bridge)> OpenAsync(
        Chip chip, string? sha256 = "", ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        BoardPage page = await chromium.NewPageAsync(width, 900, scheme);
        SerialBridge bridge = await SerialBridge.OpenAsync(page.Page, chip);
        if (sha256 is not null)
        {
            string list = $$"""
                {"version": "0.1.0", "date": "2026-11-30", "images": [{
                  "board": "esp32-devkit", "name": "ESP32 DevKit", "chip": "ESP32",
                  "flashMegabytes": 4, "file": "{{File}}", "size": {{Image.Length}},
                  "sha256": "{{(sha256 == "" ? Digest : sha256)}}"
                }]}
                """;
            await page.Page.RouteAsync("**/flash/images.json", route => route.FulfillAsync(
                new() { ContentType = "application/json", Body = list }));
            await page.Page.RouteAsync(
                $"**/flash/{File}", route => route.FulfillAsync(new() { BodyBytes = Image }));
        }

        await page.Page.GotoAsync(chromium.Address + "flash/");
        await page.Page.WaitForFunctionAsync(
            "() => document.querySelector('#image-esp32-devkit').textContent !== ''");
        return (page, bridge);
    }

    private static Task WriteAsync(BoardPage page) => page.Page.ClickAsync("#flash");

    private static async Task SeeAsync(BoardPage page, string where, string text)
    {
        ILocator place = page.Page.Locator(where);
        await place.GetByText(text).Or(place.Filter(new() { HasText = text })).First.WaitForAsync();
        Assert.Equal(text, await place.InnerTextAsync());
    }
}
