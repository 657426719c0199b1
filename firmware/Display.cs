using System;
using System.Device.Gpio;
using System.Device.I2c;
using System.Threading;
using AstroNano.Instruments;
using Iot.Device.Ssd13xx;

namespace AstroNano.Firmware;

/// <summary>
/// The OLED. The library Iot.Device.Ssd13xx wakes the chip up; pictures then go out from here,
/// because its own Display() always sends all eight pages (25 ms at 400 kHz) from a buffer of its
/// own. Of a page that changed, the columns from the first to the last changed section are sent,
/// in one transfer: commands that set page and column, each behind a control byte of its own, then
/// the data. It works in every addressing mode and on SSD1306 and SH1106 alike.
/// A display stops nothing, whatever becomes of it. One that does not answer is looked for again;
/// one that answers may have been without supply for a moment, or have heard noise: so its
/// registers and one page of the picture are sent again five times per second, changed or not.
/// </summary>
public sealed partial class Display
{
    /// <summary>Where most displays answer.</summary>
    public const int FirstAddress = Ssd1306.DefaultI2cAddress;

    /// <summary>Where those answer that were soldered otherwise.</summary>
    public const int SecondAddress = Ssd1306.SecondaryI2cAddress;

    private const int RefreshInterval = 200_000;
    private const int RetryInterval = 2_000_000;

    // Where there was a display a moment ago, or a line is held down: to look costs little. Where a
    // transfer takes its full second again although the lines are free, it costs that second.
    private const int ShortRetryInterval = 500_000;

    private const byte OneCommand = 0x80;
    private const int ResetMilliseconds = 10;
    private const byte NoOperation = 0xE3;
    // A bit each, as on the device a field takes 12 bytes.
    private const int SwitchedOn = 1;
    private const int Seen = 2;
    private const int TimedOut = 4;
    private const string Stuck = "OLED: bus is stuck";

    private readonly Bus _bus = new Bus();
    private int _firstColumn;
    private byte[] _transfer;

    // Kept open: closed, they would fall back.
    private GpioPin _supply;
    private GpioPin _reset;

    private I2cDevice _device;
    private int _state;
    private int _pagesKnown;
    private int _pageToRefresh;
    private int _refreshedAt;
    private int _askedAt;
    private int _retryInterval;

    /// <summary>Sets the pins, opens the bus and looks for a display.</summary>
    public Display(bool isSh1106, int now)
    {
        SetController(isSh1106);
        try
        {
            Look(now);
        }
        catch (Exception)
        {
            Fail(now);
        }
    }

    /// <summary>Is it driven as an SH1106?</summary>
    public bool IsSh1106 => _firstColumn != 0;

    /// <summary>Where it answers; 0 if it does not.</summary>
    public int Address =>
        _device == null ? 0 : _device == _bus.First ? FirstAddress : SecondAddress;

    /// <summary>Can others be asked on its bus?</summary>
    public bool IsBusOpen => _bus.IsOpen;

    /// <summary>What is wrong, or null.</summary>
    public string Notice { get; private set; }

    /// <summary>Drives it as an SH1106 or an SSD1306 from the next picture on.</summary>
    public void SetController(bool isSh1106)
    {
        _firstColumn = isSh1106 ? 2 : 0;
        _transfer = CreateTransfer(isSh1106);
        _device = null;
        _retryInterval = 0;
    }

    /// <summary>The next picture goes out whole: it is of another screen.</summary>
    public void Resend() => _pagesKnown = 0;

    /// <summary>Sends what has changed on the screen since the last time.</summary>
    public void Show(Screen screen, int now)
    {
        try
        {
            if (_device == null && now - _askedAt >= _retryInterval)
            {
                Look(now);
            }

            if (_device != null)
            {
                Send(screen, now);
            }
        }
        catch (Exception exception) when (!(exception is OutOfMemoryException))
        {
            Fail(now);
        }
    }

    // Boards with a display of their own switch its supply, and hold it in reset until asked.
    private void SwitchOn()
    {
        _supply ??= Open(Pins.DisplaySupply);
        Drive(_supply);
        _reset ??= Open(Pins.DisplayReset);
        Drive(_reset);
        if (_reset != null)
        {
            Thread.Sleep(ResetMilliseconds);
            _reset.Write(PinValue.High);
        }

        _state |= SwitchedOn;
    }

    private static GpioPin Open(int gpio) => gpio < 0 ? null : new GpioController().OpenPin(gpio);

    private static void Drive(GpioPin pin)
    {
        pin?.SetPinMode(PinMode.Output);
        pin?.Write(PinValue.Low);
    }

    private void Look(int now)
    {
        _askedAt = now;
        if ((_state & SwitchedOn) == 0)
        {
            SwitchOn();
        }

        if (!IsBusOpen && !_bus.IsFree())
        {
            Lose(Stuck, ShortRetryInterval);
            return;
        }

        _bus.Open();

        // Asking one that keeps the clock low takes a second; the other is then not asked.
        _device = Answers(_bus.First) ? _bus.First
            : IsBusOpen && Answers(_bus.Second) ? _bus.Second : null;
        if (_device == null)
        {
            return;
        }

        _bus.Keep(_device);

        // The library sends the chip's set-up from its constructor; more is not asked of it, and
        // the frame buffer that it makes is released.
        _ = IsSh1106 ? new Sh1106(_device) : new Ssd1306(_device);
        _pagesKnown = 0;
        _refreshedAt = now;
        _state = _state & ~TimedOut | Seen;
        Notice = null;
    }
}
