namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>
/// What the page hands on of a link, entry by entry: keys with texts, which are taken or not. Names
/// of networks and pages and the number of a cue the page has looked at before.
/// </summary>
internal sealed class LinkTarget() : Target("links", 60)
{
    private const int FramePeriod = 33_000;

    // To the page on which pictures are drawn.
    private const int Pages = 9;

    private readonly Lazy<string[]> _seeds = new(() =>
        [.. Catalogue.Create().Select((entry, place) => Seed(entry, place))]);

    private int _now;

    // It draws a frame of the whole board, and makes networks.
    public override long MostBytes => 4 << 20;

    protected override IReadOnlyList<string> Seeds => _seeds.Value;

    public override void Read(string input)
    {
        Page.Start();
        string[] entries = input.Split('&');
        Exports.SelectNetwork(entries.Length % Catalogue.Create().Length);
        foreach (string entry in entries)
        {
            string[] parts = entry.Split('=', 2);
            string text = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "";
            bool isTaken = parts[0] switch
            {
                "word" => Exports.SetWord(text),
                "learned" => Exports.SetLearned(text),
                _ => Exports.Set(parts[0], text),
            };
            Claim(!isTaken || text != "" || parts[0] == "learned", "Nothing is taken for a value.");
        }

        Exports.Remove(input.Length % (Engine.Capacity + 1));
        Exports.CueFrom(input.Length % (Engine.Capacity + 1));
        Exports.SelectPage(input.Length % Pages);
        Exports.Learn();
        Exports.SelectCue(1 + (input.Length % 9));
        Exports.SelectPage(0);
        _now = unchecked(_now + FramePeriod);
        Exports.Frame(_now);
        Claim(Exports.ReadingsView().All(double.IsFinite), "A number on the page is not finite.");
    }

    private static string Seed(NetworkEntry entry, int place)
    {
        IEnumerable<string> settings = entry.Create(64, 32).CreateSettings()
            .Select(setting => FormattableString.Invariant($"{setting.Key}={setting.Start}"));
        return string.Join('&', settings.Concat(
        [
            $"speed={30 + place}", $"flipped-bits={place}", $"memories={1 + place}",
            $"patterns={(place % 2 == 0 ? -3 : -4)}", $"word=WORD{place}",
            place % 3 == 0 ? "learned=" : "learned=3.0123456789ABCDEF,255.FFFFFFFF00000000",
        ]));
    }
}
