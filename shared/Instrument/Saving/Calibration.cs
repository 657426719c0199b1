namespace AstroNano.Instruments;

/// <summary>
/// How far each knob has been turned since this was begun. Its ends become the ends of the range,
/// but for a dead zone at both, in which the knob still reaches them when it reads otherwise on
/// another day. What cannot be a knob turned from end to end is refused.
/// </summary>
public sealed class Calibration
{
    /// <summary>Counts that a knob has to go through: half of what the converter has.</summary>
    public const int LeastTravel = (KnobReader.MostCounts + 1) / 2;

    /// <summary>Counts at each end that still are the end.</summary>
    public const int DeadZone = 60;

    /// <summary>Most counts that a knob may drift without being turned.</summary>
    public const int StillTravel = 200;

    private readonly Panel _panel;
    private readonly short[] _low = new short[Panel.KnobCount];
    private readonly short[] _high = new short[Panel.KnobCount];

    /// <summary>Begins where the knobs stand.</summary>
    public Calibration(Panel panel)
    {
        _panel = panel;
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            Restart(knob);
        }
    }

    /// <summary>What came of the last <see cref="Keep"/>.</summary>
    public CalibrationOutcome Outcome { get; private set; }

    /// <summary>The knob that was refused.</summary>
    public int Refused { get; private set; }

    /// <summary>The lowest counts of a knob.</summary>
    public int LowOf(int knob) => _low[knob];

    /// <summary>Its highest.</summary>
    public int HighOf(int knob) => _high[knob];

    /// <summary>Has it been turned from end to end?</summary>
    public bool IsReady(int knob) => _high[knob] - _low[knob] >= LeastTravel;

    /// <summary>The knobs have just been read.</summary>
    public void Look()
    {
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            KnobReader reader = _panel[knob];
            int counts = reader.Counts;

            // A knob not read before, or one that jumps about, has nothing to say.
            if (reader.IsUnstable || _high[knob] == 0)
            {
                Restart(knob);
            }
            else if (counts < _low[knob])
            {
                _low[knob] = (short)counts;
            }
            else if (counts > _high[knob])
            {
                _high[knob] = (short)counts;
            }
        }
    }

    /// <summary>
    /// Calibrates the knobs that were turned from end to end; none of them if one was turned and
    /// not so far, or is loose.
    /// </summary>
    public void Keep()
    {
        int ready = 0;
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            Refused = knob;
            if (_panel[knob].IsUnstable)
            {
                Outcome = CalibrationOutcome.Loose;
                return;
            }

            if (IsReady(knob))
            {
                ready++;
            }
            else if (_high[knob] - _low[knob] > StillTravel)
            {
                Outcome = CalibrationOutcome.TooLittle;
                return;
            }
        }

        Outcome = ready == 0 ? CalibrationOutcome.NothingTurned : CalibrationOutcome.Kept;
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            if (IsReady(knob))
            {
                _panel.Calibrate(knob, _low[knob] + DeadZone, _high[knob] - DeadZone);
            }
        }
    }

    private void Restart(int knob)
    {
        int counts = _panel[knob].Counts;
        _low[knob] = (short)counts;
        _high[knob] = (short)counts;
    }
}
