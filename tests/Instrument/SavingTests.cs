namespace AstroNano.Instruments.Tests;

/// <summary>When is written, and how often.</summary>
public class SavingTests(ITestOutputHelper output)
{
    private const long Second = 1_000_000;
    private const long Day = 24 * 60 * 60 * Second;

    [Fact]
    public void A_change_is_saved_once_five_seconds_later()
    {
        var storage = new MemoryStorage();
        Board board = storage.Board();
        board.RunFor(2 * Second);
        board.Instrument.Session.Settings.Table[RunSettings.Flips].Value = 3f;
        board.RunFor(4 * Second);
        board.Instrument.Session.Settings.Table[RunSettings.Flips].Value = 4f;
        board.RunFor(4_900_000);
        Assert.Equal(0, storage.Writes);
        board.RunFor(200_000);
        Assert.Equal(1, storage.Writes);
        board.RunFor(300 * Second);
        Assert.Equal(1, storage.Writes);
    }

    [Fact]
    public void A_change_that_was_undone_is_not_saved()
    {
        var storage = new MemoryStorage();
        Board board = storage.Board();
        Setting flips = board.Instrument.Session.Settings.Table[RunSettings.Flips];
        float before = flips.Value;
        flips.Value = 3f;
        board.RunFor(2 * Second);
        flips.Value = before;
        board.RunFor(100 * Second);
        Assert.Equal(0, storage.Writes);
    }

    [Fact]
    public void A_day_of_turning_knobs_is_at_most_1_440_writes()
    {
        var storage = new MemoryStorage();
        var instrument = new Instrument();
        instrument.UseStorage(storage);
        var random = new Random(3);
        int now = int.MaxValue - 7_000_000;
        Setting[] settings =
            [.. instrument.Engine.Settings, .. instrument.Session.Settings.Table.Take(2)];

        // Turned for a while, then left alone for somewhat more than is waited for.
        long quiet = 0;
        long turning = 0;
        for (long time = 0; time < Day; time += Schedule.FramePeriod)
        {
            if (turning > 0)
            {
                turning -= Schedule.FramePeriod;
                Setting setting = settings[random.Next(settings.Length)];
                setting.Value = setting.ValueAt(random.NextSingle());
                quiet = 5 * Second + random.Next((int)(3 * Second));
            }
            else if ((quiet -= Schedule.FramePeriod) <= 0)
            {
                turning = random.Next((int)Second);
            }

            instrument.EndFrame(now = unchecked(now + Schedule.FramePeriod));
        }

        output.WriteLine($"{storage.Writes} writes in a day");
        Assert.InRange(storage.Writes, 1_000, 1_440);
        Assert.InRange(storage.Written / storage.Writes, 20, SavedRecord.MostBytes);
    }

    [Fact]
    public void A_day_without_a_change_saves_nothing()
    {
        var storage = new MemoryStorage();
        var instrument = new Instrument();
        instrument.UseStorage(storage);
        int now = 0;
        for (long time = 0; time < Day; time += Schedule.FramePeriod)
        {
            instrument.EndFrame(now = unchecked(now + Schedule.FramePeriod));
        }

        Assert.Equal(0, storage.Writes);
    }

    [Fact]
    public void A_frame_that_does_not_write_allocates_nothing()
    {
        Board board = new MemoryStorage().Board();
        board.Frames(30);
        Setting flips = board.Instrument.Session.Settings.Table[RunSettings.Flips];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 60; i++)
        {
            flips.Value = i % 20;
            board.Frame();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    // The check value of the catalogue of CRCs.
    [Fact]
    public void The_checksum_of_123456789_is_CBF43926()
    {
        int crc = "123456789".Aggregate(Crc32.Start, (crc, letter) => Crc32.Add(crc, letter));
        Assert.Equal(0xCBF43926u, (uint)~crc);
    }

    [Fact]
    public void A_storage_that_throws_at_everything_stops_nothing()
    {
        var instrument = new Instrument();
        instrument.UseStorage(new Broken());
        instrument.Session.Settings.Table[RunSettings.Flips].Value = 5f;
        MemoryStorage.Rest(instrument);
        Assert.Equal("settings not saved", instrument.Notice);
        instrument.Saved.Erase();
        Assert.Equal("settings not erased", instrument.Notice);
        Assert.Equal(13f, instrument.Session.Settings.GetSetting(RunSettings.Flips));
    }

    private sealed class Broken : Storage
    {
        public override bool OpenForReading(int slot) => throw new IOException();

        public override int Read(byte[] buffer, int count) => throw new IOException();

        public override void OpenForWriting(int slot) => throw new IOException();

        public override void Write(byte[] buffer, int count) => throw new IOException();

        public override void Close() => throw new IOException();

        public override void Delete(int slot) => throw new IOException();
    }
}
