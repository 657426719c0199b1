namespace AstroNano.Instruments.Tests;

/// <summary>What the device tests at each start, and what it says.</summary>
public class SelfTestTests
{
    [Fact]
    public void The_self_test_at_boot_passes_with_the_digest_of_the_goldens()
    {
        SelfTest test = SelfTest.AtBoot();
        Assert.Null(test.Failed);
        Assert.Equal($"test PASS {DigestOfGoldens(Scenarios.AtBoot):X8}", test.Verdict);
        Assert.Equal(StepsOf(Scenarios.AtBoot), test.Steps);
        Assert.InRange(test.Steps, 1, 60);
        Assert.True(test.DenormalsKept);
    }

    [Fact]
    public void The_full_self_test_begins_scenarios_with_every_network()
    {
        SelfTest test = SelfTest.Full();
        Assert.Null(test.Failed);
        Assert.Equal(DigestOfGoldens(Scenarios.OnDevice), test.Digest);
        Assert.Equal(StepsOf(Scenarios.OnDevice), test.Steps);
        Assert.Equal(Catalogue.Create().Select(entry => entry.Key).Order(),
            Enumerable.Range(0, Scenarios.OnDevice).Select(n => Scenarios.Create(n).Brief())
                .Where(run => run.Steps > 0).Select(run => run.Network).Distinct().Order());
    }

    [Fact]
    public void The_full_self_test_recalls_until_the_state_is_settled()
    {
        // In two stages: units move, then one memory has all the gain and the state approaches it.
        var player = new RunPlayer(Scenarios.Create(Scenarios.AtBoot).Brief());
        var gains = new List<float>();
        while (!player.Done)
        {
            player.Step();
            gains.Add(player.Network.Modulation![player.Trial.Target]);
        }

        Assert.Equal("astrocyte", Scenarios.Create(Scenarios.AtBoot).Network);
        Assert.InRange(gains[0], 0f, 0.2f);
        Assert.InRange(gains.Count(gain => gain == 1f), 20, gains.Count - 10);
    }

    [Fact]
    public void The_about_page_shows_the_verdict_in_its_last_line()
    {
        var instrument = new Instrument();
        instrument.SelectPage(instrument.PageCount - 1);
        Assert.DoesNotContain(LastLine(instrument), bits => bits != 0);
        instrument.Messages.Verdict = "test PASS 1234ABCD";
        Assert.Contains(LastLine(instrument), bits => bits != 0);
    }

    [Fact]
    public void Every_verdict_fits_the_display()
    {
        Assert.True(SelfTest.AtBoot().Verdict.Length <= 21);
        for (int number = 0; number < Scenarios.AtBoot; number++)
        {
            Assert.True(("FAIL " + Scenarios.Create(number).Name).Length <= 21);
        }
    }

    private static int DigestOfGoldens(int scenarios)
    {
        var digest = new Digest();
        digest.Add(FunctionProbe.Golden);
        foreach (Run run in Enumerable.Range(0, scenarios)
            .Select(number => Scenarios.Create(number).Brief()).Where(run => run.Steps > 0))
        {
            digest.Add(run.Digest);
        }

        return digest.Value;
    }

    private static int StepsOf(int scenarios) =>
        Enumerable.Range(0, scenarios).Sum(number => Scenarios.Create(number).Brief().Steps);

    private static byte[] LastLine(Instrument instrument)
    {
        // The static parts, the header, the dynamic parts.
        for (int i = 0; i < 3; i++)
        {
            instrument.Paint();
        }

        return instrument.Screen.Pixels[(7 * Screen.Width)..];
    }
}
