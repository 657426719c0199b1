namespace AstroNano.Firmware.Tests.Keeping;

/// <summary>The whole firmware above a storage, and above one that is not well.</summary>
public class StorageTests
{
    private const double Rest = 7;

    [Fact]
    public void Settings_survive_a_power_cycle()
    {
        Rig rig = Written();
        new Rig(rig.Board.Board.Files).Start().Run(2);
        Assert.Equal(KeptBoard.New, KeptBoard.Describe(Program.Instrument));
        Assert.Equal(0.75f, Program.Instrument.Session.Remembered.ValueAt(0));
        Assert.Null(Program.Instrument.Notice);
    }

    // On the device a finalizer takes a thread, and one that waits while memory is full ends the
    // interpreter: it collects garbage to start the finalizer, and starts the finalizer after that.
    [Fact]
    public void Files_that_were_read_and_written_leave_no_finalizers()
    {
        Rig rig = Written();
        new Rig(rig.Board.Board.Files).Start().Run(2);
        Assert.NotEqual(0, rig.Board.Board.Files.Writes);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(0, rig.Board.Board.Files.Finalized);
    }

    [Fact]
    public void The_value_of_a_turned_knob_is_saved()
    {
        Rig rig = new Rig().Start().Run(20);
        string key = Program.Instrument.Panel[0].Setting.Key;
        foreach (double position in new[] { 0, 0.95, 0.3 })
        {
            rig.Board.Pots[0].Position = position;
            rig.Run(30);
        }

        float turned = Program.Instrument.Panel[0].Setting.Value;
        rig.RunFor(Rest);
        var again = new Rig(rig.Board.Board.Files);
        again.Board.Pots[0].Position = 0.8;
        again.Start().Run(20);
        Setting setting = Program.Instrument.Panel[0].Setting;
        Assert.Equal((key, turned), (setting.Key, setting.Value));
        Assert.NotEqual(setting.Start, turned);
    }

    [Fact]
    public void Nothing_is_written_as_long_as_nothing_changes()
    {
        Rig rig = new Rig().Start().RunFor(100);
        rig.Board.CueButton.Pressed = true;
        rig.Run(2);
        rig.Board.CueButton.Pressed = false;
        rig.RunFor(100);
        Assert.Equal(0, SlotState.Paths.Sum(rig.Board.Board.Files.WritesOf));
        Assert.Empty(rig.Board.Board.Files.Names.Intersect(SlotState.Paths));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("full")]
    [InlineData("protected")]
    public void A_board_that_cannot_save_runs_and_reports_it_on_about(string fault)
    {
        var rig = new Rig();
        SimulatedFiles files = rig.Board.Board.Files;
        files.Present = fault != "missing";
        files.Capacity = fault == "full" ? 40 : files.Capacity;
        files.WriteProtected = fault == "protected";
        rig.Start().Run(2);
        KeptBoard.Set(Program.Instrument, KeptBoard.New);
        rig.RunFor(Rest);
        Assert.Equal("settings not saved", Program.Instrument.Notice);
        Assert.Equal(KeptBoard.New, KeptBoard.Describe(Program.Instrument));

        // After the repair the next try saves.
        files.Present = true;
        files.Capacity = 4096;
        files.WriteProtected = false;
        rig.RunFor(61);
        Assert.Null(Program.Instrument.Notice);
        new Rig(files).Start().Run(1);
        Assert.Equal(KeptBoard.New, KeptBoard.Describe(Program.Instrument));
    }

    [Fact]
    public void Damaged_settings_are_reported_and_the_board_starts_with_defaults()
    {
        var rig = new Rig();
        SimulatedFiles files = rig.Board.Board.Files;
        files[SlotState.Paths[0]] = [1, 2, 3];
        rig.Start().Run(2);
        Assert.Equal("saved data damaged", Program.Instrument.Notice);
        KeptBoard.Set(Program.Instrument, KeptBoard.Old);
        rig.RunFor(Rest);
        Assert.Null(Program.Instrument.Notice);
    }

