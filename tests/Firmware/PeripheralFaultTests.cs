namespace AstroNano.Firmware.Tests;

/// <summary>Each fault of the board, there from the start and thrown while it runs.</summary>
public class PeripheralFaultTests
{
    public static TheoryData<string> Faults { get; } =
        new(BoardFault.All.Select(fault => fault.Key));

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_board_runs_through_each_fault_and_recovers_after_its_repair(string key)
    {
        BoardFault fault = BoardFault.All.Single(fault => fault.Key == key);
        Rig rig = new Rig().Start().RunFor(2);
        fault.Set(rig.Board, true);
        int cues = Program.Instrument.Session.Cues;
        rig.RunFor(3);
        Program.Instrument.Cue();
        rig.RunFor(3);
        Assert.True(Program.Instrument.Session.Cues > cues || key.StartsWith("clock-f"), key);
        fault.Set(rig.Board, false);
        rig.RunFor(Rig.RecoveryTime);
        Assert.Null(Program.Instrument.Notice);
        Assert.True(rig.Board.Oled.IsOn);
        Assert.Equal(Program.Instrument.Screen.Pixels, rig.Glass);
        Assert.Equal(0, rig.Board.Board.RestartsAsked);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_board_starts_with_each_fault_and_recovers_after_its_repair(string key)
    {
        BoardFault fault = BoardFault.All.Single(fault => fault.Key == key);
        var rig = new Rig();
        fault.Set(rig.Board, true);
        Program.Setup();
        if (rig.Board.Board.RestartsAsked > 0)
        {
            rig = new Rig(rig.Board.Board.Files);
            Program.Setup();
        }

        rig.RunFor(4);
        fault.Set(rig.Board, false);
        rig.RunFor(Rig.RecoveryTime);
        Assert.Equal(Program.Instrument.Screen.Pixels, rig.Glass);

        // Saved data that could not be read is reported until the next save.
        Assert.Equal(key == "storage-gone" ? "saved data damaged" : null,
            Program.Instrument.Notice);
    }

    [Fact]
    public void A_transfer_that_is_refused_once_is_tried_again_at_once()
    {
        Rig rig = new Rig().Start().RunFor(1);
        rig.Bus.Refusals = 1;
        for (int frame = 0; frame < 40; frame++)
        {
            rig.Run(1);
            Assert.Null(Program.Instrument.Notice);
            Assert.Equal(Program.Instrument.Screen.Pixels, rig.Glass);
        }
    }

    [Fact]
    public void A_held_bus_costs_one_second_once_and_is_then_only_polled()
    {
        Rig rig = new Rig().Start().RunFor(1);
        rig.Board.DataPin.HeldLow = true;
        long before = rig.Clock.Microseconds;
        int frames = 0;
        while (rig.Clock.Microseconds - before < 60_000_000)
        {
            rig.Run(1);
            frames++;
        }

        Assert.InRange(frames, 1170, 1200);
        Assert.Equal("OLED: bus is stuck", Program.Instrument.Notice);
    }

    [Fact]
    public void A_chip_that_holds_the_line_is_clocked_until_it_releases_it()
    {
        for (int clocks = 1; clocks <= 9; clocks++)
        {
            Rig rig = new Rig().Start().RunFor(1);
            rig.Bus.HoldData(rig.Board.DataPin.Gpio, rig.Board.ClockPin.Gpio, clocks);
            rig.IsWholeAgain();
        }
    }

    [Fact]
    public void A_display_that_lost_its_supply_for_a_moment_is_lit_and_whole_again()
    {
        Rig rig = new Rig().Start().RunFor(1);
        rig.Board.Oled.PowerOn();
        Assert.False(rig.Board.Oled.IsOn);
        rig.RunFor(0.3);
        Assert.True(rig.Board.Oled.IsOn);
        rig.RunFor(1.7);
        Assert.Equal(Program.Instrument.Screen.Pixels, rig.Glass);
    }

    [Fact]
    public void A_stuck_CUE_is_reported_and_does_not_count_for_a_factory_reset()
    {
        Rig rig = new Rig().Start().RunFor(61);
        Program.Instrument.SelectNetwork(6);
        rig.RunFor(10);
        rig.Board.CueButton.Pressed = true;
        rig.RunFor(20);
        Assert.Equal("CUE is stuck", Program.Instrument.Notice);
        rig.Board.ModeButton.Pressed = true;
        rig.RunFor(4);
        rig.Board.ModeButton.Pressed = false;
        rig.RunFor(1);
        Assert.Equal(6, Program.Instrument.NetworkIndex);
        rig.Board.CueButton.Pressed = false;
        rig.RunFor(1);
        Assert.Null(Program.Instrument.Notice);
    }

    [Fact]
    public void A_storage_may_fail_at_any_of_its_steps()
    {
        Rig rig = new Rig().Start().RunFor(61);
        for (int step = 1; step < 120; step += 7)
        {
            rig.Board.Board.Files.CutAfter(step);
            Program.Instrument.SelectNetwork(step % 5);
            rig.RunFor(70);
            rig.Board.Board.Files.PowerUp();
            rig.RunFor(70);
            Assert.Null(Program.Instrument.Notice);
            Assert.Equal(0, Program.Instrument.Messages.RepairedFaults);
        }
    }
}
