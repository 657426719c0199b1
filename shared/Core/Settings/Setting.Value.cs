namespace AstroNano.Core;

/// <summary>The value: whatever sets it, a property, a knob or a run, goes through here.</summary>
public sealed partial class Setting
{
    /// <summary>The value in force, as a field: its owner reads it without a call.</summary>
    internal float InForce;

    private Adjustable _owner;

    /// <summary>
    /// The value in force. Whole numbers and choices are rounded to; what is outside the range is
    /// refused with key, value and range. The value that it has already changes nothing.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in the range.
    /// </exception>
    public float Value
    {
        get => InForce;
        set
        {
            value = Allowed(value);
            if (value != InForce)
            {
                Take(value);
            }
        }
    }

    /// <summary>The value in force of a whole number or a choice.</summary>
    public int WholeValue => (int)InForce;

    /// <summary>
    /// Sets the value even if it is in force already: what depends on it is computed again.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in the range.
    /// </exception>
    public void Set(float value) => Take(Allowed(value));

    internal void BelongTo(Adjustable owner) => _owner = owner;

    private float Allowed(float value)
    {
        Check.Range(value, Minimum, Maximum)?.Throw(Key);
        return Curve == Curve.Integer ? Whole(value) : value;
    }

    private void Take(float value)
    {
        _owner?.CheckValue(this, value);
        InForce = value;
        _owner?.Apply(this);
    }
}
