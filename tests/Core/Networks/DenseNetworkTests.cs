using System.Numerics;
using static AstroNano.Core.Tests.Networks.PlainForm;

namespace AstroNano.Core.Tests.Networks;

/// <summary>The dense memory against its energy, and the binary network that it is.</summary>
public class DenseNetworkTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_dense_unit_takes_the_sign_that_lowers_the_energy(int power)
    {
        var trial = new TestTrial(power, 24, 19);
        DenseNetwork network = trial.Start(new DenseNetwork(64, 24) { Power = power });
        int[][] patterns = PatternsOf(trial);
        int[] state = Array.ConvertAll(trial.Cue, sign => (int)sign);
        for (int step = 0; step < 192; step++)
        {
            int unit = step % 64;
            BigInteger difference = Energy(patterns, With(state, unit, 1), power)
                - Energy(patterns, With(state, unit, -1), power);
            if (difference != 0)
            {
                state[unit] = difference > 0 ? 1 : -1;
            }

            network.Step();
            Assert.Equal(state, network.State.Select(x => (int)x));
        }
    }

    [Fact]
    public void A_dense_memory_of_the_largest_size_and_power_does_not_overflow()
    {
        // All memories the same and the cue one of them: the largest sums there are.
        var patterns = new PatternSet(1024, 256);
        var row = new sbyte[1024];
        Array.Fill(row, (sbyte)1);
        for (int mu = 0; mu < 256; mu++)
        {
            patterns.Add(row);
        }

        var network = new DenseNetwork(1024, 256) { Power = 6 };
        network.Store(patterns);
        row[7] = -1;
        network.Cue(row);
        network.Run(8);
        Assert.All(network.State, x => Assert.Equal(1f, x));
    }

    [Theory]
    [InlineData(8, 13)]
    [InlineData(16, 19)]
    [InlineData(32, 26)]
    public void A_dense_memory_of_the_second_power_is_the_binary_network(int memories, int flips)
    {
        for (int number = 0; number < 50; number++)
        {
            var trial = new TestTrial(number, memories, flips);
            var dense = trial.Start(new DenseNetwork(64, memories) { Power = 2 });
            var binary = trial.Start(new BinaryNetwork(64, memories));
            for (int step = 0; step < 640; step++)
            {
                dense.Step();
                binary.Step();
                Assert.Equal(binary.State, dense.State);
            }
        }
    }

    private static BigInteger Energy(int[][] patterns, int[] state, int power) =>
        patterns.Aggregate(BigInteger.Zero, (sum, pattern) => sum
            + BigInteger.Pow(pattern.Zip(state, (a, b) => a * b).Sum(), power));

    private static int[] With(int[] state, int unit, int sign)
    {
        int[] other = [.. state];
        other[unit] = sign;
        return other;
    }
}
