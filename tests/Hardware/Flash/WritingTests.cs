namespace AstroNano.Hardware.Tests.Flash;

/// <summary>
/// The command line writes to a modelled chip, byte by byte over a pseudo-terminal, with
/// Espressif's own library on this side. tests/Programs/Chip says how the model was compared with
/// Espressif's own tool.
/// </summary>
public sealed class WritingTests
{
    private const string Done = "Done: AstroNano 0.1.0 runs on ";
    private static readonly FlashBoard DevKit = FlashBoard.Of("esp32-devkit");
    private static readonly FlashBoard S3 = FlashBoard.Of("esp32-s3-devkitc-1");

    // Of each chip the last one, or all.
    public static TheoryData<string> Boards => [.. FlashBoard.All.Reverse()
        .DistinctBy(board => Thorough.IsAsked ? board.Id : board.Family).Select(board => board.Id)];

    [Theory]
    [MemberData(nameof(Boards))]
    public async Task A_file_is_written_and_the_board_reports(string id)
    {
        FlashBoard board = FlashBoard.Of(id);
        Chip chip = ChipOf(board);
        byte[] before = [.. chip.Flash.Content];
        WriterRun run = await WriteAsync(chip, board);
        Assert.Equal((0, $"{Done}{board.Name}, test PASS 8E5E2E41."), End(run));
        byte[] image = ImageOf(board);
        Assert.Equal(image, chip.Flash.Content[..image.Length]);
        // What lies behind the file, the settings too, is as it was.
        Assert.True(before.AsSpan(image.Length)
            .SequenceEqual(chip.Flash.Content.AsSpan(image.Length)));
        Assert.Contains("writing at 921600 baud", run.Output);
        Assert.Contains("Verified", run.Output);
        // Into the loader (EN low, then GPIO 0 low), a quiet opening, and out of it (EN low).
        Assert.Equal(["0 1", "1 0", "0 0", "0 0", "0 0", "0 1", "0 0"], run.Lines);
        Assert.Equal((2, 1), chip.Resets);
    }

    [Fact]
    public async Task A_byte_lost_on_the_way_to_the_chip_is_sent_again()
    {
        Chip chip = ChipOf(DevKit, new Faults { LoseInBlock = 2 });
        WriterRun run = await WriteAsync(chip, DevKit);
        Assert.Null(chip.Faults.LoseInBlock);
        AssertFlashHolds(chip, DevKit);
    }

    [Fact(Explicit = true)]
    public async Task An_answer_lost_on_its_way_back_means_starting_again_more_slowly()
    {
        // The block is sent twice, which spoils the packed stream.
        Chip chip = ChipOf(DevKit, new Faults { LoseInAnswer = 1 });
        WriterRun run = await WriteAsync(chip, DevKit);
        Assert.Contains("failed at 921600 baud; starting again at 460800 baud", run.Output);
        AssertFlashHolds(chip, DevKit);
    }

    [Fact]
    public async Task A_board_without_automatic_reset_is_told_how_to_hold_boot()
    {
        Chip chip = new(ChipKind.Esp32, 4) { Wired = (true, false) };
        WriterRun run = await WriteAsync(chip, DevKit, exitCode: 1);
        Assert.StartsWith("The board did not enter its boot loader.", End(run).Last);
        Assert.Equal(0, chip.Resets.Download);
    }

    [Fact]
    public async Task Writing_fails_when_the_line_fails_at_every_rate()
    {
        Assert.SkipWhen(WriterRun.Missing is not null, WriterRun.Missing ?? "");
        Chip chip = ChipOf(DevKit, new Faults { LoseInBlock = 0, LoseAlways = true });
        using var pty = new Pty(chip);
        WriterRun run = await WriterRun.FlashAsync(
            pty, chip, DevKit, ImageOf(DevKit), "--baud", "230400");
        Assert.Contains("failed at 230400 baud; starting again at 115200 baud", run.Output);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The transfer failed, even at 115200 baud.", End(run).Last);
    }

    [Fact]
    public async Task A_chip_that_needs_a_slower_rate_gets_it()
    {
        Chip chip = ChipOf(DevKit, new Faults { MostBaud = 230400 });
        WriterRun run = await WriteAsync(chip, DevKit);
        Assert.Contains("failed at 921600 baud; starting again at 460800 baud", run.Output);
        Assert.Contains("failed at 460800 baud; starting again at 230400 baud", run.Output);
        Assert.Contains("writing at 230400 baud", run.Output);
        AssertFlashHolds(chip, DevKit);
    }

    [Fact]
    public async Task Nothing_is_written_to_another_chip()
    {
        Chip chip = new(ChipKind.Esp32S3, 8);
        byte[] before = [.. chip.Flash.Content];
        WriterRun run = await WriteAsync(chip, DevKit, exitCode: 1);
        Assert.Contains("an ESP32-S3, but ESP32 DevKit needs an ESP32", run.Output);
        Assert.Equal(before, chip.Flash.Content);
    }

