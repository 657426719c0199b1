using System.Numerics;

namespace AstroNano.Core.Tests.Networks;

/// <summary>The networks of the family against their equations written plainly.</summary>
public class PlainFormTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_dense_unit_takes_the_sign_that_lowers_the_energy(int power)
    {
        var trial = new Trial(power, 24, 19);
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

    [Fact]
    public void A_sparse_memory_without_counters_reads_what_counters_hold()
    {
        const int Locations = 300, Radius = 26;
        var trial = new Trial(2, 10, 9);
        SparseNetwork network = trial.Start(
            new SparseNetwork(64, 10) { Locations = Locations, Radius = Radius });
        int[][] patterns = PatternsOf(trial);
        int[][] rows = RowsOf(Locations, 22);
        var counters = rows.Select(row => new int[64]).ToArray();
        for (int location = 0; location < Locations; location++)
        {
            foreach (int[] pattern in patterns.Where(p => Distance(p, rows[location]) <= Radius))
            {
                for (int i = 0; i < 64; i++)
                {
                    counters[location][i] += pattern[i];
                }
            }
        }

        int[] state = Array.ConvertAll(trial.Cue, sign => (int)sign);
        for (int read = 0; read < 4; read++)
        {
            int[][] active = Enumerable.Range(0, Locations)
                .Where(location => Distance(state, rows[location]) <= Radius)
                .Select(location => counters[location]).ToArray();
            for (int i = 0; i < 64; i++)
            {
                int sum = active.Sum(counter => counter[i]);
                state[i] = sum == 0 ? state[i] : Math.Sign(sum);
            }

            network.Run(network.StepsPerPass);
            Assert.Equal(active.Length, network.ActiveLocations);
            Assert.Equal(state, network.State.Select(x => (int)x));
        }
    }

    [Fact]
    public void A_separator_fires_the_most_strongly_driven_units()
    {
        var trial = new Trial(5, 6, 7);
        SeparatorNetwork network = trial.Start(new SeparatorNetwork(64, 6));
        int[][] rows = RowsOf(2 * SeparatorNetwork.CodeUnits, 21);
        int[] drives = Enumerable.Range(0, SeparatorNetwork.CodeUnits).Select(unit =>
            Agreement(rows[2 * unit], trial.Cue) * 2 + Agreement(rows[2 * unit + 1], trial.Cue))
            .ToArray();
        int[] winners = Enumerable.Range(0, drives.Length)
            .OrderByDescending(unit => drives[unit]).ThenBy(unit => unit).Take(8).ToArray();
        network.Run(network.StepsPerPass);
        Assert.Equal(8f, network.Code.Sum());
        Assert.All(winners, unit => Assert.Equal(1f, network.Code[unit]));
        Assert.Equal(0f, trial.HardError(network));
    }

    // A unit with the field h is up with probability 1/(1 + e^(-2h/T)): what is seen less what is
    // expected is a sum of independent surprises, however the state wanders.
    [Theory]
    [InlineData(0.5f)]
    [InlineData(1.5f)]
    public void Noise_is_Glaubers_rule(float noise)
    {
        var trial = new Trial(9, 6, 13);
        BinaryNetwork network = trial.Start(new BinaryNetwork(64, 6) { Noise = noise });
        int[][] patterns = PatternsOf(trial);
        double surprise = 0, variance = 0;
        for (int step = 0; step < 40_000; step++)
        {
            int unit = step % 64;
            double field = patterns.Select((pattern, mu) =>
                pattern[unit] * (double)network.Overlaps[mu]).Sum()
                - network.State[unit] * 6 / 64;
            double p = 1 / (1 + Math.Exp(-2 * field / noise));
            network.Step();
            surprise += (network.State[unit] > 0f ? 1 : 0) - p;
            variance += p * (1 - p);
        }

        Assert.True(variance > 400);
        Assert.InRange(surprise, -4 * Math.Sqrt(variance), 4 * Math.Sqrt(variance));
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

    private static int[][] PatternsOf(Trial trial) => Enumerable.Range(0, trial.Patterns.Count)
        .Select(mu => Enumerable.Range(0, 64)
            .Select(i => trial.Patterns.IsPlus(mu, i) ? 1 : -1).ToArray()).ToArray();

    // Eight groups of four units an output of the generator, the lowest bit first.
    private static int[][] RowsOf(int count, int stream)
    {
        var random = new RandomStream(0, stream);
        return Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 2)
            .SelectMany(half =>
            {
                uint bits = (uint)random.NextBits();
                return Enumerable.Range(0, 32).Select(bit => (bits >> bit & 1) != 0 ? 1 : -1);
            }).ToArray()).ToArray();
    }

    private static int Distance(int[] one, int[] other) =>
        one.Zip(other).Count(pair => pair.First != pair.Second);

    private static int Agreement(int[] row, sbyte[] state) =>
        row.Zip(state).Count(pair => pair.First == pair.Second);
}
