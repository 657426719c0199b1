namespace AstroNano.Core.Tests;

/// <summary>Work that a network puts off is the same, in whatever pieces it is done.</summary>
public class DeferredWorkTests
{
    private const int Units = 64;

    [Theory]
    [InlineData("sparse", "radius", 26f)]
    [InlineData("separator", "winners", 5f)]
    public void Work_in_pieces_ends_in_the_same_bits(string key, string setting, float value)
    {
        foreach (int memories in new[] { 1, 7, 8, 9, 32 })
        {
            var trial = new TestTrial(3, memories, 9, Units);
            Network atOnce = trial.Start(Catalogue.Find(key).Create(Units, 32));
            Network inPieces = Catalogue.Find(key).Create(Units, 32);
            inPieces.Store(trial.Patterns);
            Prepare(inPieces, memories);
            inPieces.Cue(trial.Cue);
            for (int step = 0; step < 90; step++)
            {
                // A setting in the middle of a pass makes the memories learn again.
                if (step == 40)
                {
                    SettingOf(atOnce, setting).Value = value;
                    SettingOf(inPieces, setting).Value = value;
                    Prepare(inPieces, memories / 2);
                }

                atOnce.Step();
                inPieces.Step();
                Assert.Equal(
                    NetworkExtensions.DigestOf(atOnce), NetworkExtensions.DigestOf(inPieces));
            }
        }
    }

    [Theory]
    [InlineData("sparse")]
    [InlineData("separator")]
    public void A_piece_is_a_part_of_the_work_whatever_the_number_of_memories(string key)
    {
        foreach (int memories in new[] { 2, 8, 16, 32 })
        {
            Network network = Catalogue.Find(key).Create(Units, 32);
            network.Store(new TestTrial(3, memories, 9, Units).Patterns);
            int all = network.LeftToPrepare, before = all, pieces = 0;
            for (; network.LeftToPrepare > 0; pieces++)
            {
                network.Prepare();
                Assert.InRange(before - network.LeftToPrepare, 1, 640);
                before = network.LeftToPrepare;
            }

            Assert.InRange(pieces, all / 640, all / 100 + 1);
            network.Prepare();
            Assert.Equal(0, network.LeftToPrepare);
        }
    }

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void A_cue_completes_all_deferred_work(string key)
    {
        Network network = new TestTrial(0, 4, 5, Units).Start(Catalogue.Find(key).Create(Units, 4));
        Assert.Equal(0, network.LeftToPrepare);
    }

    private static void Prepare(Network network, int pieces)
    {
        for (int piece = 0; piece < pieces; piece++)
        {
            network.Prepare();
        }
    }

    private static Setting SettingOf(Network network, string key) =>
        network.CreateSettings().Single(setting => setting.Key == key);
}
