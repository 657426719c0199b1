using System;
using System.Device.I2c;
using AstroNano.Instruments;
using nanoFramework.Hardware.Esp32;

namespace AstroNano.Firmware;

/// <summary>
/// The bench test between its peripherals: both buttons held at power-up. It asks every address of
/// the bus once it is open, reads knobs and buttons until MODE is pressed, and reports what is
/// wired wrongly on the display and on the serial port.
/// </summary>
public sealed class Bench : StartMode
{
    private const int FirstAddress = 0x08;
    private const int LastAddress = 0x77;

    private readonly BenchTest _test;
    private readonly Writer _screen = new Writer();
    private readonly Knobs _knobs;
    private readonly Buttons _buttons;
    private readonly Display _display;
    private bool _isBusAsked;
    private string _reported;

    /// <summary>Looks at everything once.</summary>
    public Bench(Knobs knobs, Buttons buttons, Display display)
    {
        _knobs = knobs;
        _buttons = buttons;
        _display = display;
        _test = new BenchTest(_screen, Pins.Board);
        NativeMemory.GetMemoryInfo(
            NativeMemory.MemoryType.Internal, out uint _, out uint free, out uint _);
        _test.SetStart((int)free, (int)Sleep.GetWakeupCause());
    }

    /// <inheritdoc/>
    public override bool IsDone => _test.IsDone;

    /// <inheritdoc/>
    protected override void Run(int now)
    {
        // The bus must be open: on one that is stuck the pins are not set, and each address takes
        // a second.
        if (!_isBusAsked && _display.IsBusOpen)
        {
            _isBusAsked = true;
            AskBus();
        }

        _knobs.Read(_test);
        _test.ReadButtons(_buttons.CueIsPressed, _buttons.ModeIsPressed);
        Report(_test.Finding ?? _display.Notice);
        _test.Paint();
        _display.Show(_screen, now);
    }

    // A board whose display is dark can still report.
    private void Report(string finding)
    {
        if ((object)finding != (object)_reported)
        {
            _reported = finding;
            Console.WriteLine("bench: " + (finding ?? "nothing is wrong"));
        }
    }

    private void AskBus()
    {
        I2cTransferStatus status = I2cTransferStatus.UnknownError;
        for (int address = FirstAddress; address <= LastAddress; address++)
        {
            // The display's own addresses are open already.
            bool isDisplay = address == Display.FirstAddress || address == Display.SecondAddress;
            status = isDisplay ? status : Ask(address);
            if (status == I2cTransferStatus.ClockStretchTimeout)
            {
                // A line is held down: every other address would take its second as well.
                return;
            }

            if (isDisplay ? _display.Address == address
                : status == I2cTransferStatus.FullTransfer)
            {
                _test.AddAddress(address);
            }
        }

        if (_display.Address == 0 && _display.AnswersSwapped())
        {
            _test.SetBusFinding("SDA and SCL swapped?");
        }
    }

    private static I2cTransferStatus Ask(int address)
    {
        try
        {
            // At the display's speed: it is that of the whole bus.
            using (I2cDevice device = I2cDevice.Create(
                new I2cConnectionSettings(Pins.DisplayBus, address, I2cBusSpeed.FastMode)))
            {
                // A read asks for nothing but an answer: a write could set something.
                return device.Read(new SpanByte(new byte[1])).Status;
            }
        }
        catch (Exception)
        {
            // A bus that fails is shown as one without a device: that is a result of the test.
            return I2cTransferStatus.UnknownError;
        }
    }
}
