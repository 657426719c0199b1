using AstroNano.Instruments;

namespace AstroNano.Firmware.Tests;

/// <summary>Both buttons held at power-up: the bench test comes before the instrument.</summary>
public class BenchTests
{
    [Fact]
    public void Both_buttons_at_power_up_lead_to_the_bench_test_and_MODE_leads_out()
    {
        Rig rig = Held();
        rig.Run(30);
        Assert.Null(Program.Instrument);
        Assert.Contains(rig.Glass, column => column != 0);
        rig.Board.CueButton.Pressed = false;
        rig.Board.ModeButton.Pressed = false;
        rig.Run(5);
        rig.Board.ModeButton.Pressed = true;
        rig.Run(3);
        Assert.Null(Program.Instrument);
        rig.Board.ModeButton.Pressed = false;
        rig.Run(10);
        Assert.NotNull(Program.Instrument);
        Assert.Equal(0, Program.Instrument.NetworkIndex);
        Assert.StartsWith("test PASS", Program.Instrument.Messages.Verdict);
        Assert.Equal(Program.Instrument.Screen.Pixels, rig.Glass);
    }

    [Fact]
    public void CUE_held_at_the_bench_fills_the_glass_with_a_checker_pattern()
    {
        Rig rig = Held();
        rig.Run(2);
        rig.Board.CueButton.Pressed = false;
        rig.Board.ModeButton.Pressed = false;
        rig.Run(2);
        byte[] before = rig.Glass;
        rig.Board.CueButton.Pressed = true;
        rig.Run(2);
        Assert.All(rig.Glass, column => Assert.Contains(column, new byte[] { 0x55, 0xAA }));
        rig.Board.CueButton.Pressed = false;
        rig.Run(2);
        Assert.Equal(before[..128], rig.Glass[..128]);
    }

    [Fact]
    public void A_loose_knob_spreads_over_the_whole_range_and_a_steady_one_over_none()
    {
        var test = new BenchTest(new Screen(), "board");
        for (int frame = 0; frame < 40; frame++)
        {
            test.ReadKnob(0, frame % 2 == 0 ? 100 : 3900);
            test.ReadKnob(1, 2048);
            test.ReadButtons(false, false);
        }

        Assert.Equal(3800, test.SpreadOf(0));
        Assert.Equal(0, test.SpreadOf(1));
    }

    private static Rig Held()
    {
        var rig = new Rig();
        rig.Board.CueButton.Pressed = true;
        rig.Board.ModeButton.Pressed = true;
        return rig.Start();
    }
}
