using System;
using System.Device.Adc;
using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>
/// The four potentiometers. The converter's counts go to the instrument unchanged. It filters them
/// and recognizes an input without a wire, which fluctuates, as these pins have no pull-ups. A
/// channel that fails is opened again after a while; its knob keeps its position, and the others
/// work on.
/// </summary>
public sealed class Knobs
{
    // A second's worth.
    private const int FramesToRetry = 20;

    private const int ReadingsOfNoise = 64;
    private const int None = -1;

    // Two orders in turn, in which each knob comes after two others. The converter's capacitor
    // carries charge from one reading to the next: a pin without a wire reads differently after
    // each of them, by which the instrument knows it; a connected knob reads the same.
    // Two bits each, the first lowest; the bit above the last ends them.
    private const int FirstOrder = 0b1_11_10_01_00;
    private const int OtherOrder = 0b1_01_11_00_10;

    private readonly AdcChannel[] _channels = new AdcChannel[Panel.KnobCount];
    private int _framesToRetry;
    private int _failing = None;
    private int _order = OtherOrder;

    /// <summary>Opens the channels.</summary>
    public Knobs()
    {
        Open();
    }

    /// <summary>What is wrong, or null.</summary>
    public string Notice { get; private set; }

    /// <summary>Hands the readings on.</summary>
    public void Read(Instrument instrument)
    {
        if (Notice != null)
        {
            ReadOneByOne(instrument);
            return;
        }

        AdcChannel[] channels = _channels;
        Panel panel = instrument.Panel;
        try
        {
            for (int order = NextOrder(); order != 1; order >>= 2)
            {
                int knob = order & 3;
                panel.Read(knob, channels[knob].ReadValue());
            }
        }
        catch (Exception)
        {
            // Reading them one by one finds the knob that fails.
            ReadOneByOne(instrument);
        }
    }

    /// <summary>Hands them to the bench test.</summary>
    public void Read(BenchTest test)
    {
        RetryIfDue();
        for (int order = NextOrder(); order != 1; order >>= 2)
        {
            int knob = order & 3;
            int counts = Read(knob);
            if (counts >= 0)
            {
                test.ReadKnob(knob, counts);
            }
        }
    }

    /// <summary>
    /// A number that another board hardly ever has: of the knobs' positions, the converter's noise
    /// and the time.
    /// </summary>
    public int Noise()
    {
        int noise = Digest.Start;
        for (int reading = 0; reading < ReadingsOfNoise; reading++)
        {
            noise = Digest.Mix(noise, Read(reading & 3));
            noise = Digest.Mix(noise, Clock.Now());
        }

        return noise;
    }

    private void ReadOneByOne(Instrument instrument)
    {
        RetryIfDue();
        for (int order = NextOrder(); order != 1; order >>= 2)
        {
            int knob = order & 3;
            int counts = Read(knob);
            if (counts >= 0)
            {
                instrument.ReadKnob(knob, counts);
            }
        }
    }

    private int NextOrder() => _order ^= FirstOrder ^ OtherOrder;

    // Below 0 if the knob cannot be read.
    private int Read(int knob)
    {
        AdcChannel channel = _channels[knob];
        if (channel == null)
        {
            return -1;
        }

        try
        {
            return channel.ReadValue();
        }
        catch (Exception)
        {
            Close(knob);
            return -1;
        }
    }

    private void RetryIfDue()
    {
        if (Notice != null && --_framesToRetry <= 0)
        {
            Open();
        }
    }

    private void Open()
    {
        int failing = None;
        AdcController controller = null;
        for (int knob = Panel.KnobCount - 1; knob >= 0; knob--)
        {
            try
            {
                controller ??= new AdcController();
                _channels[knob] ??= controller.OpenChannel(Pins.KnobChannels[knob] - '0');

                // Used until it is closed: a finalizer would take 24 bytes for nothing.
                GC.SuppressFinalize(_channels[knob]);
            }
            catch (Exception)
            {
                failing = knob;
            }
        }

        Name(failing);
    }

    private void Close(int knob)
    {
        try
        {
            _channels[knob].Dispose();
        }
        catch (Exception)
        {
            // A channel that fails to close cannot be used either.
        }

        _channels[knob] = null;
        Name(knob);
    }

    // Made once for each knob that fails: who shows it sees by the object whether it is news.
    private void Name(int failing)
    {
        _framesToRetry = FramesToRetry;
        if (failing != _failing)
        {
            _failing = failing;
            Notice = failing == None ? null : "knob " + (failing + 1) + " cannot be read";
        }
    }
}
