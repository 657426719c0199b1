using System;
using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>
/// One line of the table of parameters: what it is called, what it may be, and how a knob's
/// position from 0 to 1 becomes its value. Labels on the glass, controls on the page and tables in
/// the documentation are all read from here.
/// </summary>
public class Parameter
{
    private readonly ParameterTable _table;
    private float _value;

    /// <summary>Describes a parameter; its default comes into effect with its table.</summary>
    public Parameter(string name, string symbol, float minimum, float maximum, Curve curve,
        float usual, ParameterTable table)
    {
        if (!(minimum < maximum) || curve == Curve.Logarithmic && !(minimum > 0f))
        {
            throw new ArgumentOutOfRangeException("minimum", name + ": the range is empty or "
                + "reaches zero on a logarithmic curve.");
        }

        Name = name;
        Symbol = symbol;
        Minimum = minimum;
        Maximum = maximum;
        Curve = curve;
        Check(usual);
        Default = usual;
        _value = usual;
        _table = table;
    }

    /// <summary>Name in lower case, at most fourteen letters, as the glass shows it.</summary>
    public string Name { get; }

    /// <summary>Symbol of the equations.</summary>
    public string Symbol { get; }

    /// <summary>Unit, empty for a pure number and for what is counted in time constants.</summary>
    public virtual string Unit => "";

    /// <summary>Smallest value.</summary>
    public float Minimum { get; }

    /// <summary>Largest value.</summary>
    public float Maximum { get; }

    /// <summary>How the knob's way is spread.</summary>
    public Curve Curve { get; }

    /// <summary>One sentence: what turning it does.</summary>
    public string Help => _table.HelpOf(this);

    /// <summary>Value at the start.</summary>
    public float Default { get; private set; }

    /// <summary>
    /// The value in force. Whole numbers are rounded to; what is outside the range is refused.
    /// </summary>
    public float Value
    {
        get => _value;
        set
        {
            Check(value);
            if (Curve == Curve.Integer)
            {
                value = Whole(value);
            }

            if (value == _value)
            {
                return;
            }

            _value = value;
            if (_table != null)
            {
                _table.Changed();
            }
        }
    }

    /// <summary>A word shown in the number's place, as at the end of a range; else null.</summary>
    public virtual string ValueWord => null;

    /// <summary>Decimals that show the value.</summary>
    public int Decimals => Curve == Curve.Integer ? 0 : Writer.DecimalsOf(_value);

    /// <summary>A new default, which is also the new value unless that had been changed.</summary>
    public void Suggest(float usual)
    {
        bool untouched = _value == Default;
        Default = usual;
        if (untouched)
        {
            Value = usual;
        }
    }

    /// <summary>Where a knob stands that gives this value, from 0 to 1.</summary>
    public float PositionOf(float value)
    {
        if (value <= Minimum)
        {
            return 0f;
        }

        if (value >= Maximum)
        {
            return 1f;
        }

        return Curve == Curve.Logarithmic
            ? FloatMath.Log(value / Minimum) / FloatMath.Log(Maximum / Minimum)
            : (value - Minimum) / (Maximum - Minimum);
    }

    /// <summary>
    /// The value at a knob's position; both ends are reached exactly, and between them values
    /// have three significant digits, so that what the glass shows is what the network gets.
    /// </summary>
    public float ValueAt(float position)
    {
        if (!(position > 0f))
        {
            return Minimum;
        }

        if (position >= 1f)
        {
            return Maximum;
        }

        float value = Curve == Curve.Logarithmic
            ? Minimum * FloatMath.Exp(position * FloatMath.Log(Maximum / Minimum))
            : Minimum + position * (Maximum - Minimum);
        value = Curve == Curve.Integer ? Whole(value) : Rounded(value);
        if (value < Minimum)
        {
            return Minimum;
        }

        return value > Maximum ? Maximum : value;
    }

    private void Check(float value)
    {
        // Not a number is asked for by name: on the device it compares as greater than all.
        if (float.IsNaN(value) || value < Minimum || value > Maximum)
        {
            throw new ArgumentOutOfRangeException(Name, Name + ": " + value.ToString()
                + " is not allowed; it must be from " + Minimum.ToString()
                + " to " + Maximum.ToString() + ".");
        }
    }

    private static float Whole(float value) =>
        value < 0f ? (int)(value - 0.5f) : (int)(value + 0.5f);

    private static float Rounded(float value)
    {
        if (value < 0.001f)
        {
            return value;
        }

        float scale = 1f;
        while (value * scale < 99.5f)
        {
            scale *= 10f;
        }

        return (int)(value * scale + 0.5f) / scale;
    }
}
