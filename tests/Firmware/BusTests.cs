namespace AstroNano.Firmware.Tests;

/// <summary>Whatever a driver does, the display comes back soon after it has stopped.</summary>
public class BusTests
{
    [Fact]
    public void A_failed_check_of_the_lines_leaves_no_pin_open()
    {
        int thrown = 0;
        for (int failures = 5; failures < 60; failures += 5)
        {
            Rig rig = new Rig().Start();
            var bus = new Bus();
            int kept = rig.Board.Board.OpenedPins.Count;
            rig.Board.MakeBusFlaky(failures);
            for (int look = 0; look < 50; look++)
            {
                thrown += Throws(() => bus.IsFree()) ? 1 : 0;
                Assert.False(rig.Board.DataPin.IsOpen || rig.Board.ClockPin.IsOpen);
                Assert.Equal(kept, rig.Board.Board.OpenedPins.Count);
            }
        }

        Assert.InRange(thrown, 100, 549);
    }

    [Fact]
    public void The_bus_keeps_one_device_and_can_open_the_other_again()
    {
        _ = new Rig();
        var bus = new Bus();
        Assert.False(bus.IsOpen);
        bus.Open();
        bus.Keep(bus.Second);
        Assert.Null(bus.First);
        Assert.Equal(Display.SecondAddress, bus.Second!.ConnectionSettings.DeviceAddress);
        bus.Open();
        bus.Keep(bus.First);
        Assert.Null(bus.Second);
        Assert.Equal(Display.FirstAddress, bus.First!.ConnectionSettings.DeviceAddress);
        Assert.True(bus.IsOpen);
    }

    [Fact]
    public void Repeated_checks_of_a_stuck_bus_open_no_more_pins()
    {
        Rig rig = new Rig().Start().RunFor(1);
        int kept = rig.Board.Board.OpenedPins.Count;
        rig.Board.DataPin.HeldLow = true;
        rig.Board.Board.Pin(rig.Board.Board.Wiring.ModePin).Fails = true;
        rig.RunFor(60);
        Assert.InRange(rig.Board.Board.OpenedPins.Count, 0, kept);
        rig.Board.DataPin.HeldLow = false;
        rig.Board.Board.Pin(rig.Board.Board.Wiring.ModePin).Fails = false;
        rig.RunFor(Rig.RecoveryTime);
        Assert.Null(Program.Instrument.Notice);
        Assert.Equal(kept, rig.Board.Board.OpenedPins.Count);
    }

    [Fact]
    public void The_display_recovers_from_driver_failures_within_two_seconds()
    {
        for (int run = 0; run < 40; run++)
        {
            Rig rig = new Rig().Start().RunFor(1);
            rig.Board.MakeBusFlaky(5 + run);
            rig.RunFor(5 + 0.1 * run);
            rig.Board.MakeBusFlaky(0);
            Program.Instrument.Cue();
            rig.IsWholeAgain();
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    public void The_display_recovers_from_timeouts_with_both_lines_high(
        int seconds)
    {
        Rig rig = new Rig().Start().RunFor(1);
        rig.Bus.TimesOut = true;
        rig.RunFor(seconds);
        Assert.Equal("OLED: bus is stuck", Program.Instrument.Notice);
        rig.Bus.TimesOut = false;
        Program.Instrument.Cue();
        rig.IsWholeAgain();
    }

    [Fact]
    public void The_bench_test_comes_up_on_a_bus_whose_driver_fails()
    {
        var rig = new Rig();
        rig.Bus.Fails = true;
        rig.PressBoth(true);
        rig.Start().Run(5);
        Assert.Null(Program.Instrument);
        Assert.Equal(0, rig.Board.Board.RestartsAsked);
    }

    private static bool Throws(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
