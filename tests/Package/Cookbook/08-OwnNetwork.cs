// A network of your own: derive it and register it, and whatever takes a key takes yours.
using AstroNano.Core;

namespace AstroNano.Cookbook;

// begin
/// <summary>Your own network: only the memories that fit best drive the units.</summary>
public sealed class WinnersNetwork : Network
{
    private readonly PatternSums _sums;
    private readonly float[] _coefficients;
    private readonly float[] _drive;
    private readonly Setting _winners;

    public WinnersNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _sums = new PatternSums(units, capacity);
        _coefficients = new float[capacity];
        _drive = new float[units];
        _winners = Add(new Setting("winners", "k", 1f, 16f, Curve.Integer, 3f,
            "How many memories drive the units."));
    }

    /// <summary>How many memories drive the units; 1 to 16.</summary>
    public int Winners
    {
        get => _winners.WholeValue;
        set => _winners.Set(value);
    }

    protected override void Begin(sbyte[] cue)
    {
        for (int i = 0; i < Units; i++)
        {
            State[i] = Activation[i] = cue[i];
        }

        _sums.MeasureOverlaps(Patterns!, Activation, Overlaps);
    }

    protected override void Advance()
    {
        for (int mu = 0; mu < Memories; mu++)
        {
            _coefficients[mu] = IsWinner(mu) ? Overlaps[mu] : 0f;
        }

        _sums.SumDrive(Patterns!, _coefficients, _drive);
        for (int i = 0; i < Units; i++)
        {
            State[i] = Activation[i] = _drive[i] > 0f ? 1f : -1f;
        }

        _sums.MeasureOverlaps(Patterns!, Activation, Overlaps);
    }

    protected override float ComputeEnergy() =>
        -0.5f * Units * Observables.SumOfSquares(Overlaps, Memories);

    private bool IsWinner(int memory)
    {
        int better = 0;
        for (int mu = 0; mu < Memories; mu++)
        {
            better += Overlaps[mu] > Overlaps[memory] ? 1 : 0;
        }

        return better < Winners;
    }
}
// end

internal static class OwnNetwork
{
    // begin
    public static NetworkEntry Entry { get; } = Catalogue.Register("winners", number: 90,
        Family.Classical, "x ← sgn(Ξ m of the best k)",
        (units, capacity) => new WinnersNetwork(units, capacity));
    // end

    public static Plot Cook()
    {
        var trial = new Trial(64, 16);
        trial.Store(PatternKind.Glyphs, count: 16, trial: 0, stream: 0);
        trial.DrawCue(memory: 3, flips: 13);
        Network network = Entry.Create(64, 16);
        network.Store(trial.Patterns);
        network.Cue(trial.Cue);
        float[] cue = [.. network.State];
        network.Step();
        float[] first = [.. network.State];
        network.Step();
        return Plot.OfPatterns(("cue", cue), ("one step", first), ("two", network.State));
    }
}
