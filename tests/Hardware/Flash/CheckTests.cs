using AstroNano.Core;
using AstroNano.Flash.Checking;
using AstroNano.Peripherals;
using Device = AstroNano.Firmware.Program;

namespace AstroNano.Hardware.Tests.Flash;

/// <summary>
/// <c>listen --check</c> at the end of a serial line on which the firmware's own sources report.
/// </summary>
[Collection(OneBoard.Name)]
public sealed class CheckTests : InFolder
{
    private const int Second = 20;

    // Far more than a busy machine takes.
    private const int Patience = 60;
    private const int Pause = 1500;

    public override void Dispose()
    {
        Device.Reports = false;
        base.Dispose();
    }

    [Fact]
    public async Task Boards_on_two_ports_are_checked_at_once_and_not_reset()
    {
        Assert.SkipWhen(WriterRun.Missing is not null, WriterRun.Missing ?? "");
        Chip[] chips = [new Chip(ChipKind.Esp32, 4), new Chip(ChipKind.Esp32, 4)];
        using var first = new Pty(chips[0]);
        using var second = new Pty(chips[1]);
        var output = new StringWriter();
        var check = new CheckCommand(output, null) { MostCues = 2, MostSeconds = Patience };
        BoardPort[] ports = [Writer.Open(first.Path), Writer.Open(second.Path)];
        string[] reports = [Report(flips: false), Report(flips: true)];
        CancellationToken token = TestContext.Current.CancellationToken;
        var listening = Task.Run(() => check.Listen(ports), token);
        while (!listening.IsCompleted)
        {
            // Again and again, as if EN were pressed: a listener that was late hears the next.
            Send(chips[0], reports[0]);
            Send(chips[1], reports[1]);
            await Task.WhenAny(listening, Task.Delay(Pause, token));
        }

        await listening;
        Assert.Equal(ExitCode.Negative, check.End());
        string[] said = output.ToString().Split('\n');
        Assert.Contains(said, line =>
            line.StartsWith(first.Path, StringComparison.Ordinal) && line.Contains("same bits"));
        Assert.Contains(said, line => line.StartsWith(second.Path, StringComparison.Ordinal)
            && line.Contains("DIVERGED: same bits at step"));
        Assert.All(chips, chip => Assert.Equal((0, 0), chip.Resets));
    }

    [Theory]
    [InlineData(false, ExitCode.Done, "same")]
    [InlineData(true, ExitCode.Negative, "different")]
    public void A_record_is_checked_as_the_port_is(bool flips, int exitCode, string result)
    {
        string log = At("board.log");
        string json = At("board.json");
        File.WriteAllText(log, Report(flips));
        Assert.Equal(exitCode,
            AstroNano.Flash.Program.Main(["listen", "--check", "--from", log, "--json", json]));
        string last = File.ReadAllLines(json)[^1];
        Assert.Contains($"\"event\":\"{result}\"", last);
        Assert.DoesNotContain("\"agreements\":0,", last);
    }

    [Fact]
    public void The_numbers_that_differ_are_named()
    {
        string log = At("board.log");
        File.WriteAllText(log, Report(flips: true));
        var output = new StringWriter();
        var check = new CheckCommand(output, null);
        check.ReadLog(log);
        Assert.Matches(@"state 5 at step \d+: \S+ on the board, \S+ here", output.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("AstroNano 0.1.0 on esp32-devkit: test PASS 8E5E2E41\n")]
    public void Without_a_comparison_it_fails(string text)
    {
        string log = At("board.log");
        File.WriteAllText(log, text);
        Assert.Equal(ExitCode.Negative,
            AstroNano.Flash.Program.Main(["listen", "--check", "--from", log]));
    }

    [Theory]
    [InlineData("--cues 3", "--cues needs --check.")]
    [InlineData("--from x.log", "--from needs --check.")]
    [InlineData("--port COM1 --port COM2", "--port must be given once, unless with --check.")]
    public void Options_of_the_check_need_it(string options, string told) => Assert.Contains(told,
        AstroNano.Flash.Program.CreateCommand().Parse("listen " + options)
            .Errors.Select(error => error.Message));

    // Half a minute, with a cue after ten seconds and perhaps a bit flip after eight.
    private static string Report(bool flips)
    {
        var clock = new SimulatedClock();
        var board = new AstroNanoBoard(clock).Use();
        TextWriter console = Console.Out;
        using var printed = new StringWriter();
        Console.SetOut(printed);
        try
        {
            Device.Reports = true;
            Device.Setup();
            Device.Instrument.SelectPage(0);
            for (int frame = 0; frame < 30 * Second; frame++)
            {
                board.CueButton.Pressed = frame / 3 == 10 * Second / 3;
                board.Pots[0].Position = frame is > 12 * Second and < 13 * Second ? 0.4 : 0.2;
                if (flips && frame == 8 * Second)
                {
                    FlipBit(Device.Instrument.Engine.Network, 5);
                }

                if (flips && frame == 17 * Second / 2)
                {
                    // Its whole state is reported at once.
                    Device.Instrument.SelectPage(Device.Instrument.PageCount - 1);
                }

                clock.Advance(Device.Frame());
            }
        }
        finally
        {
            Console.SetOut(console);
        }

        return printed.ToString();
    }

    // Half of its size: it takes seconds to fade.
    private static void FlipBit(Network network, int unit) => network.State[unit] =
        BitConverter.Int32BitsToSingle(
            BitConverter.SingleToInt32Bits(network.State[unit]) ^ (1 << 22));

    private static void Send(Chip chip, string text) =>
        chip.Send(Encoding.ASCII.GetBytes(text), Chip.ClrBaud);
}
