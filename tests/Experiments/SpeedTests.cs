using AstroNano.Experiments.Peers;

namespace AstroNano.Experiments.Tests;

/// <summary>The comparison with NumPy compares the same.</summary>
public class SpeedTests
{
    private const string Python = "/usr/bin/python3";

    private static readonly RecallCondition Hard = RecallCondition.Of(
        "astrocyte", new RecallSettings { Trials = 200 }, memories: 16, flips: 22);

    [Fact]
    public void Batched_NumPy_recalls_the_same_trials()
    {
        Assert.SkipUnless(HasNumPy(), "There is no NumPy (python3-numpy).");
        long ours = (long)(RecallExperiment.Run(Hard.Network.Name, Hard.Settings, 16, 22)
            .FractionExact * 200);
        Assert.InRange(ours, 100, 199);
        Assert.InRange(new BatchedRecall(Python).Run(Hard).Exact, ours - 1, ours + 1);
    }

    [Theory]
    [InlineData("--python no-such-python", "--python must be a program (was 'no-such-python').")]
    [InlineData("--k 70000", "--k must be a whole number from 1 to 65536 (was '70000').")]
    [InlineData("--trials 0", "--trials must be a whole number from 1 to 1000000 (was '0').")]
    public void An_impossible_comparison_is_refused(string option, string sentence)
    {
        var (code, output, error) = CommandLine.Run("speed " + option);
        Assert.NotEqual(0, code);
        Assert.Equal("", output);
        Assert.Matches("^" + Regex.Escape(sentence) + @".*\s*$", error);
    }

    private static bool HasNumPy()
    {
        try
        {
            return File.Exists(Python) && new BatchedRecall(Python) is not null;
        }
        catch (Failure)
        {
            return false;
        }
    }
}
