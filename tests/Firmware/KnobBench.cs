namespace AstroNano.Firmware.Tests;

/// <summary>Four knobs, read as the firmware reads them, and nothing besides.</summary>
internal sealed class KnobBench
{
    public const int FramesPerSecond = 20;
    public const int Minute = 60 * FramesPerSecond;

    // Until the readers know how noisy the knobs are.
    private const int Settling = 20 * FramesPerSecond;

    private readonly SimulatedClock _clock = new();
    private readonly Instruments.Instrument _instrument = new();
    private readonly Knobs _knobs;
    private readonly double[] _places = new double[Panel.KnobCount];

    public KnobBench(int seed, double noise, double crosstalk = 0)
    {
        Random = new Random(seed);
        Board = new AstroNanoBoard(_clock).Use();
        Adc.NoiseCounts = noise;
        Adc.Crosstalk = crosstalk;
        foreach (SimulatedPot pot in Board.Pots)
        {
            pot.Position = 0.05 + (0.9 * Random.NextDouble());
        }

        _knobs = new Knobs();
        _instrument.Panel.Assign(null, 0);
    }

    public Random Random { get; }

    public AstroNanoBoard Board { get; }

    public SimulatedAdc Adc => Board.Board.Adc;

    public int Frames { get; private set; }

    /// <summary>Seconds that have passed.</summary>
    public double Time => Frames / (double)FramesPerSecond;

    public bool IsLoose(int knob) => _instrument.Panel[knob].IsUnstable;

    public bool AnyIsLoose => Enumerable.Range(0, Panel.KnobCount).Any(IsLoose);

    public void Frame()
    {
        _knobs.Read(_instrument);
        _clock.Advance(1_000_000 / FramesPerSecond);
        Frames++;
    }

    /// <summary>Runs frames until something is so; false if it never is.</summary>
    public bool Run(int frames, Action move, Func<bool> until)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            move();
            Frame();
            if (until())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How often a knob moves in a minute.</summary>
    public double MovesOf(int knob, int minutes, Action move)
    {
        Run(Settling, move, () => false);
        int moves = 0;
        Run(minutes * Minute, move, () =>
        {
            double place = _instrument.Panel[knob].Position;
            moves += place != _places[knob] ? 1 : 0;
            _places[knob] = place;
            return false;
        });
        return (moves - 1) / (double)minutes;
    }

    /// <summary>Turns a knob to and fro, from end to end.</summary>
    public void Swing(int knob, double seconds) => Board.Pots[knob].Position =
        0.5 + (0.5 * Math.Sin(2 * Math.PI * Time / seconds));
}
