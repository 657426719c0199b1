using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AstroNano.Core;

namespace AstroNano.Instruments.Tests;

/// <summary>When is written, and what is made of what is read.</summary>
public class KeepingTests
{
    private const long Second = 1_000_000;
    private const long Day = 24 * 60 * 60 * Second;

    [Fact]
    public void It_is_written_five_seconds_after_the_last_change_and_once()
    {
        var shelf = new Shelf();
        Board board = OnShelf(shelf);
        board.RunFor(2 * Second);
        board.Instrument.Session.Settings.Table[RunSettings.Flips].Value = 3f;
        board.RunFor(4 * Second);
        board.Instrument.Session.Settings.Table[RunSettings.Flips].Value = 4f;
        board.RunFor(4_900_000);
        Assert.Equal(0, shelf.Writes);
        board.RunFor(200_000);
        Assert.Equal(1, shelf.Writes);
        board.RunFor(300 * Second);
        Assert.Equal(1, shelf.Writes);
    }

    [Fact]
    public void A_change_that_was_taken_back_is_not_written()
    {
        var shelf = new Shelf();
        Board board = OnShelf(shelf);
        Setting flips = board.Instrument.Session.Settings.Table[RunSettings.Flips];
        float before = flips.Value;
        flips.Value = 3f;
        board.RunFor(2 * Second);
        flips.Value = before;
        board.RunFor(100 * Second);
        Assert.Equal(0, shelf.Writes);
    }

    [Fact]
    public void A_day_of_turning_knobs_is_at_most_1_440_writes()
    {
        var shelf = new Shelf();
        var instrument = new Instrument();
        instrument.Keep(shelf);
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

        TestContext.Current.TestOutputHelper!.WriteLine($"{shelf.Writes} writes in a day");
        Assert.InRange(shelf.Writes, 1_000, 1_440);
        Assert.InRange(shelf.Written / shelf.Writes, 20, KeptRecord.MostBytes);
    }

    [Fact]
    public void A_day_without_a_change_is_no_write()
    {
        var shelf = new Shelf();
        var instrument = new Instrument();
        instrument.Keep(shelf);
        int now = 0;
        for (long time = 0; time < Day; time += Schedule.FramePeriod)
        {
            instrument.EndFrame(now = unchecked(now + Schedule.FramePeriod));
        }

        Assert.Equal(0, shelf.Writes);
    }

