using System;
using System.Device.Gpio;

namespace AstroNano.Firmware;

/// <summary>
/// One button: it connects the pin to ground when pressed; otherwise the chip's pull-up holds it
/// high, so that a missing button reads as released. A button that is down for longer than anyone
/// holds it counts as released until it is: stuck, it would be half of the gesture for a factory
/// reset. A pin that fails is opened again now and then.
/// </summary>
public sealed class ButtonPin
{
    // Some ten seconds, and one, at the rate at which buttons are read.
    private const int MostLooksDown = 60;
    private const int LooksToRetry = 5;

    private readonly int _gpio;
    private readonly PinValueChangedEventHandler _changed;

    private GpioPin _pin;

    // How long it is down; without a pin, until it is opened again.
    private int _looks;

    /// <summary>Opens the pin.</summary>
    /// <param name="gpio">Its number.</param>
    /// <param name="changed">Is told of an edge, on a thread of its own.</param>
    public ButtonPin(int gpio, PinValueChangedEventHandler changed)
    {
        _changed = changed;
        _gpio = gpio;
        Open();
    }

    /// <summary>What is wrong, or null.</summary>
    public string Notice { get; private set; }

    private string Name => _gpio == Pins.CueButton ? "CUE" : "MODE";

    /// <summary>Is it down at this moment, whatever that means?</summary>
    public bool IsDown
    {
        get
        {
            RetryIfDue();
            try
            {
                return _pin != null && (int)_pin.Read() == 0;
            }
            catch (Exception exception) when (!(exception is OutOfMemoryException))
            {
                Fail();
                return false;
            }
        }
    }

    /// <summary>Is it down, and not stuck?</summary>
    public bool Look()
    {
        if (!IsDown)
        {
            if (_pin != null)
            {
                _looks = 0;
                Notice = null;
            }

            return false;
        }

        if (_looks == MostLooksDown)
        {
            Notice ??= Name + " is stuck";
            return false;
        }

        _looks++;
        return true;
    }

    // The main loop and the bench test both come here.
    private void RetryIfDue()
    {
        if (_pin == null && --_looks <= 0)
        {
            Open();
        }
    }

    private void Open()
    {
        try
        {
            _pin = new GpioController().OpenPin(_gpio);
            GC.SuppressFinalize(_pin);
            _pin.SetPinMode(PinMode.InputPullUp);
            _pin.ValueChanged += _changed;
            Notice = null;
        }
        catch (Exception)
        {
            Fail();
        }
    }

    private void Fail()
    {
        try
        {
            if (_pin != null)
            {
                // Not Dispose: it would stay in the list of open pins, which all controllers share.
                new GpioController().ClosePin(_gpio);
            }
        }
        catch (Exception)
        {
            // A pin that fails to close cannot be used either.
        }

        // Said once: who shows it sees by the object whether it is news.
        if (_pin != null || Notice == null)
        {
            Notice = Name + " cannot be read";
        }

        _pin = null;
        _looks = LooksToRetry;
    }
}
