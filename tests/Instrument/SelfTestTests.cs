using AstroNano.Core;

namespace AstroNano.Instruments.Tests;

/// <summary>What the device tests at each start, and what it says.</summary>
public class SelfTestTests
{
    [Fact]
    public void At_boot_it_passes_with_the_digest_of_the_goldens()
    {
        SelfTest test = SelfTest.AtBoot();
        Assert.Null(test.Failed);
        Assert.Equal($"test PASS {DigestOfGoldens(Scenarios.AtBoot):X8}", test.Verdict);
        Assert.Equal(StepsOf(Scenarios.AtBoot), test.Steps);
        Assert.InRange(test.Steps, 1, 60);
        Assert.True(test.DenormalsKept);
    }

    [Fact]
    public void In_full_it_runs_all_scenarios_that_fit_the_device()
    {
        SelfTest test = SelfTest.Full();
        Assert.Null(test.Failed);
        Assert.Equal(DigestOfGoldens(Scenarios.OnDevice), test.Digest);
        Assert.Equal(StepsOf(Scenarios.OnDevice), test.Steps);
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
    public void Every_verdict_fits_the_glass()
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
        for (int number = 0; number < scenarios; number++)
        {
            digest.Add(Scenarios.Create(number).Digest);
        }

        return digest.Value;
    }

    private static int StepsOf(int scenarios) =>
        Enumerable.Range(0, scenarios).Sum(number => Scenarios.Create(number).Steps);

    private static byte[] LastLine(Instrument instrument)
    {
        // What stands still, the header, what moves.
        for (int i = 0; i < 3; i++)
        {
            instrument.Paint();
        }

        return instrument.Screen.Pixels[(7 * Screen.Width)..];
    }
}
