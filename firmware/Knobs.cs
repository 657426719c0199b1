using System.Device.Adc;
using AstroNano.Instrument;

namespace AstroNano.Firmware;

/// <summary>
/// The four potentiometers. The converter's counts go to the instrument as they are; it filters.
/// What is judged here is whether there is a potentiometer at all: these pins have no pull-ups,
/// and one with its wire off picks up mains hum and hiss. It swings to and fro as no hand can, or
/// jumps within a frame. Such a knob is not passed on, so that its parameter stays where it is.
/// </summary>
public sealed class Knobs
{
    /// <summary>Sweeps over all knobs at the start, together about a period of the mains.</summary>
    private const int ListeningSweeps = 64;

    /// <summary>Counts that lie well beyond the converter's noise and spikes.</summary>
    private const int Swing = 400;

    /// <summary>Readings after which a knob is judged anew.</summary>
    private const int Window = 24;

    /// <summary>Jumps, and turns of direction by a swing, that no hand makes in a window.</summary>
    private const int TooMuch = 7;

    private static readonly string[] Loose =
    {
        "knob 1 is not wired", "knob 2 is not wired", "knob 3 is not wired", "knob 4 is not wired",
    };

    // Kept for as long as its channels are used.
    private readonly AdcController _controller = new AdcController();
    private readonly AdcChannel[] _channels = new AdcChannel[Simulator.KnobCount];
    private readonly bool[] _loose = new bool[Simulator.KnobCount];
    private readonly bool[] _rising = new bool[Simulator.KnobCount];
    private readonly int[] _first = new int[Simulator.KnobCount];
    private readonly int[] _extreme = new int[Simulator.KnobCount];
    private readonly int[] _unrest = new int[Simulator.KnobCount];
    private int _readings;

    /// <summary>Opens the channels, and listens which of them are wired.</summary>
    public Knobs()
    {
        for (int knob = 0; knob < Simulator.KnobCount; knob++)
            _channels[knob] = _controller.OpenChannel(Pins.KnobChannels[knob]);
        Listen();
    }

    /// <summary>What is wrong, or null.</summary>
    public string Notice { get; private set; }

    /// <summary>Reads all knobs, twice, and hands on those that are wired.</summary>
    public void Read(Simulator simulator)
    {
        for (int knob = 0; knob < Simulator.KnobCount; knob++)
            _first[knob] = _channels[knob].ReadValue();
        for (int knob = 0; knob < Simulator.KnobCount; knob++)
        {
            int first = _first[knob];
            int second = _channels[knob].ReadValue();
            int counts = (first + second) >> 1;
            if (second - first > Swing || first - second > Swing)
                _unrest[knob]++;
            CountTurns(knob, counts);
            if (!_loose[knob])
                simulator.ReadKnob(knob, counts);
        }
        if (++_readings < Window)
            return;
        _readings = 0;
        for (int knob = 0; knob < Simulator.KnobCount; knob++)
        {
            _loose[knob] = _unrest[knob] >= TooMuch;
            _unrest[knob] = 0;
        }
        Say();
    }

    /// <summary>
    /// A first judgement before any reading counts: in so short a time a hand moves a knob by
    /// less than a swing, while the hum goes through its range.
    /// </summary>
    private void Listen()
    {
        int[] least = new int[Simulator.KnobCount];
        int[] most = new int[Simulator.KnobCount];
        for (int sweep = 0; sweep < ListeningSweeps; sweep++)
        {
            for (int knob = 0; knob < Simulator.KnobCount; knob++)
            {
                int counts = _channels[knob].ReadValue();
                if (sweep == 0 || counts < least[knob])
                    least[knob] = counts;
                if (sweep == 0 || counts > most[knob])
                    most[knob] = counts;
            }
        }
        for (int knob = 0; knob < Simulator.KnobCount; knob++)
        {
            _loose[knob] = most[knob] - least[knob] > Swing;
            _extreme[knob] = most[knob];
        }
        Say();
    }

    private void CountTurns(int knob, int counts)
    {
        int beyond = counts - _extreme[knob];
        if (!_rising[knob])
            beyond = -beyond;
        if (beyond > 0)
        {
            _extreme[knob] = counts;
        }
        else if (beyond < -Swing)
        {
            _extreme[knob] = counts;
            _rising[knob] = !_rising[knob];
            _unrest[knob]++;
        }
    }

    private void Say()
    {
        Notice = null;
        for (int knob = Simulator.KnobCount - 1; knob >= 0; knob--)
        {
            if (_loose[knob])
                Notice = Loose[knob];
        }
    }
}
