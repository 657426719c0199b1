namespace AstroNano.Lessons.Claims;

/// <summary>Recalls of one kind, each with memories and a cue of its own.</summary>
public sealed record Recalls(string Network, int Memories)
{
    // Trials of another seed are far from those of the first.
    private const int Apart = 10_000;

    /// <summary>N.</summary>
    public int Units { get; init; } = 64;

    /// <summary>Where the memories come from.</summary>
    public PatternKind Patterns { get; init; } = PatternKind.Random;

    /// <summary>How many units of the cue are wrong.</summary>
    public int Flips { get; init; }

    /// <summary>How often every unit is looked at, or the steps of a network in time.</summary>
    public int Passes { get; init; } = 200;

    /// <summary>Whether a state at rest can still move, as with noise.</summary>
    public bool CanMove { get; init; }

    /// <summary>How many recalls.</summary>
    public int Trials { get; init; } = 100;

    /// <summary>The memory that is corrupted, from 1; 0 takes one after the other.</summary>
    public int CueNumber { get; init; }

    /// <summary>Settings that are not as the network has them.</summary>
    public (string Key, float Value)[] Settings { get; init; } = [];

    /// <summary>Each of them at its cue, not played yet.</summary>
    public IEnumerable<RunPlayer> Begun(int seed) =>
        Enumerable.Range(0, Trials).Select(trial => new RunPlayer(RunOf(seed, trial)));

    /// <summary>Each of them, played to its end.</summary>
    public IEnumerable<RunPlayer> Played(int seed)
    {
        foreach (RunPlayer player in Begun(seed))
        {
            float[] before = new float[Units];
            bool moves = true;
            for (int pass = 0; pass < Passes && moves; pass++)
            {
                player.Network.State.CopyTo(before, 0);
                for (int step = 0; step < player.Network.StepsPerPass; step++)
                {
                    player.Step();
                }

                // Units of two states that all kept theirs keep them for good.
                moves = player.Network is not DiscreteNetwork || CanMove
                    || !before.SequenceEqual(player.Network.State);
            }

            yield return player;
        }
    }

    /// <summary>The share of recalls in which at most so many units end wrong.</summary>
    public double Kept(int seed, int wrong = 0) =>
        Played(seed).Average(player => Wrong(player) <= wrong ? 1.0 : 0.0);

    /// <summary>How many units end wrong, on average.</summary>
    public double MeanWrong(int seed) => Played(seed).Average(Wrong);

    /// <summary>Units on the wrong side of the memory that was corrupted.</summary>
    public static double Wrong(RunPlayer player)
    {
        var target = new sbyte[player.Network.Units];
        player.Network.Patterns!.CopyTo(player.Trial.Target, target);
        return Observables.HardHammingError(target, player.Network.State, target.Length);
    }

    /// <summary>The overlap with the memory that was corrupted.</summary>
    public static double Overlap(RunPlayer player) =>
        player.Network.Overlaps[player.Trial.Target];

    private Run RunOf(int seed, int trial)
    {
        Run run = new Run
        {
            Name = Network,
            Network = Network,
            Units = Units,
            Memories = Memories,
            Steps = int.MaxValue,
            CueNumber = CueNumber > 0 ? CueNumber : 1 + (trial % Memories),
        }.From(Patterns, (seed * Apart) + trial, 0, Flips);
        foreach ((string key, float value) in Settings)
        {
            run.With(key, value);
        }

        return run;
    }
}
