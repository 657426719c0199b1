namespace AstroNano.Device.Tests;

using AstroNano.Core;
using nanoFramework.TestFramework;

/// <summary>Trial 0 of the reference tables: 16 random memories of 64 units, 13 flips.</summary>
[TestClass]
public class AstrocyteTrialTests
{
    private const int Units = 64;
    private const int Memories = 16;
    private const int Flips = 13;

    [TestMethod]
    public void The_golden_trial_ends_in_its_target()
    {
        RandomStream random = new RandomStream(0, 0);
        PatternSet patterns = new PatternSet(Units, Memories);
        sbyte[] cue = new sbyte[Units];
        PatternSource.FillRandom(patterns, Memories, random, cue);
        patterns.CopyTo(0, cue);
        Corruption corruption = new Corruption(Units);
        corruption.Flip(cue, Flips, random);

        AstrocyteNetwork network = new AstrocyteNetwork(Units, Memories);
        network.Store(patterns);
        network.Cue(cue);
        Assert.AreEqual(0x3CBBEB4D, Signs(network.State, 0), "signs of the cue, first half");
        Assert.AreEqual(0x63B6458D, Signs(network.State, 32), "signs of the cue, second half");
        for (int step = 0; step < 200; step++)
        {
            network.Step();
        }

        Assert.AreEqual(0x1CAFE30F, Signs(network.State, 0), "signs at the end, first half");
        Assert.AreEqual(0x629777AD, Signs(network.State, 32), "signs at the end, second half");
        Assert.IsTrue(network.Overlaps[0] > 0.9999f, "overlap with the target");
        Assert.IsTrue(network.Modulation[0] > 0.9999f, "gain of the target");
    }

    /// <summary>The signs of 32 units, the first in the highest bit.</summary>
    private static int Signs(float[] state, int first)
    {
        int signs = 0;
        for (int i = 0; i < 32; i++)
        {
            signs = (signs << 1) | (state[first + i] > 0f ? 1 : 0);
        }

        return signs;
    }
}
