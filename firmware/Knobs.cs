using System.Device.Adc;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>
/// The four potentiometers. The converter's counts go to the instrument as they are: it filters,
/// and tells a knob from an input without a wire, which swings to and fro, as these pins have no
/// pull-ups that would hold it.
/// </summary>
public sealed class Knobs
{
    // Kept for as long as its channels are used.
    private readonly AdcController _controller = new AdcController();
    private readonly AdcChannel[] _channels = new AdcChannel[Panel.KnobCount];

    /// <summary>Opens the channels.</summary>
    public Knobs()
    {
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            _channels[knob] = _controller.OpenChannel(Pins.KnobChannels[knob]);
        }
    }

    /// <summary>Hands the readings on.</summary>
    public void Read(Instrument instrument)
    {
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            instrument.ReadKnob(knob, _channels[knob].ReadValue());
        }
    }

    /// <summary>Hands them to the bench test.</summary>
    public void Read(BenchTest test)
    {
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            test.ReadKnob(knob, _channels[knob].ReadValue());
        }
    }
}
