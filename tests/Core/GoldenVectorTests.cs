namespace AstroNano.Core.Tests;

/// <summary>Reference trajectories in double precision, step by step.</summary>
public class GoldenVectorTests
{
    [Fact]
    public void Astrocyte_trajectories_follow_the_reference()
    {
        foreach (var trial in TestData.Read("golden-steps.csv").GroupBy(row => row.Int("trial")))
        {
            TestData first = trial.First();
            var setting = new TestTrial(trial.Key, first.Int("k"), first.Int("flips"));
            AstrocyteNetwork network = setting.Astrocyte(first.Float("temperature"));
            foreach (TestData row in trial)
            {
                network.Run(row.Int("step") - network.Steps);
                int dominant = Observables.Dominant(network.Overlaps, network.Memories);
                Assert.Equal(row.Int("dominant"), dominant);
                Near(row, "m0", network.Overlaps[0], 1e-4f);
                Near(row, "m_dominant", MathF.Abs(network.Overlaps[dominant]), 1e-4f);
                Near(row, "p0", network.Modulation[0], 1e-4f);
                Near(row, "perplexity", network.Perplexity(), 1e-3f);
                Near(row, "energy", network.Energy(),
                    1e-4f * MathF.Abs(row.Float("energy")) + 1e-3f);
                Near(row, "x0", network.State[0], 1e-3f);
                Near(row, "x1", network.State[1], 1e-3f);
                Near(row, "x2", network.State[2], 1e-3f);
            }
        }
    }

    [Fact]
    public void Networks_end_in_the_reference_signs()
    {
        foreach (TestData row in TestData.Read("golden-ends.csv"))
        {
            var trial = new TestTrial(row.Int("trial"), row.Int("k"), row.Int("flips"));
            Network network = row.Text("network") == "hopfield"
                ? trial.Hopfield()
                : trial.Astrocyte(row.Float("temperature"));
            if (row.Has("query_bits"))
            {
                Assert.Equal(row.Text("query_bits"), network.State.SignBits());
            }

            network.Run(200);
            Assert.Equal(row.Text("final_bits"), network.State.SignBits());
            Assert.Equal(row.Float("hard_error"), trial.HardError(network));
        }
    }

    private static void Near(TestData row, string column, float actual, float tolerance) =>
        Assert.True(MathF.Abs(actual - row.Float(column)) <= tolerance,
            $"{column} is {actual} at: {row}");
}