    [Fact]
    public void Settings_of_a_later_version_stay_until_both_buttons_are_held()
    {
        SlotState newer = SlotState.All().Single(state => state.IsNewer);
        var rig = new Rig();
        SimulatedFiles files = rig.Board.Board.Files;
        files[SlotState.Paths[1]] = newer.Bytes;
        rig.Start().Run(2);
        KeptBoard.Set(Program.Instrument, KeptBoard.Old);
        rig.RunFor(200);
        Assert.Equal("newer settings found", Program.Instrument.Notice);
        Assert.Equal(newer.Bytes, files[SlotState.Paths[1]]);
        Assert.Equal(0, SlotState.Paths.Sum(files.WritesOf));
        HoldBoth(rig, 3.2);
        Assert.Null(Program.Instrument.Notice);
        Assert.Empty(files.Names.Intersect(SlotState.Paths));
    }

    [Fact]
    public void Both_buttons_held_for_three_seconds_restore_factory_settings()
    {
        Rig rig = new Rig().Start().Run(2);
        string fresh = KeptBoard.Describe(Program.Instrument);
        KeptBoard.Set(Program.Instrument, KeptBoard.New);
        rig.RunFor(Rest);
        HoldBoth(rig, 2.8);
        Assert.Equal(KeptBoard.New, KeptBoard.Describe(Program.Instrument));
        HoldBoth(rig, 3.2);
        Assert.Equal(fresh, KeptBoard.Describe(Program.Instrument));
        Assert.Empty(rig.Board.Board.Files.Names.Intersect(SlotState.Paths));
        rig.RunFor(100);
        new Rig(rig.Board.Board.Files).Start().Run(2);
        Assert.Equal(fresh, KeptBoard.Describe(Program.Instrument));
    }

    [Fact]
    public void A_power_cut_during_a_factory_reset_leaves_all_or_nothing()
    {
        for (int cut = 0; cut < 5; cut++)
        {
            Rig rig = new Rig().Start().Run(2);
            SimulatedFiles files = rig.Board.Board.Files;
            string fresh = KeptBoard.Describe(Program.Instrument);
            KeptBoard.Rest(KeptBoard.Set(Program.Instrument, KeptBoard.Old));
            KeptBoard.Rest(KeptBoard.Set(Program.Instrument, KeptBoard.New));
            files.CutAfter(cut);
            Program.Instrument.Saved.Erase();
            files.PowerUp();
            string found = KeptBoard.Describe(KeptBoard.SwitchOn());
            Assert.Contains(found, new[] { fresh, KeptBoard.New });
            Assert.Equal(cut == 4, found == fresh);
        }
    }

    [Fact]
    public void Buttons_held_since_power_up_start_the_bench_test_and_erase_nothing()
    {
        Rig rig = Written();
        var again = new Rig(rig.Board.Board.Files);
        again.PressBoth(true);
        again.Start().RunFor(10);
        Assert.True(Program.Instrument is null);
        again.PressBoth(false);
        again.Run(5);

        // MODE ends it.
        again.Board.ModeButton.Pressed = true;
        again.Run(2);
        again.Board.ModeButton.Pressed = false;
        again.Run(5);
        Assert.Equal(KeptBoard.New, KeptBoard.Describe(Program.Instrument!));
    }

    [Fact]
    public void CUE_held_since_power_up_and_MODE_with_it_erase_nothing()
    {
        Rig rig = Written();
        var again = new Rig(rig.Board.Board.Files);
        again.Board.CueButton.Pressed = true;
        again.Start().Run(5);
        again.Board.ModeButton.Pressed = true;
        again.RunFor(5);
        Assert.Equal(KeptBoard.New, KeptBoard.Describe(Program.Instrument));
    }

    private static Rig Written()
    {
        Rig rig = new Rig().Start().Run(2);
        KeptBoard.Set(Program.Instrument, KeptBoard.New);
        return rig.RunFor(Rest);
    }

    private static void HoldBoth(Rig rig, double seconds)
    {
        rig.PressBoth(true);
        rig.RunFor(seconds);
        rig.PressBoth(false);
        rig.Run(5);
    }
}
