using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>The knobs: what each one turns, and which was turned a moment ago.</summary>
public sealed class Panel
{
    /// <summary>Knobs on the board, numbered from 0.</summary>
    public const int KnobCount = 4;

    /// <summary>Microseconds for which a knob counts as just turned.</summary>
    public const int TurnedTime = 1_500_000;

    private readonly Knob[] _knobs = new Knob[KnobCount];
    private int _now;
    private int _turnedAt;

    /// <summary>Four knobs that turn nothing yet.</summary>
    public Panel()
    {
        TurnedKnob = -1;
        for (int knob = 0; knob < KnobCount; knob++)
        {
            _knobs[knob] = new Knob();
        }
    }

    /// <summary>The knob turned a moment ago, or -1.</summary>
    public int TurnedKnob { get; private set; }

    /// <summary>The first knob whose input makes no sense, or -1.</summary>
    public int UnstableKnob
    {
        get
        {
            for (int knob = 0; knob < KnobCount; knob++)
            {
                if (_knobs[knob].State == KnobState.Unstable)
                {
                    return knob;
                }
            }

            return -1;
        }
    }

    /// <summary>A knob.</summary>
    public Knob this[int knob] => _knobs[knob];

    /// <summary>A frame begins at that time in microseconds, which may wrap around.</summary>
    public void Begin(int now)
    {
        _now = now;
        if (TurnedKnob >= 0 && now - _turnedAt > TurnedTime)
        {
            TurnedKnob = -1;
        }
    }

    /// <summary>Takes a reading of the converter, 0 to 4095.</summary>
    public void Read(int knob, int counts)
    {
        if (_knobs[knob].Read(counts))
        {
            TurnedKnob = knob;
            _turnedAt = _now;
        }
    }

    /// <summary>Counts how often a knob was calibrated.</summary>
    public int Calibrations { get; private set; }

    /// <summary>Counts at the two ends of a knob, as measured.</summary>
    public void Calibrate(int knob, int low, int high)
    {
        _knobs[knob].Calibrate(low, high);
        Calibrations++;
    }

    /// <summary>Gives the knobs the settings of a table from a place on; null for none.</summary>
    public void Assign(Setting[] settings, int first)
    {
        TurnedKnob = -1;
        for (int knob = 0; knob < KnobCount; knob++)
        {
            int index = first + knob;
            bool has = settings != null && index < settings.Length;
            _knobs[knob].Assign(has ? settings[index] : null);
        }
    }

    /// <summary>Which way to turn a knob to its marker, for the display.</summary>
    public char MarkOf(int knob)
    {
        Knob turned = _knobs[knob];
        switch (turned.State)
        {
            case KnobState.Waiting: return turned.Position < turned.Marker ? '→' : '←';
            case KnobState.Unstable: return '?';
            default: return ' ';
        }
    }
}
