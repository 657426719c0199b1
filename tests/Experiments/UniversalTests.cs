namespace AstroNano.Experiments.Tests;

/// <summary>Contents that differ from the memories, by similarity and separation.</summary>
public class UniversalTests
{
    [Fact]
    public void Contents_of_16_signs_come_back_as_often_as_in_the_reference()
    {
        foreach (TestData row in TestData.Read("contents.csv"))
        {
            RecallCell cell = RecallExperiment.Run("universal",
                new RecallSettings { Trials = 200 }.With("contents", 3).With(row.Text("options")),
                16, row.Int("flips"));
            Assert.True(Math.Abs(row.Float("fraction_exact") - cell.FractionExact) <= 0.005,
                $"{cell.FractionExact} exact at {row}");
        }
    }
}
