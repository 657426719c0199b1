using System;

namespace AstroNano.Core.Tests;

/// <summary>After construction nothing is allocated: the device's heap must not move.</summary>
public class AllocationTests
{
    [Fact]
    public void Ten_thousand_steps_allocate_nothing()
    {
        var trial = new Trial(0, 16, 13);
        Assert.Equal(0, AllocatedBy(trial.Astrocyte()));
        Assert.Equal(0, AllocatedBy(trial.Hopfield()));
        Assert.Equal(0, AllocatedBy(trial.Start(new ReasoningNetwork(64, 16))));
    }

    [Fact]
    public void A_new_recall_and_new_settings_allocate_nothing()
    {
        var trial = new Trial(0, 16, 13);
        AstrocyteNetwork network = trial.Astrocyte();
        var corruption = new Corruption(64);
        var random = new RandomStream(0, 0);
        void Recall()
        {
            network.Temperature = 3f;
            network.AstrocyteTimeConstant = 2f;
            random.Seed(1, 0);
            PatternSource.FillRandom(trial.Patterns, 16, random, trial.Cue);
            corruption.Flip(trial.Cue, 5, random);
            network.Store(trial.Patterns);
            network.Cue(trial.Cue);
            network.Step();
        }

        Recall();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Recall();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static long AllocatedBy(Network network)
    {
        network.Run(10);
        network.Energy();
        long before = GC.GetAllocatedBytesForCurrentThread();
        network.Run(10_000);
        network.Energy();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
