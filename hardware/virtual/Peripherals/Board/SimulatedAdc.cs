namespace AstroNano.Peripherals;

/// <summary>
/// The ESP32's converter at 12 bits and 12 dB. As it comes here it is ideal; with
/// <see cref="Imperfect"/> it has the real chip's faults in size and kind (Espressif's ADC notes
/// and users' measured curves): nothing below about 0.14 V, full scale already at 3.16 V, a curve
/// that bends upwards from 2.6 V, noise of a dozen counts and now and then a spike.
/// The noise comes from a generator of its own, so that a run can be had again.
/// </summary>
public sealed class SimulatedAdc
{
    /// <summary>The largest count.</summary>
    public const int FullScale = 4095;

    private const double Supply = 3.3;
    private const double DeadVolts = 0.142;
    private const double BendVolts = 2.6;
    private const double CountsPerVolt = 1190;
    private const double BendCountsPerSquareVolt = 1607;

    private readonly SimulatedBoard _board;
    private uint _random = 0x2545F491;

    // The voltage that its capacitor has kept from the last reading.
    private double _held;

    internal SimulatedAdc(SimulatedBoard board)
    {
        _board = board;
    }

    /// <summary>How many channels the firmware may open.</summary>
    public int ChannelCount => _board.Wiring.Chip.Converter.Count;

    /// <summary>True for the real chip's noise, bend and dead ends.</summary>
    public bool Imperfect { get; set; }

    /// <summary>Standard deviation in counts of the noise of an otherwise ideal one.</summary>
    public double NoiseCounts { get; set; }

    /// <summary>
    /// How much of the voltage of the channel read before is left in a reading: some without
    /// capacitors at the inputs, none with them.
    /// </summary>
    public double Crosstalk { get; set; }

    /// <summary>Mains frequency of the hum that a wire picks up.</summary>
    public double HumHertz { get; set; } = 50;

    /// <summary>Channels of which nothing can be had, a bit each: the driver throws.</summary>
    public int Failing { get; set; }

    /// <summary>Channels that count 0 whatever is there, a bit each.</summary>
    public int Dead { get; set; }

    /// <summary>How often a channel was read.</summary>
    public long Readings { get; private set; }

    /// <summary>One conversion.</summary>
    public int Read(int channel)
    {
        Check(channel);
        Readings++;
        if ((Dead >> channel & 1) != 0)
        {
            return 0;
        }

        SimulatedPot? pot = _board.Pin(_board.Wiring.Chip.Converter[channel]).Pot;
        if (pot?.Sample(_held, Crosstalk) is not { } voltage)
        {
            return Floating(channel);
        }

        _held = voltage;
        if (!Imperfect)
        {
            return Clamp(Math.Round((voltage * FullScale) + (NoiseCounts * Normal())));
        }

        double volts = voltage * Supply;
        double bend = Math.Max(0, volts - BendVolts);
        return Clamp(((volts - DeadVolts) * CountsPerVolt)
            + (BendCountsPerSquareVolt * bend * bend) + Noise());
    }

    /// <summary>Throws, as the driver does, where a channel fails.</summary>
    internal void Check(int channel)
    {
        if ((Failing >> channel & 1) != 0)
        {
            throw new InvalidOperationException("The converter fails.");
        }
    }

    /// <summary>Mains hum that hits both rails, and hiss: a bare, high-ohmic wire.</summary>
    private int Floating(int channel)
    {
        double phase = (_board.Clock.Read() * 1e-6 * HumHertz) + (channel * 0.13);
        double hum = 2200 * Math.Sin(2 * Math.PI * phase);
        return Clamp(1500 + hum + (900 * (Uniform() + Uniform())));
    }

    private double Noise()
    {
        double hiss = 12 * (Uniform() + Uniform() + Uniform());
        return Uniform() > 0.97 ? hiss + (90 * Uniform()) : hiss;
    }

    /// <summary>Nearly normally distributed, with a standard deviation of 1.</summary>
    private double Normal()
    {
        double sum = 0;
        for (int i = 0; i < 12; i++)
        {
            sum += Uniform();
        }

        return sum / 2;
    }

    /// <summary>Between -1 and 1 (xorshift32).</summary>
    private double Uniform()
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return (_random * (2.0 / uint.MaxValue)) - 1;
    }

    private static int Clamp(double counts) => (int)Math.Clamp(counts, 0, FullScale);
}
