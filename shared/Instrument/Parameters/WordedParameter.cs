namespace AstroNano.Instrument;

/// <summary>A parameter with a unit, or whose first or last value has a word of its own.</summary>
public sealed class WordedParameter : Parameter
{
    private readonly string _unit;
    private readonly string _first;
    private readonly string _last;

    /// <summary>Words may be null.</summary>
    public WordedParameter(string name, string symbol, string unit, float minimum, float maximum,
        Curve curve, float usual, string first, string last, ParameterTable table)
        : base(name, symbol, minimum, maximum, curve, usual, table)
    {
        _unit = unit;
        _first = first;
        _last = last;
    }

    /// <inheritdoc/>
    public override string Unit => _unit;

    /// <inheritdoc/>
    public override string ValueWord
    {
        get
        {
            if (Value == Minimum)
            {
                return _first;
            }

            return Value == Maximum ? _last : null;
        }
    }
}
