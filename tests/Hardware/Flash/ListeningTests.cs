namespace AstroNano.Hardware.Tests.Flash;

/// <summary>
/// What a board says is understood at both rates: ROM and boot loader at 115 200 baud,
/// nanoFramework at 921 600; each failure has its own message.
/// </summary>
public sealed class ListeningTests
{
    private const string Greeting = "AstroNano 0.1.0 on esp32-devkit: test PASS 8E5E2E41";
    private const int Patience = 20000;
    private const int Short = 600;

    // Far more than a busy machine takes to pass on what the board says.
    private const int Enough = 5000;

    private static readonly FlashBoard DevKit = FlashBoard.Of("esp32-devkit");

    [Fact]
    public async Task The_report_is_heard_after_a_reset()
    {
        WriterRun run = await ListenAsync(Programmed(Greeting), Patience);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  rst:0x1 (POWERON_RESET),boot:0x13 (SPI_FAST_FLASH_BOOT)", run.Output);
        Assert.EndsWith("test PASS 8E5E2E41.", run.Output);
        Assert.Equal(["0 0", "0 0", "0 1", "0 0"], run.Lines);
    }

    [Fact]
    public async Task Without_a_reset_the_board_is_not_disturbed()
    {
        Assert.SkipWhen(WriterRun.Missing is not null, WriterRun.Missing ?? "");
        Chip chip = Programmed(Greeting);
        using var pty = new Pty(chip);
        Task<WriterRun> listening = WriterRun.ListenAsync(pty, chip, Patience);
        // Somebody presses EN: from then on it is as after a reset.
        lock (chip)
        {
            chip.Start(download: false);
        }

        WriterRun run = await listening;
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["0 0", "0 0"], run.Lines.Take(2));
        Assert.DoesNotContain("0 1", run.Lines);
    }

    [Theory]
    [InlineData("E (9) BOD: Brownout detector was triggered", "The supply voltage drops")]
    [InlineData("start failed: System.Exception, I2C", "AstroNano could not start")]
    [InlineData("AstroNano 0.1.0 on esp32-devkit: test FAIL 00000000", "self-test fails")]
    [InlineData("AstroNano 0.1.0 on heltec: test PASS 8E5E2E41", "the firmware for heltec, not")]
    [InlineData(null, "nanoFramework runs, but cannot start AstroNano")]
    public async Task What_a_program_says_is_explained(string? says, string explained)
    {
        WriterRun run = await ListenAsync(Programmed(says), Patience);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(explained, run.Output);
    }

    [Fact]
    public async Task A_table_that_exceeds_the_flash_is_explained()
    {
        Chip chip = Programmed(Greeting, headerMegabytes: 2);
        WriterRun run = await ListenAsync(chip, Patience);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The boot loader rejects the partition table (E (58) flash_parts: "
            + "partition 2 invalid - offset 0x1e0000 size 0x1c0000 exceeds flash chip size "
            + "0x200000).",
            run.Output);
    }

    [Fact]
    public async Task An_empty_flash_is_explained()
    {
        Chip chip = new(ChipKind.Esp32, 4);
        chip.Flash.Erase(0, chip.Flash.Content.Length);
        WriterRun run = await ListenAsync(chip, Patience);
        Assert.Contains("There is no program on the board (invalid header: 0xffffffff).",
            run.Output);
    }

    [Fact]
    public async Task A_board_that_crashes_again_and_again_is_explained()
    {
        const string Panic = "Guru Meditation Error: Core  0 panic'ed (LoadProhibited).";
        Chip chip = Programmed(Greeting, panic: Panic);
        WriterRun run = await ListenAsync(chip, Patience);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"The board restarts over and over ({Panic}).", run.Output);
    }

    [Fact]
    public async Task A_board_that_waits_for_a_download_is_explained()
    {
        Chip chip = new(ChipKind.Esp32, 4) { IsHeldInDownload = true };
        WriterRun run = await ListenAsync(chip, Patience);
        Assert.Contains("The board waits for a download. BOOT was held", run.Output);
    }

    [Fact]
    public async Task A_silent_board_is_explained()
    {
        Chip chip = new(ChipKind.Esp32, 4) { Wired = (false, false) };
        WriterRun run = await ListenAsync(chip, Short);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The board is silent.", run.Output);
    }

    [Fact]
    public async Task A_board_that_runs_something_else_is_explained()
    {
        WriterRun run = await ListenAsync(Programmed("Hello world!"), Enough);
        Assert.Contains("  Hello world!", run.Output);
        Assert.Contains("The board runs, but AstroNano does not report.", run.Output);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_port_that_disappears_is_named(int afterLines)
    {
        Assert.SkipWhen(WriterRun.Missing is not null, WriterRun.Missing ?? "");
        Chip chip = new(ChipKind.Esp32, 4, null, new Faults { VanishAfterLines = afterLines });
        using var pty = new Pty(chip);
        WriterRun run = await WriterRun.ListenAsync(pty, chip, Patience);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The port disappeared.", run.Output);
    }

    [Fact]
    public async Task A_port_that_is_in_use_is_named()
    {
        Assert.SkipWhen(WriterRun.Missing is not null, WriterRun.Missing ?? "");
        Chip chip = new(ChipKind.Esp32, 4);
        using var pty = new Pty(chip);
        pty.Lock();
        WriterRun run = await WriterRun.ListenAsync(pty, chip, Short);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"The port {pty.Path} is in use.", run.Output);
    }

    private static Chip Programmed(string? says, int headerMegabytes = 4, string? panic = null)
    {
        Chip chip = new(ChipKind.Esp32, 4, says) { Panic = panic };
        SampleImage.Of(ChipKind.Esp32, headerMegabytes).CopyTo(chip.Flash.Content, 0);
        return chip;
    }

    private static async Task<WriterRun> ListenAsync(Chip chip, int patience)
    {
        Assert.SkipWhen(WriterRun.Missing is not null, WriterRun.Missing ?? "");
        using var pty = new Pty(chip);
        return await WriterRun.ListenAsync(pty, chip, patience, "--reset", "--board", DevKit.Id);
    }
}
