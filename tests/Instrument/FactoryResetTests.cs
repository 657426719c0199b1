namespace AstroNano.Instruments.Tests;

/// <summary>Nothing that was set outlives a factory reset.</summary>
public class FactoryResetTests
{
    // A record's sequence number, and its check at the end.
    private const int SequenceAt = 8;
    private const int NumberBytes = 4;

    [Fact]
    public void The_next_save_after_a_factory_reset_equals_that_of_a_new_board()
    {
        var storage = new MemoryStorage();
        Instrument used = storage.Board().Instrument;
        ChangeEverything(used);
        MemoryStorage.Rest(used);
        byte[] changed = Contents(storage);
        used.Saved.Erase();
        Assert.NotEqual(changed, Written(used, storage));
        var other = new MemoryStorage();
        Assert.Equal(Written(other.Board().Instrument, other), Written(used, storage));
    }

    [Fact]
    public void Factory_reset_restores_the_word_also_without_storage()
    {
        var instrument = new Instrument();
        instrument.SetWord("BRAIN");
        instrument.Saved.Erase();
        Assert.Equal(new Instrument().Session.Settings.Word, instrument.Session.Settings.Word);
    }

    [Fact]
    public void Factory_reset_overwrites_records_that_cannot_be_deleted()
    {
        var storage = new MemoryStorage();
        Instrument used = storage.Board().Instrument;
        ChangeEverything(used);
        MemoryStorage.Rest(used);
        storage.CannotDelete = true;
        used.Saved.Erase();
        Assert.Equal("settings not erased", used.Notice);
        MemoryStorage.Rest(used, periods: 20);
        Assert.Null(used.Notice);
        Instrument next = storage.Board().Instrument;
        Assert.Equal(RunSettings.FirstWord, next.Session.Settings.Word);
        Assert.Equal(0, next.Session.Learned.Count);
        Assert.Equal(0, next.Session.Remembered.Count);
    }

    private static void ChangeEverything(Instrument instrument)
    {
        instrument.SelectNetwork(3);
        foreach (Setting setting in instrument.Engine.Settings)
        {
            setting.Value = setting.ValueAt(0.3f);
        }

        instrument.SetWord("BRAIN");
        instrument.Learn();
        Setting[] run = instrument.Session.Settings.Table;
        Array.ForEach(run, setting => setting.Value = setting.ValueAt(0.3f));
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            instrument.Panel.Calibrate(knob, 300, 3000);
        }

        instrument.SelectPage(5);
    }

    // Something has to be touched for anything to be written.
    private static byte[] Written(Instrument instrument, MemoryStorage storage)
    {
        Setting flips = instrument.Session.Settings.Table[RunSettings.Flips];
        flips.Value = flips.Value == 5f ? 6f : 5f;
        MemoryStorage.Rest(instrument, periods: 20);
        flips.Value = 7f;
        MemoryStorage.Rest(instrument, periods: 20);
        return Contents(storage);
    }

    private static byte[] Contents(MemoryStorage storage)
    {
        byte[] newest = Enumerable.Range(0, Storage.Slots).Select(slot => storage[slot])
            .OfType<byte[]>().MaxBy(bytes => BitConverter.ToInt32(bytes, SequenceAt))!;
        return newest[(SequenceAt + NumberBytes)..^NumberBytes];
    }
}
