namespace AstroNano.Instruments.Tests;

/// <summary>Every network has what display and knobs need.</summary>
public class InstrumentCatalogueTests
{
    private const int HeaderLetters = 10;
    private const int NameLetters = 14;
    private const int HelpLetters = 100;
    private const int FormLetters = 10;
    private const int SymbolLetters = 2;

    // A value has the room of five letters, or of seven small ones.
    private const int ValueColumns = 5 * Writer.Pitch;

    /// <summary>All networks of the catalogue.</summary>
    public static TheoryData<string> All => new(Catalogue.Create().Select(entry => entry.Key));

    [Theory]
    [MemberData(nameof(All))]
    public void Title_settings_and_closed_forms_fit_the_display(string network)
    {
        Engine engine = Board.With(network).Instrument.Engine;
        Assert.InRange(engine.Title.Length, 1, HeaderLetters);
        Assert.InRange(engine.Settings.Length, 0, 2 * Panel.KnobCount);
        ClosedForm[] forms = engine.Theory.CreateForms();
        Assert.InRange(forms.Length, 0, Engine.MostForms);
        Assert.All(forms, form => Assert.InRange(form.Name.Length, 1, FormLetters));
        Assert.Contains(engine.Network.Beside?.Length ?? 64, new[] { 64, 256 });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Names_symbols_helps_and_words_fit_the_display_and_are_not_empty(string network)
    {
        foreach (Setting setting in SettingsOf(Board.With(network).Instrument))
        {
            Assert.InRange(setting.Name.Length, 1, NameLetters);
            Assert.InRange(setting.Symbol.Length, 1, SymbolLetters);
            Assert.InRange(setting.Help.Length, 20, HelpLetters);
            Assert.EndsWith(".", setting.Help, StringComparison.Ordinal);

            // The letters that fit on the display tell the words apart.
            string[] shown = Words(setting).Distinct().Select(word => word[..Math.Min(word.Length,
                ValueColumns / Writer.TinyPitch)]).ToArray();
            Assert.Equal(shown.Distinct(), shown);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Keys_are_those_of_one_setting_only(string network)
    {
        Instrument instrument = Board.With(network).Instrument;
        string[] keys =
        [
            .. SettingsOf(instrument).Select(setting => setting.Key),
            .. new NetworkChoice(instrument).Table.Select(setting => setting.Key),
            Run.CueKey, Run.FlipsKey,
        ];
        Assert.Equal(keys.Distinct(), keys);
    }

    // The choice holds the names in the order of the enumeration.
    [Theory]
    [MemberData(nameof(All))]
    public void A_family_has_its_own_name(string network)
    {
        Instrument instrument = Board.With(network).Instrument;
        Assert.StartsWith(Catalogue.Find(network).Family.ToString(),
            new NetworkChoice(instrument).FamilyOf(instrument.NetworkIndex),
            StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_letter_on_the_display_is_in_its_font(string network)
    {
        Instrument instrument = Board.With(network).Instrument;
        Engine engine = instrument.Engine;
        Setting[] settings = SettingsOf(instrument);
        string[] large =
        [
            engine.Title, engine.Network.SpreadSymbol.ToString(),
            new NetworkChoice(instrument).FamilyOf(instrument.NetworkIndex),
            .. settings.Select(setting => setting.Symbol),
            .. settings.Select(setting => setting.Name),
            .. settings.SelectMany(Words),
            .. engine.Theory.CreateForms().Select(form => form.Name),
        ];
        string[] small =
        [
            .. settings.Select(setting => setting.Name),
            .. settings.SelectMany(Words),
            engine.Network.BesideName ?? " ",
        ];
        Assert.Equal("", string.Concat(string.Concat(large).Where(IsUnknown)));
        Assert.Equal("", string.Concat(string.Concat(small).Where(IsUnknownSmall)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void At_first_every_setting_stands_at_its_start(string network) => Assert.All(
        SettingsOf(Board.With(network).Instrument),
        setting => Assert.Equal(StartOf(network, setting), setting.Value));

    [Theory]
    [MemberData(nameof(All))]
    public void Both_ends_of_every_knob_are_accepted_by_the_network(string network)
    {
        Board board = Board.With(network);
        foreach (Setting setting in board.Instrument.Engine.Settings)
        {
            foreach (float end in new[] { setting.Low, setting.High, setting.Start })
            {
                setting.Value = end;
                board.Instrument.Cue();
                board.Frames(20);
                Assert.Equal(end, setting.Value);
                Assert.All(board.Instrument.Engine.Network.Overlaps,
                    m => Assert.InRange(m, -1.001f, 1.001f));
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Memories_can_be_changed_while_it_runs(string network)
    {
        Board board = Board.With(network);
        for (float count = 4f; count <= Engine.Capacity; count++)
        {
            Board.Setting(board.Instrument, "memories").Value = count;
            board.Frames(3);
            Assert.Equal(count, board.Instrument.Engine.Network.Memories);
            board.Instrument.Session.FinishPreparing();
            Assert.InRange(board.Instrument.Engine.Network.Spread(), 0.99f, count + 0.01f);
        }
    }

    // Speed and memories are the network's to suggest.
    private static float StartOf(string network, Setting setting)
    {
        Network suggesting = Catalogue.Find(network).Create(Engine.Units, Engine.Capacity);
        return setting.Key switch
        {
            "speed" => Presentation.Of(suggesting).StepsPerSecond,
            "memories" => suggesting.DefaultMemories,
            _ => setting.Start,
        };
    }

    private static bool IsUnknown(char letter) =>
        letter != '?' && Font.Letter(letter) == Font.Letter('?');

    private static bool IsUnknownSmall(char letter) =>
        letter != ' ' && Font.TinyLetter(letter) == Font.TinyLetter(' ');

    private static IEnumerable<string> Words(Setting setting) =>
        (setting.Words ?? []).Append(setting.WordFor(setting.Maximum)).OfType<string>();

    private static Setting[] SettingsOf(Instrument instrument) =>
        [.. instrument.Engine.Settings, .. instrument.Session.Settings.Table];
}
