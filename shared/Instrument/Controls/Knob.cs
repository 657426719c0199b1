namespace AstroNano.Instrument;

/// <summary>
/// A knob with soft take-over: no value ever jumps because a knob got a new meaning.
/// <code>
///             assigned, or value set by someone else
///   any ──────────────────────────────────────────────► Waiting (Following if it stands there)
///   Waiting ──── knob reaches or crosses the marker ──► Following
///   Following ── knob is turned: the value follows ───► Following
///   any ──────── input jumps about ───────────────────► Loose ── calm again ──► Waiting
///   any ──────── nothing assigned ────────────────────► Idle
/// </code>
/// The marker is the position at which the knob would give the parameter's present value.
/// </summary>
public sealed class Knob
{
    /// <summary>So near to the marker the knob takes over (the hysteresis is half of it).</summary>
    public const float Reach = 0.01f;

    private readonly KnobReader _reader = new KnobReader();
    private Parameter _parameter;
    private KnobState _state;
    private float _known;
    private float _marker;
    private bool _standsAbove;

    /// <summary>What it turns now, or null.</summary>
    public Parameter Parameter => _parameter;

    /// <summary>How it stands to that.</summary>
    public KnobState State => _state;

    /// <summary>Where it stands, from 0 to 1.</summary>
    public float Position => _reader.Position;

    /// <summary>Where it has to be turned to, from 0 to 1.</summary>
    public float Marker => _state == KnobState.Following ? _reader.Position : _marker;

    /// <summary>The converter's side, for its calibration.</summary>
    public KnobReader Reader => _reader;

    /// <summary>Gives it another parameter, or null.</summary>
    public void Assign(Parameter parameter)
    {
        if (parameter == _parameter)
        {
            return;
        }

        _parameter = parameter;
        Wait();
    }

    /// <summary>Takes a reading; true if the knob was moved and has a parameter.</summary>
    public bool Read(int counts)
    {
        // Only the first reading tells on which side of the marker the knob stands.
        bool first = !_reader.HasReading;
        bool moved = _reader.Read(counts);
        if (_reader.IsLoose)
        {
            _state = KnobState.Loose;
            return false;
        }
        Parameter parameter = _parameter;
        if (parameter == null)
        {
            return false;
        }

        if (first || _state == KnobState.Loose || parameter.Value != _known)
        {
            Wait();
        }

        if (!moved)
        {
            return false;
        }

        float position = _reader.Position;
        if (_state == KnobState.Waiting && Meets(position))
        {
            _state = KnobState.Following;
        }

        if (_state == KnobState.Following)
        {
            parameter.Value = parameter.ValueAt(position);
            _known = parameter.Value;
        }
        return true;
    }

    private void Wait()
    {
        Parameter parameter = _parameter;
        _state = KnobState.Idle;
        if (parameter == null)
        {
            return;
        }

        _known = parameter.Value;
        _marker = parameter.PositionOf(_known);
        float position = _reader.Position;
        _standsAbove = position > _marker;
        float away = position - _marker;
        bool near = away < Reach && away > -Reach;
        _state = near ? KnobState.Following : KnobState.Waiting;
    }

    private bool Meets(float position)
    {
        float away = position - _marker;
        return away < Reach && away > -Reach || away > 0f != _standsAbove;
    }
}
