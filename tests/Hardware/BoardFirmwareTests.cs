using AstroNano.Firmware;
using AstroNano.Peripherals;
using Device = AstroNano.Firmware.Program;

namespace AstroNano.Hardware.Tests;

/// <summary>
/// The firmware with each board's pins on a simulated board of that kind: the bits are the same,
/// and nothing that is wired differently from the board's file would work.
/// </summary>
[Collection(OneBoard.Name)]
public sealed class BoardFirmwareTests : IDisposable
{
    // The writer's own pattern, in the only place where it is written.
    private static readonly Regex GreetingForm = new(Regex.Match(
        Repository.Read("hardware/flash/Writer/src/greeting.mjs"), "(?m)^  /(.+)/;$")
        .Groups[1].Value);

    public static TheoryData<string> Boards => RulesTests.Boards;

    public void Dispose() => Pins.Wiring = BoardWiring.Default;

    [Fact]
    public void Firmware_and_flasher_have_every_board()
    {
        string[] boards = [.. RulesTests.Boards.Select(row => row.Data)];
        Assert.Equal(boards, BoardWirings.All.Select(wiring => wiring.Id));
        Assert.Equal(boards, FlashBoard.All.Select(board => board.Id));
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void Firmware_greets_as_the_writer_expects(string id)
    {
        GroupCollection greeting = Start(id, id).Greeting;
        Assert.Equal(id, greeting["board"].Value);
        Assert.Equal("PASS", greeting["verdict"].Value);
        // The same on every board.
        string usual = BoardWiring.Default.Id;
        Assert.Equal(
            Start(usual, usual).Greeting["digest"].Value, greeting["digest"].Value);
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void Display_knobs_and_buttons_work_on_the_pins_of_the_file(string id)
    {
        (_, AstroNanoBoard board) = Start(id, id);
        Run(30);
        Assert.True(board.Oled.IsOn);
        Assert.Contains(board.Oled.Memory.ToArray(), pixels => pixels != 0);
        byte[] before = board.Oled.Memory.ToArray();
        board.CueButton.Pressed = true;
        Run(20);
        board.CueButton.Pressed = false;
        Run(60);
        Assert.NotEqual(before, board.Oled.Memory.ToArray());
        Assert.True(board.Board.Adc.Readings > 0);
    }

    [Fact]
    public void Every_board_shows_the_same_pictures()
    {
        byte[][] pictures = [.. BoardWirings.All.Select(wiring =>
        {
            (_, AstroNanoBoard board) = Start(wiring.Id, wiring.Id);
            Run(100);
            byte[] picture = new byte[OledGlass.Width * OledGlass.Height / 8];
            OledGlass.Render(board.Oled, picture);
            return picture;
        })];
        Assert.All(pictures, picture => Assert.Equal(pictures[0], picture));
    }

    [Fact]
    public void Firmware_for_another_board_finds_no_display()
    {
        (_, AstroNanoBoard board) = Start("esp32-devkit", "heltec-wifi-kit-32-v2");
        Run(10);
        Assert.False(board.Oled.IsOn);
    }

    private static (GroupCollection Greeting, AstroNanoBoard Board) Start(
        string firmware, string board)
    {
        Pins.Wiring = BoardWiring.Of(firmware);
        var wired = new AstroNanoBoard(new SimulatedClock(), wiring: BoardWiring.Of(board));
        wired.Use();
        TextWriter console = Console.Out;
        using var said = new StringWriter();
        Console.SetOut(said);
        try
        {
            Device.Setup();
        }
        finally
        {
            Console.SetOut(console);
        }

        Match greeting = GreetingForm.Match(said.ToString());
        Assert.True(greeting.Success, said.ToString());
        return (greeting.Groups, wired);
    }

    private static void Run(int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            ((SimulatedClock)SimulatedBoard.Current.Clock).Advance(Device.Frame());
        }
    }
}
