using AstroNano.Firmware.Tests.Keeping;

namespace AstroNano.Firmware.Tests;

/// <summary>Faults that tests/Programs/Breaking found: the board recovers from each.</summary>
public class RecoveryTests
{
    private const int TenMinutes = 600_000_000;

    [Fact]
    public void A_setting_that_became_NaN_is_repaired_once()
    {
        Rig rig = new Rig().Start();
        Instruments.Instrument instrument = Program.Instrument;
        instrument.SelectNetwork(Array.FindIndex(
            Catalogue.Create(), entry => entry.Key == "input-driven"));
        Network network = instrument.Engine.Network;
        instrument.Engine.Settings[0].Value = 2.5f;
        float[] saliencies = network.GetVariable(1);
        float[] before = [.. saliencies];
        saliencies[0] = float.NaN;
        saliencies[3] = float.PositiveInfinity;
        rig.RunFor(10);
        Assert.Equal(1, instrument.Messages.RepairedFaults);
        Assert.Equal(before, saliencies);
        Assert.Equal(2.5f, instrument.Engine.Settings[0].Value);
        Assert.All(network.State, state => Assert.True(float.IsFinite(state)));
    }

    [Fact]
    public void A_knob_that_turns_nothing_does_not_stay_loose()
    {
        Rig rig = new Rig().Start();
        Program.Instrument.SelectPage(Enumerable.Range(0, Program.Instrument.PageCount)
            .First(page => Program.Instrument.PageAt(page).Name == "calibrate"));
        rig.Board.Pots[0].Connected = false;
        rig.RunFor(5);
        Assert.Equal(0, Program.Instrument.Panel.UnstableKnob);
        rig.Board.Pots[0].Connected = true;
        rig.RunFor(3);
        Assert.Equal(-1, Program.Instrument.Panel.UnstableKnob);
    }

    [Fact]
    public void MODE_leaves_the_bench_test_after_it_failed_there()
    {
        Rig rig = OnBench();
        SimulatedPin mode = rig.Board.Board.Pin(rig.Board.Board.Wiring.ModePin);
        mode.Fails = true;
        rig.Run(5);
        mode.Fails = false;
        rig.Run(10);
        Leave(rig);
        Assert.NotNull(Program.Instrument);
    }

    [Theory]
    [InlineData(TenMinutes)]
    [InlineData(-TenMinutes)]
    public void A_clock_that_jumps_on_the_bench_does_not_leave_the_display_dark(int jump)
    {
        Rig rig = OnBench();
        rig.Clock.Microseconds += jump;
        rig.Run(5);
        Leave(rig);
        rig.Board.Oled.PowerOn();
        rig.RunFor(2);
        Assert.Equal(Program.Instrument.Screen.Pixels, rig.Glass);
    }

    [Fact]
    public void Settings_that_could_not_be_read_at_start_are_not_overwritten()
    {
        var rig = new Rig();
        SimulatedFiles files = rig.Board.Board.Files;
        rig.Start().Run(2);
        KeptBoard.Set(Program.Instrument, KeptBoard.Old);
        rig.RunFor(10);

        rig = new Rig(files);
        files.Present = false;
        rig.Start().Run(2);
        files.Present = true;
        KeptBoard.Set(Program.Instrument, KeptBoard.New);
        rig.RunFor(130);
        Assert.Equal("settings not saved", Program.Instrument.Notice);
        Assert.Equal(KeptBoard.New, KeptBoard.Describe(Program.Instrument));

        new Rig(files).Start().Run(1);
        Assert.Null(Program.Instrument.Notice);
        Assert.Equal(KeptBoard.Old, KeptBoard.Describe(Program.Instrument));
    }

    [Fact]
    public void Settings_equal_to_the_saved_ones_are_not_reported_as_unsaved()
    {
        Rig rig = new Rig().Start().RunFor(61);
        rig.Board.Board.Files.WriteProtected = true;
        Program.Instrument.SelectNetwork(3);
        rig.RunFor(10);
        Assert.Equal("settings not saved", Program.Instrument.Notice);
        Program.Instrument.SelectNetwork(0);
        rig.RunFor(70);
        Assert.Null(Program.Instrument.Notice);
    }

    [Fact]
    public void The_display_recovers_from_bus_noise_within_two_seconds()
    {
        Rig rig = new Rig().Start().RunFor(1);
        rig.Clock.MicrosecondsPerReading = 1000;
        var noise = I2cDevice.Create(new I2cConnectionSettings(1, 0x3C, I2cBusSpeed.FastMode));
        noise.Write(new SpanByte([0x00, 0x20, 0x00, 0x21, 0x48, 0x5A, 0x22, 0x02, 0x03]));
        noise.Write(new SpanByte([0x40, .. new byte[200]]));
        noise.Write(new SpanByte([0x00, 0x20, 0x00, 0x21, 0x48, 0x5A, 0x22, 0x02, 0x03]));
        rig.RunFor(2);
        Assert.Equal(Program.Instrument.Screen.Pixels, rig.Glass);
    }

    private static Rig OnBench()
    {
        var rig = new Rig();
        rig.PressBoth(true);
        rig.Start().Run(10);
        rig.PressBoth(false);
        rig.Run(10);
        Assert.Null(Program.Instrument);
        return rig;
    }

    private static void Leave(Rig rig)
    {
        rig.Board.ModeButton.Pressed = true;
        rig.Run(5);
        rig.Board.ModeButton.Pressed = false;
        rig.Run(10);
    }
}
