namespace AstroNano.Instruments.Tests;

/// <summary>What stands in a record, and what is made of one that is read.</summary>
public class SavedSettingsTests
{
    [Fact]
    public void All_settings_of_all_networks_come_back()
    {
        var storage = new MemoryStorage();
        Instrument first = storage.Board().Instrument;
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

        MemoryStorage.Rest(first);
        Instrument second = storage.Board().Instrument;
        Assert.Equal(first.NetworkIndex, second.NetworkIndex);
        Assert.InRange(first.Session.Remembered.Count, 20, keys.Count);
        Assert.Equal(first.Session.Remembered.Count, second.Session.Remembered.Count);
        Assert.All(keys, key => Assert.Equal(first.Session.Remembered.Get(key, -1f),
            second.Session.Remembered.Get(key, -1f)));
    }

    // As a link does that names the network which is there already.
    [Fact]
    public void A_setting_of_a_network_that_was_created_again_is_saved()
    {
        var storage = new MemoryStorage();
        Instrument first = storage.Board().Instrument;
        first.Engine.Settings[0].Value = first.Engine.Settings[0].ValueAt(0.3f);
        MemoryStorage.Rest(first);
        first.SelectNetwork(first.NetworkIndex);
        first.Engine.Settings[0].Value = first.Engine.Settings[0].ValueAt(0.6f);
        MemoryStorage.Rest(first, periods: 40);
        Assert.Equal(first.Engine.Settings[0].Value,
            storage.Board().Instrument.Engine.Settings[0].Value);
    }

    [Fact]
    public void Untouched_settings_follow_the_network_defaults_after_power_up_too()
    {
        var storage = new MemoryStorage();
        Instrument first = storage.Board().Instrument;
        first.Session.Settings.Table[RunSettings.Flips].Value = 5f;
        MemoryStorage.Rest(first);
        Instrument second = storage.Board().Instrument;
        for (int network = 0; network < first.NetworkCount; network++)
        {
            first.SelectNetwork(network);
            second.SelectNetwork(network);
            Assert.Equal(first.Session.Settings.Table.Select(setting => setting.Value),
                second.Session.Settings.Table.Select(setting => setting.Value));
        }
    }

    [Fact]
    public void Any_contents_of_a_valid_record_load_without_harm()
    {
        var random = new Random(5);
        for (int trial = 0; trial < 3_000; trial++)
        {
            var storage = new MemoryStorage();
            byte[] contents = new byte[random.Next(120)];
            random.NextBytes(contents);
            if (trial % 2 == 0 && contents.Length > 3)
            {
                // A section that there is, and longer or shorter than the rest.
                contents[0] = (byte)random.Next(1, 8);
                contents[1] = (byte)random.Next(contents.Length);
                contents[2] = 0;
            }

            storage.Put(0, contents);
            Instrument instrument = storage.Board().Instrument;
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

    // Of the first two the hashes share 20 bits, of the others the records share their CRC.
    [Theory]
    [MemberData(nameof(AlikeWords))]
    public void Of_two_words_with_the_same_hash_the_second_is_saved(
        string first, string second)
    {
        var storage = new MemoryStorage();
        Board board = storage.Board();
        board.Instrument.SetWord(first);
        board.RunFor(70_000_000);
        board.Instrument.SetWord(second);
        board.RunFor(70_000_000);
        Assert.Equal(second, storage.Board().Instrument.Session.Settings.Word);
    }

    public static TheoryData<string, string> AlikeWords()
    {
        (string First, string Second) ofKeys = Alike(word => KeyHash.Of(word) & 0xFFFFF);
        (string First, string Second) ofRecords = Alike(word =>
            word.Aggregate(Crc32.Start, (crc, letter) => Crc32.Add(crc, letter)));
        return new()
        {
            { ofKeys.First, ofKeys.Second },
            { ofRecords.First, ofRecords.Second },
        };
    }

    // Words of one length whose CRCs are the same make records whose CRCs are the same.
    private static (string First, string Second) Alike(Func<string, int> hash)
    {
        var seen = new Dictionary<int, string>();
        for (int number = 0; ; number++)
        {
            string word = string.Concat(Enumerable.Range(0, 7).Select(place =>
                (char)('A' + (number * 2654435761L >> 4 * place & 15))));
            if (!seen.TryAdd(hash(word), word) && seen[hash(word)] != word)
            {
                return (seen[hash(word)], word);
            }
        }
    }

    [Fact]
    public void A_float_comes_back_from_its_bits()
    {
        float[] values = [0f, 1f, -1f, 0.1f, 1e-37f, 3.4e38f, 16777217f, -0.3333333f];
        foreach (float value in values)
        {
            Assert.Equal(value, SavedFloat.FromBits(FloatBits.Of(value)));
        }

        Assert.Equal(0f, SavedFloat.FromBits(1));
        Assert.False(SavedFloat.IsFinite(FloatBits.Of(float.NaN)));
        Assert.False(SavedFloat.IsFinite(FloatBits.Of(float.NegativeInfinity)));
    }
}
