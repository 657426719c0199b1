namespace AstroNano.Peripherals;

/// <summary>
/// The charge on a pin without a wire. Each reading connects the pin to the converter's capacitor,
/// which still has the voltage of the channel read before, and the two share their charge. Leakage
/// lets it drift.
/// </summary>
public sealed class FloatingCharge
{
    /// <summary>Its voltage, from 0 (ground) to 1 (the supply).</summary>
    public double Voltage { get; set; } = 0.5;

    /// <summary>The capacitor's part of the capacitance that shares the charge.</summary>
    public double Share { get; init; }

    /// <summary>What leakage adds from one reading to the next.</summary>
    public double Drift { get; set; }

    /// <summary>A reading, after which pin and capacitor have the same voltage.</summary>
    internal double Sample(double held) => Voltage =
        Math.Clamp(Voltage + Drift + (Share * (held - Voltage)), 0, 1);
}
