using AstroNano.Replay;

namespace AstroNano.Lessons.Playing;

/// <summary>
/// The instrument, set up as a link says: the same words as in the page's address. Where the page
/// says what it did not understand and goes on, this stops. A test in a browser holds both equal.
/// </summary>
public sealed class PlayedBoard
{
    private static readonly string[] Depths = ["board", "lab", "projector"];

    // What a link means that names none, as on the page.
    private const string UsualNetwork = "astrocyte";
    private const string UsualPage = "overlaps";

    private const int Pictures = 100;

    private readonly string _link;

    private PlayedBoard(string link)
    {
        _link = link;
    }

    public Instrument Instrument { get; } = new();

    /// <summary>The network that it plays.</summary>
    public Network Network => Instrument.Engine.Network;

    private Setting[] Settings =>
        [.. Instrument.Engine.Settings, .. Instrument.Session.Settings.Table];

    /// <summary>Sets an instrument up.</summary>
    /// <exception cref="Failure">The link names what is not there.</exception>
    public static PlayedBoard Open(string link)
    {
        var board = new PlayedBoard(link);
        board.Follow(Entries(link));
        return board;
    }

    /// <summary>The entries of a link, as keys and values.</summary>
    public static IReadOnlyList<(string Key, string Value)> Entries(string link) =>
        [.. link.Split('&').Select(entry => entry.Split('=', 2))
            .Select(parts => (parts[0], parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : ""))];

    /// <summary>The setting of the network or of the run that a link calls so, if any.</summary>
    public Setting? SettingOf(string key) =>
        SettingText.Find(Settings, Instrument.Engine.Key, key);

    /// <summary>So many steps.</summary>
    public void Advance(int steps)
    {
        for (; steps > 0; steps--)
        {
            Instrument.Step();
        }
    }

    /// <summary>So many steps, each painted: a trace keeps what it was shown.</summary>
    public void AdvanceShown(int steps)
    {
        for (; steps > 0; steps--)
        {
            Instrument.Step();
            Instrument.Paint();
        }
    }

    /// <summary>The digest of the network as it is now.</summary>
    public int Digest()
    {
        var digest = new Digest();
        Network.AddTo(digest);
        return digest.Value;
    }

    /// <summary>How many dots differ from another's.</summary>
    public int DotsApart(PlayedBoard other) => Network.State.Zip(other.Network.State)
        .Count(pair => pair.First > 0f != pair.Second > 0f);

    /// <summary>The display's picture: 1024 bytes in the order in which they are painted.</summary>
    public byte[] Glass()
    {
        // A page is painted in parts: static parts, header, dynamic parts; a code in still more.
        for (int picture = 0; picture < Pictures; picture++)
        {
            Instrument.Paint();
        }

        return Instrument.Screen.Pixels;
    }

    private void Follow(IReadOnlyList<(string Key, string Value)> entries)
    {
        string Wish(string key, string otherwise) =>
            entries.LastOrDefault(entry => entry.Key == key, (Key: key, Value: otherwise)).Value;

        string network = Wish("network", UsualNetwork);
        Instrument.SelectNetwork(IndexOf("network", network,
            [.. Catalogue.Create().Select(entry => entry.Key)]));
        int cue = 1;
        foreach ((string key, string value) in entries)
        {
            switch (key)
            {
                case "network" or "page": break;
                case "depth": _ = IndexOf(key, value, Depths); break;
                case "word": SetWord(value); break;
                case "cue": cue = (int)Number(key, value, 1, Session.MostCues, true); break;
                default: Set(key, value); break;
            }
        }

        Instrument.SelectCue(cue);
        string[] pages = [.. Enumerable.Range(0, Instrument.PageCount)
            .Select(Instrument.PageAt)
            .Select(page => page.IsFor(Instrument.Engine) ? page.Key : "")];
        Instrument.SelectPage(IndexOf("page", Wish("page", UsualPage), pages));
    }

    private void SetWord(string word)
    {
        try
        {
            Instrument.SetWord(word);
        }
        catch (ArgumentException refused)
        {
            throw Wrong(CommandLine.Sentence(refused).TrimEnd('.'));
        }
    }

    private void Set(string key, string value)
    {
        Setting setting = SettingOf(key) ?? throw Wrong($"there is no setting '{key}'; allowed: "
            + string.Join(", ", Settings.Select(each => each.Key)));
        setting.Value = SettingText.TryRead(setting, value, out float number) ? number
            : Number(key, value, setting.Minimum, setting.Maximum,
                setting.Curve == Curve.Integer);
    }

    private float Number(string key, string value, float least, float most, bool isWhole)
    {
        bool isTaken = float.TryParse(
            value, NumberStyles.Float, CultureInfo.InvariantCulture, out float number)
            && number >= least && number <= most && (!isWhole || number == Setting.Whole(number));
        string kind = isWhole ? "a whole number" : "a number";
        return isTaken ? number : throw Wrong(FormattableString.Invariant(
            $"{key} must be {kind} from {least} to {most} (was '{value}')"));
    }

    private int IndexOf(string key, string value, string[] known)
    {
        int index = Array.IndexOf(known, value);
        return index >= 0 && value != "" ? index : throw Wrong($"there is no {key} '{value}'; "
            + $"allowed: {string.Join(", ", known.Where(name => name != ""))}");
    }

    private Failure Wrong(string what) => new($"In the link '{_link}', {what}.");
}
