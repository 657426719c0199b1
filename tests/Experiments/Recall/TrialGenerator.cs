using AstroNano.Core;

namespace AstroNano.Experiments.Recall;

/// <summary>
/// The deterministic trials: random memories of a trial and stream, and the first of them with
/// exactly n entries flipped as the cue. The same numbers on every machine and thread.
/// </summary>
public sealed class TrialGenerator
{
    private readonly RandomStream _random = new(0, 0);
    private readonly Corruption _corruption;

    public TrialGenerator(int units, int memories)
    {
        Patterns = new PatternSet(units, memories);
        Target = new sbyte[units];
        Cue = new sbyte[units];
        _corruption = new Corruption(units);
    }

    public PatternSet Patterns { get; }

    /// <summary>Memory 0, the one to be recalled.</summary>
    public sbyte[] Target { get; }

    public sbyte[] Cue { get; }

    /// <summary>Draws random memories and a cue.</summary>
    public void Draw(int trial, int stream, int flips)
    {
        _random.Seed(trial, stream);
        PatternSource.FillRandom(Patterns, Patterns.Capacity, _random, Target);
        Corrupt(flips);
    }

    /// <summary>Orthogonal memories, and a random cue.</summary>
    public void DrawWalsh(int trial, int stream, int flips)
    {
        _random.Seed(trial, stream);
        PatternSource.FillWalsh(Patterns, Patterns.Capacity, Target);
        Corrupt(flips);
    }

    private void Corrupt(int flips)
    {
        Patterns.CopyTo(0, Target);
        Target.CopyTo(Cue, 0);
        _corruption.Flip(Cue, flips, _random);
    }
}
