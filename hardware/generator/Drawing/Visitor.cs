using AstroNano.Firmware;
using AstroNano.Peripherals;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// Someone at a simulated board with the firmware on it; all knobs start in the middle.
/// </summary>
internal sealed class Visitor
{
    /// <summary>In microseconds.</summary>
    public const int Second = 1_000_000;

    /// <summary>For how long a button is pressed briefly.</summary>
    public const int Tap = 200_000;

    private readonly SimulatedClock _clock = new();

    public Visitor(
        bool holdsCue = false, bool holdsMode = false, OledModel model = OledModel.Ssd1306)
    {
        Board = new AstroNanoBoard(_clock, oledModel: model).Use();
        foreach (SimulatedPot pot in Board.Pots)
        {
            pot.Position = 0.5;
        }

        Board.CueButton.Pressed = holdsCue;
        Board.ModeButton.Pressed = holdsMode;
        Firmware.Program.Setup();
        Board.CueButton.Pressed = false;
        Board.ModeButton.Pressed = false;
    }

    public AstroNanoBoard Board { get; }

    public byte[] Glass
    {
        get
        {
            byte[] picture = new byte[OledGlass.Width * OledGlass.Height / 8];
            OledGlass.Render(Board.Oled, picture);
            return picture;
        }
    }

    public void Wait(int microseconds)
    {
        long end = _clock.Microseconds + microseconds;
        while (_clock.Microseconds < end)
        {
            _clock.Advance(Firmware.Program.Frame());
        }
    }

    public void Press(PushButton button, int microseconds, int after = Tap)
    {
        button.Pressed = true;
        Wait(microseconds);
        button.Pressed = false;
        Wait(after);
    }

    /// <summary>Holds MODE until the page of that name is there.</summary>
    public void TurnTo(string page)
    {
        while (Firmware.Program.Instrument.Page.Name != page)
        {
            Press(Board.ModeButton, Second);
        }
    }
}
