using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>What the instrument shows of itself until somebody touches it.</summary>
public sealed partial class Instrument
{
    /// <summary>Microseconds from one recall of a demonstration to the next.</summary>
    public const int RecallTime = 5_000_000;

    private const int RecallsOfOne = 3;

    // The place of the page "neurons".
    private const int NeuronsAt = 1;

    // So much of its travel a knob is turned on purpose.
    private const float Touch = 0.02f;

    // Where the knobs stood at first, below 0 before they were read; null when it is over.
    private float[] _stood;
    private bool _travels;
    private int _shownAt;
    private int _recalls;

    /// <summary>Does it play by itself?</summary>
    public bool Demonstrates => _stood != null;

    /// <summary>
    /// Plays by itself until the first touch: a corrupted letter is recalled every few seconds on
    /// the page "neurons", then by another network. Where something was kept, it stays with the
    /// network and the page that the user left. Allocates.
    /// </summary>
    public void Demonstrate()
    {
        _travels = _keeper == null || !_keeper.HasRestored;
        if (_travels)
        {
            SelectPage(NeuronsAt);
        }

        _stood = new float[Panel.KnobCount];
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            _stood[knob] = -1f;
        }

        _shownAt = _now;
        _recalls = 1;
        Say("demo: touch anything");
    }

    private void DemonstrateOn()
    {
        if (_stood == null || _now - _shownAt < RecallTime)
        {
            return;
        }

        _shownAt = _now;
        ShowAnother();
    }

    // As if somebody had pressed a button: this allocates.
    private void ShowAnother()
    {
        float[] stood = _stood;
        if (_travels && _recalls++ % RecallsOfOne == 0)
        {
            do
            {
                SelectNetwork(NetworkIndex + 1 < NetworkCount ? NetworkIndex + 1 : 0);
            }
            while (Engine.Network.DefaultPatterns != PatternKind.Glyphs);
            Say("demo: touch anything");
        }
        else if (_drawing == null && _certification == null)
        {
            Cue();
        }

        _stood = stood;
    }

    private void EndDemonstration()
    {
        if (_safeMode != null)
        {
            LeaveSafeMode();
        }

        if (_stood != null)
        {
            _stood = null;
            _message = null;
        }
    }

    // Whether it has a setting here or not, a knob that is turned is a touch.
    private bool IsKnobTouched()
    {
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            Knob turned = _panel[knob];
            float away = turned.Position - _stood[knob];
            if (_stood[knob] < 0f)
            {
                _stood[knob] = turned.Reader.HasReading ? turned.Position : -1f;
            }
            else if (turned.State != KnobState.Unstable && (away > Touch || away < -Touch))
            {
                return true;
            }
        }

        return false;
    }
}
