using AstroNano.Instruments;

namespace AstroNano.Firmware.Tests;

/// <summary>The whole firmware on the whole board.</summary>
public class ProgramTests
{
    [Fact]
    public void The_glass_shows_what_the_instrument_painted()
    {
        var rig = new Rig().Start();
        for (int frame = 0; frame < 200; frame++)
        {
            rig.Run(1);
            Assert.Equal(Program.Simulator.Screen.Pixels, rig.Glass);
        }
        Assert.Equal(0, rig.Board.Oled.UnknownCommands);
        Assert.Contains(rig.Glass, bits => bits != 0);
    }

    [Fact]
    public void The_self_test_runs_at_start_and_in_full_while_cue_is_held()
    {
        new Rig().Start();
        Assert.Equal(SelfTest.AtBoot().Verdict, Program.Simulator.SelfTestVerdict);
        var rig = new Rig();
        rig.Board.CueButton.Pressed = true;
        rig.Start();
        Assert.Equal(SelfTest.Full().Verdict, Program.Simulator.SelfTestVerdict);
    }

    [Fact]
    public void A_frame_allocates_nothing()
    {
        var rig = new Rig();
        rig.Bus.Listener = null;
        rig.Board.Board.Adc.Imperfect = true;
        rig.Start().Run(100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int frame = 0; frame < 1000; frame++)
        {
            rig.Board.Pots[frame & 3].Position = frame % 100 * 0.01;
            rig.Run(1);
        }
        // On the device the platform allocates a result and a buffer for each I2C transfer; the
        // twin does not, so that what is counted here is our own.
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_board_without_a_display_runs_and_says_so()
    {
        var rig = new Rig();
        rig.Board.Oled.Present = false;
        rig.Start().Run(100);
        Assert.Equal("OLED does not answer", Program.Simulator.Notice);
        rig.Board.Oled.PowerOn();
        rig.Board.Oled.Present = true;
        rig.RunFor(2.2);
        Assert.Null(Program.Simulator.Notice);
        Assert.Equal(Program.Simulator.Screen.Pixels, rig.Glass);
    }

    [Fact]
    public void A_glyph_is_recalled_and_the_network_goes_on_in_simulated_time()
    {
        new Rig().Start().RunFor(20);
        Assert.Equal(0, Program.Simulator.WrongSigns());
        Assert.True(Program.Simulator.Engine.Overlaps[Program.Simulator.Target] > 0.99f);
    }

    [Fact]
    public void A_frame_leaves_time_to_sleep()
    {
        var rig = new Rig().Start();
        Assert.InRange(Enumerable.Range(0, 50).Average(_ => Program.Frame()), 1, 200_000);
        Assert.NotNull(rig);
    }
}
