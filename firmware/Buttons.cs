using System.Device.Gpio;

namespace AstroNano.Firmware;

/// <summary>
/// The two buttons; the instrument debounces them. A button that is down from the start, as for the
/// self-test, is ignored until both are released.
/// </summary>
/// <remarks>
/// A reading allocates two objects on the device, so a button is read when its level changed, and
/// now and then in case an event was lost.
/// </remarks>
public sealed class Buttons
{
    private const int FramesBetweenReadings = 5;

    private readonly ButtonPin _cue;
    private readonly ButtonPin _mode;
    private bool _changed = true;
    private bool _isStarting = true;
    private bool _cuePressed;
    private bool _modePressed;
    private int _framesToReading;

    /// <summary>Opens the pins.</summary>
    public Buttons()
    {
        PinValueChangedEventHandler changed = OnChanged;
        _cue = new ButtonPin(Pins.CueButton, changed);
        _mode = new ButtonPin(Pins.ModeButton, changed);
    }

    /// <summary>Whether CUE is down at this moment.</summary>
    public bool CueIsPressed => _cue.IsDown;

    /// <summary>Whether MODE is down at this moment.</summary>
    public bool ModeIsPressed => _mode.IsDown;

    /// <summary>Was a button pressed or released since the last reading?</summary>
    public bool HaveChanged => _changed;

    /// <summary>What is wrong, or null.</summary>
    public string Notice => _cue.Notice ?? _mode.Notice;

    /// <summary>Is any of them down, for the instrument?</summary>
    public bool AreHeard => _cuePressed || _modePressed;

    /// <summary>Is CUE down, for the instrument?</summary>
    public bool CueIsHeard => _cuePressed;

    /// <summary>Is MODE down, for the instrument?</summary>
    public bool ModeIsHeard => _modePressed;

    /// <summary>Reads the levels, if they have changed or it is time.</summary>
    public void Look()
    {
        _framesToReading--;
        if (_changed || _framesToReading <= 0)
        {
            _changed = false;
            _framesToReading = FramesBetweenReadings;
            _cuePressed = _cue.Look();
            _modePressed = _mode.Look();
            if (_isStarting)
            {
                _isStarting = _cuePressed || _modePressed;
                _cuePressed = false;
                _modePressed = false;
            }
        }
    }

    // Comes on a thread of its own: it says so and no more.
    private void OnChanged(object sender, PinValueChangedEventArgs arguments) => _changed = true;
}
