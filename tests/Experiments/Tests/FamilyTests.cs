using System;
using System.Linq;
using AstroNano.Core.Tests;
using AstroNano.Experiments.Recall;

namespace AstroNano.Experiments.Tests;

/// <summary>
/// The discrete and dense memories at N = 64 on the reference's trials. All is whole numbers or
/// one softmax, so that one of 400 trials may end otherwise, by a tie in an exponential.
/// </summary>
public class FamilyTests
{
    private const int Trials = 400;
    private const int Units = 64;

    public static TheoryData<string, string> Variants => new(TestData.Read("family.csv")
        .Select(row => (row.Text("network"), row.Text("options"))).Distinct());

    [Theory]
    [MemberData(nameof(Variants))]
    public void Recall_follows_the_reference_within_one_trial(string network, string options)
    {
        foreach (TestData row in TestData.Read("family.csv").Where(row =>
            row.Text("network") == network && row.Text("options") == options))
        {
            RecallCell cell = RecallExperiment.Run(RecallNetworks.Named(network),
                new RecallSettings { Trials = Trials }.With(options), row.Int("k"),
                row.Int("flips"), TestContext.Current.CancellationToken);

            // One trial may end in another memory or in its mirror image.
            Assert.True(Math.Abs(row.Float("fraction_exact") - cell.FractionExact)
                < 1.5 / Trials, $"{cell.FractionExact} exact at {row}");
            Assert.True(Math.Abs(row.Float("mean_hard_error") - cell.MeanHardError)
                <= (double)Units / Trials, $"{cell.MeanHardError} units wrong at {row}");
        }
    }
}
