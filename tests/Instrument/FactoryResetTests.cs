namespace AstroNano.Instruments.Tests;

/// <summary>Nothing that was set outlives a factory reset.</summary>
public class FactoryResetTests
{
    // A record's sequence number, and its check at the end.
    private const int SequenceAt = 8;
    private const int NumberBytes = 4;

    [Fact]
    public void The_record_that_is_written_next_is_that_of_a_new_board()
    {
        var shelf = new Shelf();
        Instrument used = shelf.Board().Instrument;
        ChangeEverything(used);
        Shelf.Rest(used);
        byte[] changed = Contents(shelf);
        used.Saved.Erase();
        Assert.NotEqual(changed, Written(used, shelf));
        var other = new Shelf();
        Assert.Equal(Written(other.Board().Instrument, other), Written(used, shelf));
    }

    [Fact]
    public void The_word_is_that_of_a_new_board_also_where_nothing_is_saved()
    {
        var instrument = new Instrument();
        instrument.SetWord("BRAIN");
        instrument.Saved.Erase();
        Assert.Equal(new Instrument().Session.Settings.Word, instrument.Session.Settings.Word);
    }

    [Fact]
    public void Where_records_cannot_be_deleted_they_are_written_over()
    {
        var shelf = new Shelf();
        Instrument used = shelf.Board().Instrument;
        ChangeEverything(used);
        Shelf.Rest(used);
        shelf.CannotDelete = true;
        used.Saved.Erase();
        Assert.Equal("settings not erased", used.Notice);
        Shelf.Rest(used, periods: 20);
        Assert.Null(used.Notice);
        Instrument next = shelf.Board().Instrument;
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
    private static byte[] Written(Instrument instrument, Shelf shelf)
    {
        Setting flips = instrument.Session.Settings.Table[RunSettings.Flips];
        flips.Value = flips.Value == 5f ? 6f : 5f;
        Shelf.Rest(instrument, periods: 20);
        flips.Value = 7f;
        Shelf.Rest(instrument, periods: 20);
        return Contents(shelf);
    }

    private static byte[] Contents(Shelf shelf)
    {
        byte[] newest = Enumerable.Range(0, Storage.Slots).Select(slot => shelf[slot])
            .OfType<byte[]>().MaxBy(bytes => BitConverter.ToInt32(bytes, SequenceAt))!;
        return newest[(SequenceAt + NumberBytes)..^NumberBytes];
    }
}
