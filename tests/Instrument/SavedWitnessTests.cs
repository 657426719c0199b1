using AstroNano.Replay;

namespace AstroNano.Instruments.Tests;

/// <summary>Settings that an earlier version saved are those that this one starts with.</summary>
public class SavedWitnessTests
{
    private static readonly string Folder =
        Path.Combine(AppContext.BaseDirectory, "Witnesses", "saved");

    // Of the networks that there were.
    private const int LastNumber = 18;

    public static TheoryData<string> Names { get; } =
        new(Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileNameWithoutExtension).Order()!);

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_that_was_saved_is_loaded(string name)
    {
        JsonElement saved = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Folder, name + ".json"))).RootElement;
        Instrument instrument = Loaded(name);
        Assert.Null(instrument.Notice);
        Assert.Equal(saved.GetProperty("network").GetString(), instrument.Engine.Key);
        Assert.Equal(saved.GetProperty("page").GetString(), instrument.Page.Name);
        Assert.All(saved.GetProperty("run").EnumerateObject(), setting =>
            Assert.Equal(setting.Value.GetSingle(), Board.Setting(instrument, setting.Name).Value));
        CheckLink(instrument, saved.GetProperty("link").GetString()!);
        JsonElement set = saved.GetProperty("set");
        foreach (NetworkEntry entry in Catalogue.Create())
        {
            if (entry.Number > LastNumber)
            {
                continue;
            }

            Board.Select(instrument, entry.Key);
            Setting[] settings = instrument.Engine.Settings;
            float[] expected = [.. settings.Select(setting => setting.Start)];
            if (set.TryGetProperty(entry.Key, out JsonElement own))
            {
                foreach (JsonProperty one in own.EnumerateObject())
                {
                    Setting setting = SettingText.Find(settings, entry.Key, one.Name)!;
                    expected[Array.IndexOf(settings, setting)] = one.Value.GetSingle();
                }
            }

            Assert.Equal(expected, settings.Select(setting => setting.Value));
        }
    }

    private static Instrument Loaded(string name)
    {
        var storage = new MemoryStorage();
        foreach (string line in File.ReadAllLines(Path.Combine(Folder, name + ".txt")))
        {
            string[] parts = line.Split(' ');
            storage[parts[0].EndsWith('a') ? 0 : 1] = Convert.FromBase64String(parts[1]);
        }

        return storage.Board().Instrument;
    }

    // The word and the learned pictures stand in the link alone.
    private static void CheckLink(Instrument instrument, string link)
    {
        Dictionary<string, string> entries = link.Split('&').Select(entry => entry.Split('='))
            .ToDictionary(parts => parts[0], parts => Uri.UnescapeDataString(parts[1]));
        Assert.Equal(entries.GetValueOrDefault("word", RunSettings.FirstWord),
            instrument.Session.Settings.Word);
        string[] pictures = entries.GetValueOrDefault("learned", "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries);
        LearnedPatterns learned = instrument.Session.Learned;
        Assert.Equal(pictures, Enumerable.Range(0, learned.Count).Select(index =>
            $"{learned.PlaceOf(index)}.{Digits(learned, index)}"));
    }

    private static string Digits(LearnedPatterns learned, int index)
    {
        var signs = new sbyte[Engine.Units];
        learned.CopyTo(index, signs);
        return string.Concat(signs.Chunk(4).Select(four => four.Aggregate(
            0, (digit, sign) => 2 * digit + (sign > 0 ? 1 : 0)).ToString("X")));
    }
}
