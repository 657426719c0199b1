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

    private readonly GpioController _controller;
    private readonly int _gpio;
    private readonly PinValueChangedEventHandler _changed;

    private GpioPin _pin;
    private int _looksDown;
    private int _looksToRetry;

    /// <summary>Opens the pin.</summary>
    /// <param name="controller">Opens it.</param>
    /// <param name="gpio">Its number.</param>
    /// <param name="changed">Is told of an edge, on a thread of its own.</param>
    public ButtonPin(GpioController controller, int gpio, PinValueChangedEventHandler changed)
    {
        _changed = changed;
        _controller = controller;
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
            _looksDown = 0;
            if (Notice != null && _pin != null)
            {
                Notice = null;
            }

            return false;
        }

        if (_looksDown == MostLooksDown)
        {
            Notice ??= Name + " is stuck";
            return false;
        }

        _looksDown++;
        return true;
    }

    // The main loop and the bench test both come here.
    private void RetryIfDue()
    {
        if (_pin == null && --_looksToRetry <= 0)
        {
            Open();
        }
    }

    private void Open()
    {
        try
        {
            _pin = _controller.OpenPin(_gpio);
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
                // Not Dispose: the controller would keep the pin.
                _controller.ClosePin(_gpio);
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
        _looksToRetry = LooksToRetry;
    }
}
