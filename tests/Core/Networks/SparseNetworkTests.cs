using static AstroNano.Core.Tests.Networks.PlainForm;

namespace AstroNano.Core.Tests.Networks;

/// <summary>The sparse memory against counters.</summary>
public class SparseNetworkTests
{
    [Fact]
    public void A_sparse_memory_without_counters_reads_what_counters_hold()
    {
        const int Locations = 300, Radius = 26;
        var trial = new TestTrial(2, 10, 9);
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
}
