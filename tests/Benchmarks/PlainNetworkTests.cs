using AstroNano.Benchmarks.Plain;

namespace AstroNano.Benchmarks.Tests;

/// <summary>The fast networks are the plain ones, bit for bit.</summary>
public class PlainNetworkTests
{
    public static TheoryData<string, int, int> Sizes => new(
        from network in Workloads.Networks
        from units in Thorough.Part([1024, 63, 5, 4, 64, 100], 2)
        from memories in Thorough.Part([3, 1, 4, 5, 32, 16, 31, 256], 2)
        select (network, units, memories));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Fast_equals_plain_in_every_bit(string network, int units, int memories)
    {
        int steps = units * memories > 10_000 ? 20 : 200;
        for (int trial = 0; trial < 2; trial++)
        {
            (PatternSet patterns, sbyte[] cue) = Setting(units, memories, trial);
            PlainNetwork plain = Workloads.Plain(network, patterns, cue, Form.Groups);
            Network fast = Cued(network, patterns, cue), seldom = Cued(network, patterns, cue);
            for (int step = 0; step < steps; step++)
            {
                Equal(plain.State, fast.State, $"x, step {step}");
                Equal(plain.Overlaps, fast.Overlaps, $"m, step {step}");
                plain.Step();
                fast.Step();
                seldom.Step();
            }

            Equal(plain.State, seldom.State, "x, read at the end");
            Equal(plain.Overlaps, seldom.Overlaps, "m, read at the end");
        }
    }

    [Theory]
    [InlineData("astrocyte")]
    [InlineData("hopfield")]
    [InlineData("reasoning")]
    public void Overlaps_are_close_to_the_product_in_double(string network)
    {
        (PatternSet patterns, sbyte[] cue) = Setting(100, 31, 0);
        Network fast = Cued(network, patterns, cue);
        for (int step = 0; step < 40; step++)
        {
            for (int mu = 0; mu < 31; mu++)
            {
                double sum = 0;
                for (int i = 0; i < 100; i++)
                {
                    sum += (patterns.IsPlus(mu, i) ? 1.0 : -1.0) * fast.Activation[i];
                }

                Assert.Equal(sum / 100, fast.Overlaps[mu], 1e-6);
            }

            fast.Step();
        }
    }

    [Theory]
    [InlineData(0.01f)]
    [InlineData(0.3f)]
    [InlineData(1f)]
    [InlineData(4.999f)]
    [InlineData(5f)]
    [InlineData(7.3f)]
    [InlineData(100f)]
    public void The_inline_tangent_is_the_function(float steepness)
    {
        // Alone in its memory a unit follows x ← x + dt (h − x); its activations pass through all
        // pieces of the tangent, and with a rate of nearly nothing stay around the saturation.
        (PatternSet patterns, sbyte[] cue) = Setting(64, 5, 1);
        foreach (float time in new[] { 1f, 0.3f, 20f })
        {
            var network = new AstrocyteNetwork(64, 5)
            {
                Steepness = steepness,
                NeuronTimeConstant = time,
            };
            network.Store(patterns);
            network.Cue(cue);
            for (int step = 0; step < 400; step++)
            {
                for (int i = 0; i < 64; i++)
                {
                    float expected = FloatMath.Tanh(steepness * network.State[i]);
                    Assert.Equal(expected, network.Activation[i]);
                }

                network.Step();
            }
        }
    }

    private static Network Cued(string network, PatternSet patterns, sbyte[] cue)
    {
        Network ours = Workloads.Ours(network, patterns.Units, patterns.Count);
        ours.Store(patterns);
        ours.Cue(cue);
        return ours;
    }

    private static void Equal(float[] expected, float[] actual, string what)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            // Compared as bits but for the sign of a zero, which no order of a sum defines.
            int a = BitConverter.SingleToInt32Bits(expected[i] + 0f);
            int b = BitConverter.SingleToInt32Bits(actual[i] + 0f);
            Assert.True(a == b, $"{what}[{i}]: {expected[i]:R} and {actual[i]:R}");
        }
    }

    private static (PatternSet Patterns, sbyte[] Cue) Setting(int units, int memories, int trial)
    {
        var random = new RandomStream(trial, 0);
        var patterns = new PatternSet(units, memories);
        var cue = new sbyte[units];
        PatternSource.FillRandom(patterns, memories, random, cue);
        patterns.CopyTo(0, cue);
        new Corruption(units).Flip(cue, units / 5, random);
        return (patterns, cue);
    }
}
