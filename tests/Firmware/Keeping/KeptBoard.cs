namespace AstroNano.Firmware.Tests.Keeping;

/// <summary>An instrument above the simulated storage, without the rest of the board.</summary>
internal static class KeptBoard
{
    /// <summary>Network, page, flips, a knob's lower end, all other settings, pictures.</summary>
    internal static readonly string Old = WithPictures("hopfield/trace/7/300/0.25");

    /// <summary>All of it otherwise.</summary>
    internal static readonly string New = WithPictures("separator/theory/21/255/0.75");

    // More than all networks together have.
    private const int Others = 38;

    private const int Pictures = LearnedPatterns.Capacity - 1;

    private static int _now;

    internal static Instrument SwitchOn()
    {
        var instrument = new Instrument();
        instrument.UseStorage(new InternalStorage());
        instrument.EndFrame(_now);
        return instrument;
    }

    /// <summary>Sets it up.</summary>
    internal static Instrument Set(Instrument instrument, string settings)
    {
        string[] parts = settings.Split('/');
        instrument.SelectNetwork(Array.FindIndex(
            Catalogue.Create(), entry => entry.Key == parts[0]));
        instrument.SelectPage(Enumerable.Range(0, instrument.PageCount)
            .First(page => instrument.PageAt(page).Name == parts[1]));
        instrument.Session.Settings.Table[RunSettings.Flips].Value = int.Parse(parts[2]);
        instrument.Panel.Calibrate(0, int.Parse(parts[3]), KnobReader.DefaultHigh);
        instrument.Session.ForgetAll();
        for (int picture = 0; picture < Pictures; picture++)
        {
            instrument.Session.LoadLearned(LearnedPatterns.AtTheEnd, Picture(parts[2] + picture));
        }

        instrument.Session.Remembered.MakeRoom(Others);
        for (int key = 0; key < Others; key++)
        {
            instrument.Session.Remembered.Set(key, float.Parse(parts[4]));
        }

        return instrument;
    }

    private static string WithPictures(string settings)
    {
        var learned = new LearnedPatterns();
        for (int picture = 0; picture < Pictures; picture++)
        {
            learned.Add(LearnedPatterns.AtTheEnd, Picture(settings.Split('/')[2] + picture));
        }

        return settings + "/" + DigestOf(learned);
    }

    private static sbyte[] Picture(string seed)
    {
        int bits = KeyHash.Of(seed);
        return [.. Enumerable.Range(0, Engine.Units)
            .Select(unit => (bits >> (unit % 31) & 1) != 0 ? (sbyte)1 : (sbyte)-1)];
    }

    private static string DigestOf(LearnedPatterns learned)
    {
        var digest = new Digest();
        for (int pattern = 0; pattern < learned.Count; pattern++)
        {
            digest.Add(learned.PlaceOf(pattern));
            for (int place = 0; place < 8; place++)
            {
                digest.Add(learned.ByteOf(pattern, place));
            }
        }

        return learned.Count + " pictures " + digest.Value;
    }

    internal static string Describe(Instrument instrument) => string.Join('/',
        instrument.Engine.Key, instrument.Page.Name,
        instrument.Session.Settings.GetSetting(RunSettings.Flips),
        instrument.Panel[0].Low,
        string.Join(' ', Enumerable.Range(0, instrument.Session.Remembered.Count)
            .Select(instrument.Session.Remembered.ValueAt).Distinct()),
        DigestOf(instrument.Session.Learned));

    /// <summary>Lets it stand until it has written, and may write again.</summary>
    internal static void Rest(Instrument instrument)
    {
        for (int frame = 0; frame < 15; frame++)
        {
            instrument.EndFrame(_now = unchecked(_now + SettingsStore.QuietTime));
        }
    }
}
