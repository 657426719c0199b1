using Device = AstroNano.Firmware.Program;

namespace AstroNano.Browser;

/// <summary>
/// The board's supply: off, the firmware forgets all but what is saved; on, it starts again.
/// </summary>
public static partial class Exports
{
    private const string OffWords = "The board is switched off.";
    private const string BenchWords = "Bench test: the converter's counts for each knob, "
        + "their spread and range so far; the buttons; the devices on the bus; free memory. "
        + "CUE shows a checkerboard on the display, MODE starts the instrument.";

    private const string ChoiceWords = "Choice of the display: its border is complete only for the "
        + "right controller. CUE changes it, MODE saves it and starts the instrument.";

    private static bool _isOn;

    /// <summary>Most steps of a frame while another window follows this board, or 0.</summary>
    internal static int StepLimit { get; set; }

    /// <summary>Takes the supply away.</summary>
    [JSExport]
    public static void SwitchOff()
    {
        _isOn = false;
        // The chip's memory is of no use to anyone any more: it comes up dark.
        _board.Oled.PowerOn();
        Look();
    }

    /// <summary>
    /// Gives the supply back: the firmware finds pins as after a reset, and knobs and buttons as
    /// they are at that moment.
    /// </summary>
    [JSExport]
    public static void SwitchOn()
    {
        _board = Rewired(_board).Use();
        BreakAgain(_board);
        _shown = -1;
        _hangsFrom = null;
        _silentSeconds = 0;
        Device.Setup();
        Device.Instrument?.Session.KeepChanges();
        _isOn = true;
        Hasten();
        Look();
    }

    private static AstroNanoBoard Rewired(AstroNanoBoard before)
    {
        var board = new AstroNanoBoard(
            Clock, before.OledAddress, wiring: before.Board.Wiring, files: before.Board.Files);
        for (int knob = 0; knob < board.Pots.Length; knob++)
        {
            board.Pots[knob].Position = before.Pots[knob].Position;
        }

        board.CueButton.Pressed = before.CueButton.Pressed;
        board.ModeButton.Pressed = before.ModeButton.Pressed;
        board.Board.Adc.Imperfect = before.Board.Adc.Imperfect;
        return board;
    }

    // The page has more time than a board; the instrument may just have been made.
    private static void Hasten()
    {
        if (Instrument is { } instrument)
        {
            instrument.Schedule.Period = FramePeriod;
            instrument.Schedule.MostSteps = StepLimit > 0 ? StepLimit : MostSteps;
        }
    }
}
