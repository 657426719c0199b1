using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>
/// Lets the user choose the display's controller on the display itself, and whether the board
/// reports on its USB port: MODE held at power-up. What is chosen is saved.
/// </summary>
public sealed class DisplayChoice : StartMode
{
    private readonly Writer _screen = new Writer();
    private readonly DisplayTest _test;
    private readonly Buttons _buttons;
    private readonly Display _display;
    private readonly Storage _storage;
    private readonly ReportSwitch _switch;

    /// <summary>Begins with the controller that the display is driven as.</summary>
    public DisplayChoice(Buttons buttons, Display display, Storage storage)
    {
        _buttons = buttons;
        _display = display;
        _storage = storage;
        _switch = new ReportSwitch(storage);
        _test = new DisplayTest(_screen, display.IsSh1106, _switch.IsOn);
    }

    /// <inheritdoc/>
    public override bool IsDone => _test.IsDone;

    /// <inheritdoc/>
    protected override void Run(int now)
    {
        _test.ReadButtons(_buttons.CueIsPressed, _buttons.ModeIsPressed);
        if (_test.IsSh1106 != _display.IsSh1106)
        {
            _display.SetController(_test.IsSh1106);
        }

        if (_test.IsConfirmed)
        {
            SavedNumber.Write(_storage, Storage.DisplaySlot, 1, _test.Controller);
            _switch.Set(_test.Reports);
            return;
        }

        _test.Paint();
        _display.Show(_screen, now);
    }
}
