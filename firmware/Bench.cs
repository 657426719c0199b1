using System;
using System.Device.I2c;
using AstroNano.Instruments;
using nanoFramework.Hardware.Esp32;

namespace AstroNano.Firmware;

/// <summary>
/// The bench test between its peripherals: both buttons held at power-up. It asks every address of
/// the bus once, and reads knobs and buttons until MODE is pressed.
/// </summary>
public sealed class Bench
{
    private const int FirstAddress = 0x08;
    private const int LastAddress = 0x77;
    private const int Period = 50_000;

    private readonly BenchTest _test;
    private readonly Screen _screen = new Screen();
    private readonly Knobs _knobs;
    private readonly Buttons _buttons;
    private readonly Display _display;

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
        for (int address = FirstAddress; address <= LastAddress; address++)
        {
            // The display's own addresses are open already.
            bool isDisplay = address == Display.FirstAddress || address == Display.SecondAddress;
            if (isDisplay ? _display.Address == address : Answers(address))
            {
                _test.AddAddress(address);
            }
        }
    }

    /// <summary>Whether MODE has ended it.</summary>
    public bool IsDone => _test.IsDone;

    /// <summary>One frame; returns the microseconds to rest until the next.</summary>
    public int Frame()
    {
        int start = Clock.Now();
        _knobs.Read(_test);
        _test.ReadButtons(_buttons.CueIsPressed, _buttons.ModeIsPressed);
        _test.Paint();
        _display.Show(_screen, start);
        int rest = Period - (Clock.Now() - start);
        return rest > 0 ? rest : 0;
    }

    private static bool Answers(int address)
    {
        try
        {
            using (I2cDevice device = I2cDevice.Create(
                new I2cConnectionSettings(Pins.DisplayBus, address, I2cBusSpeed.StandardMode)))
            {
                // A read asks for nothing but an answer: a write could set something.
                return device.Read(new SpanByte(new byte[1])).Status
                    == I2cTransferStatus.FullTransfer;
            }
        }
        catch (Exception)
        {
            // A bus that fails is shown as one without a device: that is a result of the test.
            return false;
        }
    }
}
