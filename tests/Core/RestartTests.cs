namespace AstroNano.Core.Tests;

/// <summary>A cue starts from the same state, whatever was before.</summary>
public class RestartTests
{
    private const int Units = 30;

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void A_cue_leaves_nothing_of_the_run_before(string key)
    {
        var other = new TestTrial(1, 9, 0, Units);
        var trial = new TestTrial(2, 6, 5, Units);
        for (int steps = 1; steps < 50; steps += 7)
        {
            Network used = other.Start(Catalogue.Find(key).Create(Units, 9)).Run(steps);
            AreAlike(trial.Start(Catalogue.Find(key).Create(Units, 9)), trial.Start(used));
            Assert.All(used.Overlaps.Skip(6), overlap => Assert.Equal(0f, overlap));

            // Of the same memories too, which the network need not learn again.
            used.Run(steps).Cue(trial.Target);
            Network fresh = trial.Start(Catalogue.Find(key).Create(Units, 9));
            fresh.Cue(trial.Target);
            AreAlike(fresh, used);
        }
    }

    private static void AreAlike(Network fresh, Network used)
    {
        for (int step = 0; step < 25; step++)
        {
            Assert.Equal(NetworkExtensions.DigestOf(fresh), NetworkExtensions.DigestOf(used));
            Assert.Equal(fresh.Energy(), used.Energy());
            Assert.Equal(fresh.Beside, used.Beside);
            fresh.Step();
            used.Step();
        }
    }
}
