using System;
using System.Device.Gpio;
using System.Device.I2c;
using System.Threading;
using AstroNano.Instruments;
using Iot.Device.Ssd13xx;
using nanoFramework.Hardware.Esp32;

namespace AstroNano.Firmware;

/// <summary>
/// The OLED. The library Iot.Device.Ssd13xx wakes the chip up; pictures then go out from here,
/// because its own Display() always sends all eight pages (25 ms at 400 kHz) from a buffer of its
/// own. Of a page that changed, the columns between the first and the last changed one are sent,
/// in one transfer: commands that set page and column, each behind a control byte of its own, then
/// the data. It works in every addressing mode and on SSD1306 and SH1106 alike.
/// A display that does not answer stops nothing: it is looked for again now and then.
/// </summary>
public sealed class Display
{
    /// <summary>Where most displays answer.</summary>
    public const int FirstAddress = Ssd1306.DefaultI2cAddress;

    /// <summary>Where those answer that were soldered otherwise.</summary>
    public const int SecondAddress = Ssd1306.SecondaryI2cAddress;

    private const int RetryInterval = 2_000_000;

    // A line held down (no supply, a short) blocks each transfer for a second: ask less often.
    private const int RetryIntervalWhenStuck = 30_000_000;
    private const int ProbeInterval = 1_000_000;
    private const byte CommandsFollow = 0x00;
    private const byte OneCommand = 0x80;
    private const byte DataFollows = 0x40;
    private const int DataAt = 7;
    private const int ResetMilliseconds = 10;
    private const byte NoOperation = 0xE3;

    private readonly GpioController _pins = new GpioController();
    private readonly bool _isSh1106;
    private readonly int _firstColumn;
    private readonly I2cDevice _at3C;
    private readonly I2cDevice _at3D;
    private readonly byte[] _probeCommand = { CommandsFollow, NoOperation };
    private readonly byte[] _transfer = new byte[DataAt + Screen.Width];
    private readonly byte[] _shown = new byte[Screen.Width * Screen.Pages];

    private I2cDevice _device;
    private I2cTransferStatus _status;
    private int _pagesKnown;
    private int _probedAt;
    private int _retryInterval;

    /// <summary>Sets the pins, opens the bus and looks for a display.</summary>
    public Display(bool isSh1106, int now)
    {
        _isSh1106 = isSh1106;
        _firstColumn = isSh1106 ? 2 : 0;
        _transfer[0] = OneCommand;
        _transfer[2] = OneCommand;
        _transfer[4] = OneCommand;
        _transfer[6] = DataFollows;
        SwitchOn();

        // Before the bus is opened: it would come up on 18 and 19, and nobody would answer.
        Configuration.SetPinFunction(Pins.DisplayData, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(Pins.DisplayClock, DeviceFunction.I2C1_CLOCK);
        _at3C = Open(FirstAddress);
        _at3D = Open(SecondAddress);
        Detect(now);
    }

    /// <summary>Where it answers; 0 if it does not.</summary>
    public int Address =>
        _device == null ? 0 : _device == _at3C ? FirstAddress : SecondAddress;

    /// <summary>What is wrong, or null.</summary>
    public string Notice { get; private set; }

    /// <summary>The next picture goes out whole: it is of another screen.</summary>
    public void ShowAnew() => _pagesKnown = 0;

    /// <summary>Sends what has changed on the screen since the last time.</summary>
    public void Show(Screen screen, int now)
    {
        if (_device == null && now - _probedAt >= _retryInterval)
        {
            Detect(now);
        }

        if (_device == null)
        {
            return;
        }
        // A display that lost its supply while the picture stood still comes back dark.
        if (now - _probedAt >= ProbeInterval)
        {
            Probe(_device, now);
        }

        for (int page = 0; page < Screen.Pages && _device != null; page++)
        {
            if ((_pagesKnown >> page & 1) == 0)
            {
                Send(screen, page, 0, Screen.Width - 1);
            }
            else if (screen.PageChanged(page))
            {
                SendChanges(screen, page);
            }
        }
    }

    // Boards with a display of their own switch its supply, and hold it in reset until asked. The
    // pins stay open: closed, they would fall back.
    private void SwitchOn()
    {
        Drive(Pins.DisplaySupply, PinValue.Low);
        GpioPin reset = Drive(Pins.DisplayReset, PinValue.Low);
        if (reset != null)
        {
            Thread.Sleep(ResetMilliseconds);
            reset.Write(PinValue.High);
        }
    }

    private GpioPin Drive(int gpio, PinValue level)
    {
        if (gpio < 0)
        {
            return null;
        }

        GpioPin pin = _pins.OpenPin(gpio, PinMode.Output);
        pin.Write(level);
        return pin;
    }

    private static I2cDevice Open(int address) => I2cDevice.Create(
        new I2cConnectionSettings(Pins.DisplayBus, address, I2cBusSpeed.FastMode));

    private void Detect(int now)
    {
        _device = Probe(_at3C, now) ? _at3C : Probe(_at3D, now) ? _at3D : null;
        if (_device == null)
        {
            return;
        }
        // The library sends the chip's set-up from its constructor; more is not asked of it, and
        // the frame buffer that it makes is let go.
        _ = _isSh1106 ? new Sh1106(_device) : new Ssd1306(_device);
        _pagesKnown = 0;
        Notice = null;
    }

    private bool Probe(I2cDevice device, int now)
    {
        _probedAt = now;
        return Transfer(device, new SpanByte(_probeCommand));
    }

    private void SendChanges(Screen screen, int page)
    {
        byte[] pixels = screen.Pixels;
        byte[] shown = _shown;
        int start = page * Screen.Width;
        int first = start;
        int last = start + Screen.Width - 1;
        while (first <= last && pixels[first] == shown[first])
        {
            first++;
        }

        while (last > first && pixels[last] == shown[last])
        {
            last--;
        }

        if (first <= last)
        {
            Send(screen, page, first - start, last - start);
        }
        else
        {
            screen.AcceptPage(page);
        }
    }

    private void Send(Screen screen, int page, int first, int last)
    {
        int start = (page * Screen.Width) + first;
        int length = last - first + 1;
        int column = first + _firstColumn;
        _transfer[1] = (byte)(0xB0 | page);
        _transfer[3] = (byte)(column & 0x0F);
        _transfer[5] = (byte)(0x10 | (column >> 4));
        Array.Copy(screen.Pixels, start, _transfer, DataAt, length);
        if (!Transfer(_device, new SpanByte(_transfer, 0, DataAt + length)))
        {
            return;
        }

        Array.Copy(screen.Pixels, start, _shown, start, length);
        _pagesKnown |= 1 << page;
        screen.AcceptPage(page);
    }

    private bool Transfer(I2cDevice device, SpanByte bytes)
    {
        _status = device.Write(bytes).Status;
        if (_status == I2cTransferStatus.FullTransfer)
        {
            return true;
        }

        bool isStuck = _status == I2cTransferStatus.ClockStretchTimeout;
        _retryInterval = isStuck ? RetryIntervalWhenStuck : RetryInterval;
        Notice = isStuck ? "OLED: bus is stuck" : "OLED does not answer";
        _device = null;
        return false;
    }
}
