namespace AstroNano.Firmware.Tests.Keeping;

public class PowerCutTests
{
    [Fact]
    public void Any_power_cut_leaves_the_old_or_the_new_settings_complete()
    {
        PowerCuts cuts = new PowerCuts(_ => new InternalStorage()).Run();
        TestContext.Current.TestOutputHelper!.WriteLine($"{cuts.Cuts} power cuts");
        Assert.Equal([], cuts.Failures);
        Assert.True(cuts.Cuts > 50_000);
    }

    [Fact]
    public void Power_cut_test_detects_a_missing_second_slot() =>
        Assert.NotEmpty(new PowerCuts(_ => new OneSlot()).Run().Failures);

    [Fact]
    public void Power_cut_test_detects_a_missing_checksum() =>
        Assert.NotEmpty(new PowerCuts(files => new Unchecked(files)).Run().Failures);

    [Fact]
    public void The_real_settings_survive_a_cut_after_every_byte()
    {
        int cuts = 0;
        for (bool done = false; !done; cuts++)
        {
            SimulatedFiles files = new AstroNanoBoard(new SimulatedClock()).Use().Board.Files;
            Instrument old = KeptBoard.Set(KeptBoard.SwitchOn(), KeptBoard.Old);
            KeptBoard.Rest(old);
            files.CutAfter(cuts);
            KeptBoard.Rest(KeptBoard.Set(old, KeptBoard.New));
            done = !files.IsCut;
            files.PowerUp();
            string found = KeptBoard.Describe(KeptBoard.SwitchOn());
            string[] allowed = done ? [KeptBoard.New] : [KeptBoard.Old, KeptBoard.New];
            Assert.Contains(found, allowed);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{cuts} power cuts of real settings");
        Assert.True(cuts > 200);
    }

    [Fact]
    public void Every_flipped_bit_of_a_record_is_noticed()
    {
        SimulatedFiles files = new AstroNanoBoard(new SimulatedClock()).Use().Board.Files;
        Instrument instrument = KeptBoard.Set(KeptBoard.SwitchOn(), KeptBoard.Old);
        KeptBoard.Rest(instrument);
        KeptBoard.Rest(KeptBoard.Set(instrument, KeptBoard.New));
        Assert.Equal(SlotState.Paths, files.Names);
        byte[] newest = files[SlotState.Paths[1]]!;
        for (int bit = 0; bit < 8 * newest.Length; bit++)
        {
            files[SlotState.Paths[1]] = SlotState.Flipped(newest, bit);
            var record = new SavedRecord();
            var storage = new InternalStorage();
            storage.OpenForReading(1);
            Assert.Equal(RecordState.Damaged, record.Check(storage));
            storage.Close();
        }

        // And the other record is taken.
        Assert.Equal(KeptBoard.Old, KeptBoard.Describe(KeptBoard.SwitchOn()));
        TestContext.Current.TestOutputHelper!.WriteLine($"{8 * newest.Length} bits flipped");
    }
}
