using System.Device.Gpio;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>
/// The two buttons: to ground when pressed, held high by the chip's pull-ups otherwise. A button
/// that is not wired reads as not pressed. The instrument debounces.
/// </summary>
public sealed class Buttons
{
    // Kept for as long as the pins are needed: collected, they would be closed.
    private readonly GpioController _controller = new GpioController();
    private readonly GpioPin _cue;
    private readonly GpioPin _mode;

    /// <summary>Opens the pins.</summary>
    public Buttons()
    {
        _cue = _controller.OpenPin(Pins.CueButton, PinMode.InputPullUp);
        _mode = _controller.OpenPin(Pins.ModeButton, PinMode.InputPullUp);
    }

    /// <summary>Whether CUE is down at this moment.</summary>
    public bool CueIsPressed => (int)_cue.Read() == 0;

    /// <summary>Hands the levels on.</summary>
    public void Read(Instrument instrument) =>
        instrument.ReadButtons((int)_cue.Read() == 0, (int)_mode.Read() == 0);
}
