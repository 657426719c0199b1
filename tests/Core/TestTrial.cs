using System.Runtime.CompilerServices;

namespace AstroNano.Core.Tests;

/// <summary>
/// A reference trial: random memories of one stream and a corrupted cue of the first.
/// </summary>
public sealed class TestTrial
{
    public TestTrial(int trial, int memories, int flips, int units = 64, int stream = 0)
    {
        var random = new RandomStream(trial, stream);
        Patterns = new PatternSet(units, memories);
        Target = new sbyte[units];
        PatternSource.FillRandom(Patterns, memories, random, Target);
        Patterns.CopyTo(0, Target);
        Cue = (sbyte[])Target.Clone();
        new Corruption(units).Flip(Cue, flips, random);
    }

    public PatternSet Patterns { get; }

    public sbyte[] Target { get; }

    public sbyte[] Cue { get; }

    /// <summary>Stores the trial's memories in a network and cues it.</summary>
    public T Start<T>(T network)
        where T : Network
    {
        network.Store(Patterns);
        network.Cue(Cue);
        return network;
    }

    /// <summary>Stores orthogonal memories, as many as fit, and cues the first.</summary>
    public static T StartWalsh<T>(T network)
        where T : Network
    {
        var patterns = new PatternSet(network.Units, network.Capacity);
        var row = new sbyte[network.Units];
        PatternSource.FillWalsh(patterns, network.Capacity, row);
        patterns.CopyTo(0, row);
        network.Store(patterns);
        network.Cue(row);
        return network;
    }

    public AstrocyteNetwork Astrocyte(float temperature = 0.01f) =>
        Start(new AstrocyteNetwork(Patterns.Units, Patterns.Count) { Temperature = temperature });

    public HopfieldNetwork Hopfield() =>
        Start(new HopfieldNetwork(Patterns.Units, Patterns.Count));

    public float HardError(Network network) =>
        Observables.HardHammingError(Target, network.State, network.Units);
}

/// <summary>Small conveniences of the tests.</summary>
public static class NetworkExtensions
{
    public static T Run<T>(this T network, int steps)
        where T : Network
    {
        for (int step = 0; step < steps; step++)
        {
            network.Step();
        }

        return network;
    }

    /// <summary>Plays a run to its end.</summary>
    public static RunPlayer Played(this Run run)
    {
        var player = new RunPlayer(run);
        while (!player.Done)
        {
            player.Step();
        }

        return player;
    }

    /// <summary>A step of two networks, of which the first is read after each.</summary>
    public static void StepBoth(Network often, Network seldom)
    {
        often.Step();
        seldom.Step();
        _ = often.State;
    }

    /// <summary>Does a network hold steps that it has only counted?</summary>
    public static bool HasPendingSteps(this Network network) => PendingSteps(network) != 0;

    /// <summary>The signs as 64 bits, unit 0 first.</summary>
    public static string SignBits(this float[] state)
    {
        ulong bits = 0;
        foreach (float x in state)
        {
            bits = (bits << 1) | (x > 0f ? 1UL : 0UL);
        }

        return bits.ToString("x16");
    }

    public static int DigestOf(Network network)
    {
        var digest = new Digest();
        network.AddTo(digest);
        return digest.Value;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_pendingSteps")]
    private static extern ref int PendingSteps(Network network);
}
