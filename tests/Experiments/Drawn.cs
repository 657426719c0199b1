namespace AstroNano.Experiments.Tests;

/// <summary>Trials of the first stream, and networks that play them.</summary>
internal static class Drawn
{
    /// <summary>Random memories and a corrupted cue of the first.</summary>
    public static TrialGenerator Trial(int number, int memories, int flips, int units = 64)
    {
        var trial = new TrialGenerator(units, memories);
        trial.Draw(number, 0, flips);
        return trial;
    }

    /// <summary>Stores the trial's memories in a network and cues it.</summary>
    public static T Start<T>(this TrialGenerator trial, T network)
        where T : Network
    {
        network.Store(trial.Patterns);
        network.Cue(trial.Cue);
        return network;
    }

    public static T Run<T>(this T network, int steps)
        where T : Network
    {
        for (int step = 0; step < steps; step++)
        {
            network.Step();
        }

        return network;
    }

    /// <summary>Asserts that the energy never rises, but for rounding.</summary>
    public static void Descends(this Network network, int trial)
    {
        float before = network.Energy();
        for (int step = 0; step < 200; step++)
        {
            network.Step();
            float energy = network.Energy();
            Assert.True(energy <= before + 1e-6f * MathF.Abs(before) + 1e-3f,
                $"{before} → {energy} in trial {trial}, step {step}");
            before = energy;
        }
    }
}