    [Fact]
    public void A_frame_that_does_not_write_allocates_nothing()
    {
        Board board = OnShelf(new Shelf());
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

    [Fact]
    public void All_settings_of_all_networks_come_back()
    {
        var shelf = new Shelf();
        Instrument first = OnShelf(shelf).Instrument;
        var keys = new HashSet<string>();
        for (int network = 0; network < first.NetworkCount; network++)
        {
            first.SelectNetwork(network);
            foreach (Setting setting in first.Engine.Settings)
            {
                setting.Value = setting.ValueAt(0.4f);
                keys.Add(setting.Key);
            }
        }

        Rest(first);
        Instrument second = OnShelf(shelf).Instrument;
        Assert.Equal(first.NetworkIndex, second.NetworkIndex);
        Assert.InRange(first.Session.Remembered.Count, 20, keys.Count);
        Assert.Equal(first.Session.Remembered.Count, second.Session.Remembered.Count);
        Assert.All(keys, key => Assert.Equal(first.Session.Remembered.Get(key, -1f),
            second.Session.Remembered.Get(key, -1f)));
    }

    [Fact]
    public void What_was_not_touched_follows_the_networks_defaults_after_power_up_too()
    {
        var shelf = new Shelf();
        Instrument first = OnShelf(shelf).Instrument;
        first.Session.Settings.Table[RunSettings.Flips].Value = 5f;
        Rest(first);
        Instrument second = OnShelf(shelf).Instrument;
        for (int network = 0; network < first.NetworkCount; network++)
        {
            first.SelectNetwork(network);
            second.SelectNetwork(network);
            Assert.Equal(first.Session.Settings.Table.Select(setting => setting.Value),
                second.Session.Settings.Table.Select(setting => setting.Value));
        }
    }

    [Fact]
    public void Whatever_stands_in_a_whole_record_is_taken_without_harm()
    {
        var random = new Random(5);
        for (int trial = 0; trial < 3_000; trial++)
        {
            var shelf = new Shelf();
            byte[] contents = new byte[random.Next(120)];
            random.NextBytes(contents);
            if (trial % 2 == 0 && contents.Length > 3)
            {
                // A section that there is, and longer or shorter than the rest.
                contents[0] = (byte)random.Next(1, 6);
                contents[1] = (byte)random.Next(contents.Length);
                contents[2] = 0;
            }

            shelf.Put(0, contents);
            Instrument instrument = OnShelf(shelf).Instrument;
            Assert.Null(instrument.Notice);
            Remembered remembered = instrument.Session.Remembered;
            Assert.All(Enumerable.Range(0, remembered.Count),
                place => Assert.True(float.IsFinite(remembered.ValueAt(place))));
            Assert.All(instrument.Engine.Settings.Concat(instrument.Session.Settings.Table),
                setting => Assert.InRange(setting.Value, setting.Minimum, setting.Maximum));
        }
    }

    [Fact]
    public void No_two_keys_in_use_share_a_hash()
    {
        Instrument instrument = new();
        string[] keys =
        [
            .. Catalogue.Create().SelectMany(entry => entry.Create(Engine.Units, Engine.Capacity)
                .CreateSettings().Select(setting => setting.Key)).Distinct(),
        ];
        string[] others =
        [
            .. Catalogue.Create().Select(entry => entry.Key),
            .. Enumerable.Range(0, instrument.PageCount).Select(i => instrument.PageAt(i).Name),
            .. instrument.Session.Settings.Table.Select(setting => setting.Key),
        ];
        string[] all = [.. keys.Concat(others).Distinct()];
        Assert.Equal(all.Length, all.Select(KeyHash.Of).Distinct().Count());
    }

    [Fact]
    public void A_float_comes_back_from_its_bits()
    {
        foreach (float value in new[] { 0f, 1f, -1f, 0.1f, 1e-37f, 3.4e38f, 16777217f, -0.3333333f })
        {
            Assert.Equal(value, FloatOf.Bits(FloatBits.Of(value)));
        }

        Assert.Equal(0f, FloatOf.Bits(1));
        Assert.False(FloatOf.IsFinite(FloatBits.Of(float.NaN)));
        Assert.False(FloatOf.IsFinite(FloatBits.Of(float.NegativeInfinity)));
    }

    // The check value of the catalogue of CRCs.
    [Fact]
    public void The_check_of_123456789_is_CBF43926()
    {
        int crc = "123456789".Aggregate(Crc32.Start, (crc, letter) => Crc32.Add(crc, letter));
        Assert.Equal(0xCBF43926u, (uint)~crc);
    }

    [Fact]
    public void A_storage_that_throws_at_everything_stops_nothing()
    {
        var instrument = new Instrument();
        instrument.Keep(new Broken());
        instrument.Session.Settings.Table[RunSettings.Flips].Value = 5f;
        Rest(instrument);
        Assert.Equal("settings not kept", instrument.Notice);
        instrument.ResetToFactory();
        Assert.Equal("settings not erased", instrument.Notice);
        Assert.Equal(13f, instrument.Session.Settings.GetSetting(RunSettings.Flips));
    }

    private static Board OnShelf(Shelf shelf)
    {
        var board = new Board();
        board.Instrument.Keep(shelf);
        return board;
    }

    private static void Rest(Instrument instrument)
    {
        for (int frame = 1; frame < 5; frame++)
        {
            instrument.EndFrame(frame * Keeper.QuietTime);
        }
    }

    /// <summary>A storage in memory.</summary>
    private sealed class Shelf : Storage
    {
        private readonly byte[]?[] _slots = new byte[Slots][];
        private MemoryStream? _open;
        private int _slot = -1;

        public int Writes { get; private set; }

        public long Written { get; private set; }

        /// <summary>Puts a whole record with these contents there.</summary>
        public void Put(int slot, byte[] contents)
        {
            var record = new KeptRecord();
            OpenForWriting(slot);
            record.BeginWriting(this, 1, contents.Length);
            Array.ForEach(contents, value => record.Put(value, 1));
            record.EndWriting();
            Close();
        }

        public override bool OpenForReading(int slot)
        {
            _open = _slots[slot] is { } bytes ? new MemoryStream(bytes) : null;
            return _open is not null;
        }

        public override int Read(byte[] buffer, int count) => _open!.Read(buffer, 0, count);

        public override void OpenForWriting(int slot)
        {
            _open = new MemoryStream();
            _slot = slot;
            Writes++;
        }

        public override void Write(byte[] buffer, int count)
        {
            _open!.Write(buffer, 0, count);
            Written += count;
        }

        public override void Close()
        {
            if (_slot >= 0)
            {
                _slots[_slot] = _open!.ToArray();
            }

            _slot = -1;
            _open = null;
        }

        public override void Delete(int slot) => _slots[slot] = null;
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
