using AstroNano.Core;

namespace AstroNano.Instruments.Tests;

/// <summary>What the device tests at each start, and what it says.</summary>
public class SelfTestTests
{
    /// <summary>The digest on every board's about page; README lists it.</summary>
    public const string AtBoot = "B175CFC7";

    [Fact]
    public void At_boot_it_passes_in_thirty_steps_with_the_digest_of_all_boards()
    {
        SelfTest test = SelfTest.AtBoot();
        Assert.Null(test.Failed);
        Assert.Equal(30, test.Steps);
        Assert.Equal("test PASS " + AtBoot, test.Verdict);
        Assert.True(test.DenormalsKept);
    }

    [Fact]
    public void In_full_it_runs_all_scenarios_that_fit_the_device()
    {
        SelfTest test = SelfTest.Full();
        Assert.Null(test.Failed);
        Assert.NotEqual(SelfTest.AtBoot().Digest, test.Digest);
        Assert.True(test.Steps > 3000);
    }

    [Fact]
    public void The_about_page_shows_the_verdict_in_its_last_line()
    {
        var instrument = new Instrument();
        instrument.SelectPage(instrument.PageCount - 1);
        Assert.DoesNotContain(LastLine(instrument), bits => bits != 0);
        instrument.SetVerdict("test PASS 1234ABCD");
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