    [Fact]
    public async Task Nothing_is_written_to_a_chip_with_too_little_flash()
    {
        Chip chip = new(ChipKind.Esp32S3, 4);
        byte[] before = [.. chip.Flash.Content];
        WriterRun run = await WriteAsync(chip, S3, exitCode: 1);
        Assert.Contains("holds 4 MB, but ESP32-S3-DevKitC-1 needs 8 MB", run.Output);
        Assert.Equal(before, chip.Flash.Content);
    }

    [Fact]
    public async Task A_full_pipe_only_takes_longer()
    {
        Assert.SkipWhen(WriterRun.Missing is not null, WriterRun.Missing ?? "");
        Chip chip = ChipOf(DevKit, new Faults { FullPipe = true });
        using var pty = new Pty(chip);
        WriterRun run = await WriterRun.FlashAsync(pty, chip, DevKit, ImageOf(DevKit));
        Assert.InRange(pty.MostWaiting, 4000, 5000);
        Assert.Equal(0, run.ExitCode);
        AssertFlashHolds(chip, DevKit);
    }

    [Fact]
    public async Task A_port_that_disappears_is_named()
    {
        Chip chip = ChipOf(DevKit, new Faults { VanishAt = 0.4 });
        WriterRun run = await WriteAsync(chip, DevKit, exitCode: 1);
        Assert.InRange(chip.Written, 0.4, 0.9);
        Assert.StartsWith("The port disappeared.", End(run).Last);
    }

    [Fact]
    public async Task A_flash_that_does_not_hold_what_was_written_is_named()
    {
        Chip chip = ChipOf(DevKit, new Faults { BadByte = 0x20040 });
        WriterRun run = await WriteAsync(chip, DevKit, exitCode: 1);
        Assert.StartsWith("Verification failed", End(run).Last);
        // It is not written again unasked.
        Assert.Equal((1, 1), chip.Resets);
    }

    [Theory]
    [InlineData(8, "is for 8 MB of flash, but esp32-devkit has 4 MB")]
    [InlineData(0, "is not an image for esp32-devkit")]
    [InlineData(4, "is for heltec-wifi-kit-32-v2, not for esp32-devkit")]
    public async Task A_file_for_another_board_is_refused_before_the_port_is_touched(
        int megabytes, string message)
    {
        Assert.SkipWhen(WriterRun.Missing is not null, WriterRun.Missing ?? "");
        Chip chip = ChipOf(DevKit);
        byte[] image = megabytes == 0 ? new byte[100] : SampleImage.Of(ChipKind.Esp32, megabytes);
        image = [.. image, .. "\0AstroNano 0.1.0 on heltec-wifi-kit-32-v2: \0"u8];
        using var pty = new Pty(chip);
        WriterRun run = await WriterRun.FlashAsync(pty, chip, DevKit, image);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Output);
        Assert.Empty(run.Lines);
    }

    [Theory]
    [InlineData("esp32-s3-devkitc-1", "0.1.0", "PASS", "runs the firmware for esp32-s3-devkitc-1")]
    [InlineData("esp32-devkit", "0.0.9", "PASS", "runs version 0.0.9, not 0.1.0")]
    [InlineData("esp32-devkit", "0.1.0", "FAIL", "test FAIL 8E5E2E41")]
    public async Task Another_report_is_not_taken_for_the_boards_own(
        string board, string version, string verdict, string message)
    {
        Chip chip = new(ChipKind.Esp32, 4,
            $"AstroNano {version} on {board}: test {verdict} 8E5E2E41");
        WriterRun run = await WriteAsync(chip, DevKit, exitCode: 1);
        Assert.Contains(message, End(run).Last);
        AssertFlashHolds(chip, DevKit);
    }

    private static Chip ChipOf(FlashBoard board, Faults? faults = null) => new(
        KindOf(board), board.FlashMegabytes,
        $"AstroNano 0.1.0 on {board.Id}: test PASS 8E5E2E41", faults);

    private static byte[] ImageOf(FlashBoard board) =>
        SampleImage.Of(KindOf(board), board.FlashMegabytes);

    private static ChipKind KindOf(FlashBoard board) =>
        ChipKind.All.Single(kind => kind.Name == board.Family);

    private static async Task<WriterRun> WriteAsync(Chip chip, FlashBoard board, int exitCode = 0)
    {
        Assert.SkipWhen(WriterRun.Missing is not null, WriterRun.Missing ?? "");
        using var pty = new Pty(chip);
        WriterRun run = await WriterRun.FlashAsync(pty, chip, board, ImageOf(board));
        Assert.True(run.ExitCode == exitCode, run.Output);
        return run;
    }

    private static (int ExitCode, string Last) End(WriterRun run) =>
        (run.ExitCode, run.Output.Split('\n')[^1]);

    private static void AssertFlashHolds(Chip chip, FlashBoard board)
    {
        byte[] image = ImageOf(board);
        Assert.Equal(image, chip.Flash.Content[..image.Length]);
    }
}
