namespace AstroNano.Peripherals;

/// <summary>A potentiometer between ground and 3.3 V.</summary>
public sealed class SimulatedPot
{
    private double _position = 0.5;

    /// <summary>Where the knob stands, 0 to 1; what lies beyond is its stop.</summary>
    public double Position
    {
        get => _position;
        set => _position = value > 0 ? (value < 1 ? value : 1) : 0;
    }

    /// <summary>False when the wiper's wire is off: the pin then floats.</summary>
    public bool Connected { get; set; } = true;

    /// <summary>
    /// The charge of the pin while the wire is off; null for a wire that picks up hum instead.
    /// </summary>
    public FloatingCharge? Charge { get; set; }

    /// <summary>What its wiper is shorted to: 0 ground, 1 the supply; null for nothing.</summary>
    public double? ShortedTo { get; set; }

    /// <summary>
    /// Where the converter finds it, whose capacitor still has the last reading's voltage, of which
    /// a connected wiper leaves a share; null if the pin floats and picks up hum.
    /// </summary>
    internal double? Sample(double held, double crosstalk) =>
        (ShortedTo ?? (Connected ? Position : null)) is { } wired
            ? wired + (crosstalk * (held - wired))
            : Charge?.Sample(held);
}
