using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// A knob with soft take-over: no value ever jumps because a knob got a new meaning.
/// <code>
///             assigned, or value set by someone else
///   any ──────────────────────────────────────────────► Waiting (Following if it stands there)
///   Waiting ──── knob reaches or crosses the marker ──► Following
///   Following ── knob is turned: the value follows ───► Following
///   any ──────── input jumps about ───────────────────► Unstable ── steady ► Waiting
///   any ──────── nothing assigned ────────────────────► Idle
/// </code>
/// The marker is the position at which the knob would give the setting's present value.
/// </summary>
public sealed class Knob : KnobReader
{
    /// <summary>So near to the marker the knob takes over (the hysteresis is half of it).</summary>
    public const float PickUpDistance = 0.01f;

    private Setting _setting;

    // One field, as on the device each takes 12 bytes: that it stands above the marker, where it
    // waits, is another state.
    private const KnobState WaitingAbove = (KnobState)(1 << 2 | (int)KnobState.Waiting);

    private KnobState _state;
    private float _known;
    private float _marker;

    /// <summary>What it turns now, or null.</summary>
    public Setting Setting => _setting;

    /// <summary>How it stands to that.</summary>
    public KnobState State => _state == WaitingAbove ? KnobState.Waiting : _state;

    /// <summary>Where it has to be turned to, from 0 to 1.</summary>
    public float Marker => _state == KnobState.Following ? Position : _marker;

    /// <summary>Gives it another setting, or null.</summary>
    public void Assign(Setting setting)
    {
        if (setting == _setting)
        {
            return;
        }

        _setting = setting;
        Wait();
    }

    /// <summary>Takes a reading; true if the knob was moved and has a setting.</summary>
    public bool Read(int counts)
    {
        // The first reading shows on which side of the marker the knob is.
        bool first = !HasReading;
        bool moved = Update(counts);
        if (IsUnstable)
        {
            _state = KnobState.Unstable;
            return false;
        }

        Setting setting = _setting;
        if (setting == null)
        {
            // Steady again, if it was not.
            _state = KnobState.Idle;
            return false;
        }

        if (first || _state == KnobState.Unstable || setting.Value != _known)
        {
            Wait();
        }

        if (!moved)
        {
            return false;
        }

        float position = Position;
        if (_state != KnobState.Following && Meets(position))
        {
            _state = KnobState.Following;
        }

        if (_state == KnobState.Following)
        {
            setting.Value = setting.ValueAt(position);
            _known = setting.Value;
        }

        return true;
    }

    private void Wait()
    {
        Setting setting = _setting;
        _state = KnobState.Idle;
        if (setting == null)
        {
            return;
        }

        _known = setting.Value;
        _marker = setting.PositionOf(setting.Value);
        float position = Position;
        float away = position - _marker;
        bool near = away < PickUpDistance && away > -PickUpDistance;
        _state = near ? KnobState.Following : away > 0f ? WaitingAbove : KnobState.Waiting;
    }

    private bool Meets(float position)
    {
        float away = position - _marker;
        return away < PickUpDistance && away > -PickUpDistance
            || away > 0f != (_state == WaitingAbove);
    }
}
