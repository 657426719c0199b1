using System.Device.Gpio;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>
/// The two buttons: to ground when pressed, held high by the chip's pull-ups otherwise. A button
/// that is not wired reads as not pressed. The instrument debounces.
/// </summary>
/// <remarks>
/// A reading makes two objects on the device, so a button is read when its level changed, and now
/// and then in case nobody said so.
/// </remarks>
public sealed class Buttons
{
    private const int FramesBetweenReadings = 4;

    // Kept for as long as the pins are needed: collected, they would be closed.
    private readonly GpioController _controller = new GpioController();
    private readonly GpioPin _cue;
    private readonly GpioPin _mode;
    private bool _cuePressed;
    private bool _modePressed;
    private bool _changed = true;
    private int _framesToReading;

    /// <summary>Opens the pins.</summary>
    public Buttons()
    {
        _cue = Open(Pins.CueButton);
        _mode = Open(Pins.ModeButton);
    }

    /// <summary>Whether CUE is down at this moment.</summary>
    public bool CueIsPressed => (int)_cue.Read() == 0;

    /// <summary>Whether MODE is down at this moment.</summary>
    public bool ModeIsPressed => (int)_mode.Read() == 0;

    /// <summary>Hands the levels on.</summary>
    public void Read(Instrument instrument)
    {
        _framesToReading--;
        if (_changed || _framesToReading <= 0)
        {
            _changed = false;
            _framesToReading = FramesBetweenReadings;
            _cuePressed = (int)_cue.Read() == 0;
            _modePressed = (int)_mode.Read() == 0;
        }

        instrument.ReadButtons(_cuePressed, _modePressed);
    }

    private GpioPin Open(int gpio)
    {
        GpioPin pin = _controller.OpenPin(gpio, PinMode.InputPullUp);
        pin.ValueChanged += OnChanged;
        return pin;
    }

    // Comes on a thread of its own: it says so and no more.
    private void OnChanged(object sender, PinValueChangedEventArgs arguments) => _changed = true;
}
