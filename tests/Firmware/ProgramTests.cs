namespace AstroNano.Firmware.Tests;

/// <summary>The whole firmware on the whole board.</summary>
public class ProgramTests
{
    [Fact]
    public void The_display_shows_what_the_instrument_painted()
    {
        var rig = new Rig().Start();
        for (int frame = 0; frame < 200; frame++)
        {
            rig.Run(1);
            Assert.Equal(Program.Instrument.Screen.Pixels, rig.Glass);
        }
        Assert.Equal(0, rig.Board.Oled.UnknownCommands);
        Assert.Contains(rig.Glass, bits => bits != 0);
    }

    [Fact]
    public void The_self_test_runs_at_start_and_in_full_while_cue_is_held()
    {
        new Rig().Start();
        Assert.Equal(SelfTest.AtBoot().Verdict, Program.Instrument.Messages.Verdict);
        var rig = new Rig();
        rig.Board.CueButton.Pressed = true;
        rig.Start();
        Assert.Equal(SelfTest.Full().Verdict, Program.Instrument.Messages.Verdict);
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
    public void A_board_without_a_display_runs_and_reports_it()
    {
        var rig = new Rig();
        rig.Board.Oled.Present = false;
        rig.Start().Run(100);
        Assert.Equal("OLED does not answer", Program.Instrument.Notice);
        rig.Board.Oled.PowerOn();
        rig.Board.Oled.Present = true;
        rig.RunFor(2.2);
        Assert.Null(Program.Instrument.Notice);
        Assert.Equal(Program.Instrument.Screen.Pixels, rig.Glass);
    }

    [Fact]
    public void A_glyph_is_recalled_and_the_network_goes_on_in_simulated_time()
    {
        new Rig().Start().RunFor(20);
        Assert.Equal(0, Program.Instrument.Session.WrongSigns());
        Session session = Program.Instrument.Session;
        Assert.True(session.Engine.Network.Overlaps[session.Target] > 0.99f);
    }

    [Fact]
    public void Frames_begin_every_fifty_milliseconds_whatever_they_take()
    {
        var rig = new Rig().Start().Run(1);
        foreach (int perReading in new[] { 1, 200, 5_000 })
        {
            rig.Clock.MicrosecondsPerReading = perReading;
            long begun = rig.Clock.Microseconds;
            int used = 0;
            for (int frame = 0; frame < 50; frame++)
            {
                long start = rig.Clock.Microseconds;
                int rest = Program.Frame();
                used = (int)(rig.Clock.Microseconds - start);
                Assert.Equal(Schedule.FramePeriod - used + perReading, rest);
                rig.Clock.Advance(rest);
            }

            Assert.Equal(50L * (Schedule.FramePeriod + perReading), rig.Clock.Microseconds - begun);
            Assert.InRange(used, 4 * perReading, 12 * perReading);
        }
    }

    [Fact]
    public void A_frame_that_has_taken_too_long_leaves_no_time_to_sleep()
    {
        var rig = new Rig().Start().Run(1);
        rig.Clock.MicrosecondsPerReading = Schedule.FramePeriod;
        Assert.Equal(0, Program.Frame());
    }
}
