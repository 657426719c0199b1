namespace AstroNano.Firmware.Tests;

/// <summary>A clock that throws stops nothing and restarts nothing.</summary>
public class ClockTests
{
    private readonly Rig _rig = new Rig().Start().RunFor(2);

    [Fact]
    public void A_clock_that_cannot_be_read_is_reported_and_the_run_goes_on()
    {
        _rig.Board.Board.ClockFails = true;
        int steps = Program.Instrument.Engine.Network.Steps;
        _rig.Run(20 * 60);
        Assert.Equal("clock cannot be read", Program.Instrument.Notice);
        Assert.Equal(Program.Instrument.Screen.Pixels, _rig.Glass);

        // Frames count as 50 ms each: 30 steps per second for a minute.
        Assert.InRange(Program.Instrument.Engine.Network.Steps - steps, 1750, 1850);
        Assert.Equal(0, Program.Instrument.Messages.RepairedFaults);
        Assert.Equal(0, _rig.Board.Board.RestartsAsked);
        _rig.Board.Board.ClockFails = false;
        _rig.RunFor(1);
        Assert.Null(Program.Instrument.Notice);
    }

    [Fact]
    public void A_board_starts_and_saves_with_an_unreadable_clock()
    {
        SimulatedFiles files = _rig.Board.Board.Files;
        var rig = new Rig(files);
        rig.Board.Board.ClockFails = true;
        rig.Start().Run(20);
        rig.Board.ModeButton.Pressed = true;
        rig.Run(4);
        rig.Board.ModeButton.Pressed = false;
        rig.Run(20 * 70);
        Assert.Equal(1, Program.Instrument.NetworkIndex);
        Assert.Equal(0, rig.Board.Board.RestartsAsked);
        new Rig(files).Start();
        Assert.Equal(1, Program.Instrument.NetworkIndex);
    }

    [Fact]
    public void A_single_failure_anywhere_in_a_frame_is_not_even_noticed()
    {
        for (int reading = 1; reading < 8; reading++)
        {
            _rig.Board.Board.ClockFailsIn = reading;
            _rig.Run(20);
            Assert.Equal(0, Program.Instrument.Messages.RepairedFaults);
            Assert.Null(Program.Instrument.Notice);
            Assert.Equal(Program.Instrument.Screen.Pixels, _rig.Glass);
        }

        Assert.Equal(0, _rig.Board.Board.RestartsAsked);
    }

    [Fact]
    public void Time_goes_on_from_where_it_stood_and_jumps_neither_ahead_nor_back()
    {
        int last = Clock.Begin();
        for (int frame = 0; frame < 200; frame++)
        {
            _rig.Board.Board.ClockFails = frame / 20 % 2 == 1;
            _rig.Clock.Advance(60_000);
            int now = Clock.Begin();
            Assert.InRange(now - last, 50_000, 61_000);
            Assert.InRange(Clock.Now() - now, 0, 100);
            last = now;
        }
    }
}
