namespace AstroNano.Browser;

/// <summary>
/// The instrument's tables as JSON: all that the page needs to know of networks, settings and
/// pages, so that it need not know any of them itself.
/// </summary>
internal sealed class Description
{
    private const int MicrosecondsPerMillisecond = 1000;

    private readonly JsonText _json = new();
    private readonly Instrument _instrument;
    private readonly NetworkChoice _choice;

    private Description(Instrument instrument)
    {
        _instrument = instrument;
        _choice = new NetworkChoice(instrument);
    }

    /// <summary>All that the page needs to know once.</summary>
    public static string Of(Instrument instrument, IReadOnlyDictionary<string, int> layout)
    {
        var description = new Description(instrument);
        description.Write(layout);
        return description._json.ToString();
    }

    private void Write(IReadOnlyDictionary<string, int> layout)
    {
        _json.Object(() =>
        {
            _json.Text("version", Instrument.Version);
            _json.Number("knobs", Panel.KnobCount);
            _json.Number("holdTime", Button.HoldTime / MicrosecondsPerMillisecond);
            _json.Number("mostCues", Session.MostCues);
            _json.Object(Board, "board");
            _json.Array("boards", BoardWiring.All,
                other => _json.Object(() => _json.Text("id", other.Id).Text("name", other.Name)));
            _json.Array("pages", Pages(), Page);
            _json.Array("networks",
                Enumerable.Range(0, _instrument.NetworkCount), Network);
            _json.Text("usualCompanion", Companion.Usual);
            _json.Array("run", _instrument.Session.Settings.Table, Setting);
            _json.Array("words", Words.All, Word);
            _json.Object(() =>
            {
                foreach ((string name, int place) in layout)
                {
                    _json.Number(name, place);
                }
            }, "layout");
        });
    }

    private void Word(Word word) => _json.Object(() =>
        _json.Text("key", word.Key).Text("name", word.Name).Text("plain", word.Plain));

    private void Board()
    {
        BoardWiring wiring = SimulatedBoard.Current.Wiring;
        _json.Text("id", wiring.Id).Text("name", wiring.Name);
        _json.Text("chip", wiring.Chip.Name);
        _json.Flag("displayOnBoard", wiring.DisplayOnBoard);
        _json.Number("sockets", wiring.Sockets);
        _json.Array("left", wiring.LeftPins, Pin);
        _json.Array("right", wiring.RightPins, Pin);
        _json.Array("knobs", wiring.KnobPins, pin => _json.Number("", pin));
        _json.Array("buttons", [wiring.CuePin, wiring.ModePin], pin => _json.Number("", pin));
        _json.Number("clock", wiring.ClockPin);
        _json.Number("data", wiring.DataPin);
        _json.Number("reset", wiring.ResetPin);
        _json.Number("supply", wiring.SupplyPin);
    }

    private void Pin(HeaderPin pin) =>
        _json.Object(() => _json.Text("label", pin.Label).Number("gpio", pin.Gpio));

    private IEnumerable<Page> Pages() =>
        Enumerable.Range(0, _instrument.PageCount).Select(_instrument.PageAt);

    private void Page(Page page)
    {
        _json.Object(() =>
        {
            _json.Text("key", page.Key).Text("name", page.Name);
            _json.Text("cueDoes", page.CueDoes);
            _json.Text("knobsDo", page.KnobsDo);
            bool ofNetwork = page.Knobs == _instrument.Engine.Settings;
            _json.Flag("turnsNetwork", ofNetwork);
            _json.Array("settings", ofNetwork ? [] : page.Knobs ?? [], Setting);
        });
    }

    private void Network(int index)
    {
        // A board plays one network at a time; each is made here once to be asked.
        NetworkEntry entry = Catalogue.Create()[index];
        var engine = new Engine(entry, new Remembered(), new Recorder());
        Network network = engine.Network;
        _json.Object(() =>
        {
            _json.Text("key", entry.Key);
            _json.Text("title", entry.Title);
            _json.Text("family", _choice.FamilyOf(index));
            _json.Number("year", entry.Year);
            _json.Text("source", entry.Source);
            _json.Array("equation", Equation.PartsOf(entry, network), part => _json.Object(
                () => _json.Text("text", part.Text).Text("word", part.Key)));
            _json.Number("fewLetters", Words.FewLettersOf(entry.Key));
            _json.Text("modulation", network.ModulationName ?? "");
            _json.Flag("hasEnergy", network.HasEnergy);
            _json.Text("spread", network.SpreadName);
            // A constant: the assembly of trials is not there yet.
            _json.Flag("spreadIsMeasured", network.SpreadName == CoreModel.CountedSpread);
            _json.Text("spreadSymbol", network.SpreadSymbol.ToString());
            _json.Array("pages", Pages().Where(page => page.IsFor(engine)),
                page => _json.Text("", page.Key));
            _json.Array("settings", engine.Settings, Setting);
        });
    }

    private void Setting(Setting setting)
    {
        _json.Object(() =>
        {
            _json.Text("key", setting.Key);
            _json.Text("name", setting.Name);
            _json.Text("symbol", setting.Symbol);
            _json.Text("unit", setting.Key == "speed" ? RunSettings.UnitOfSpeed : "");
            _json.Text("help", setting.Help);
            _json.Number("minimum", setting.Minimum);
            _json.Number("maximum", setting.Maximum);
            _json.Number("low", setting.Low);
            _json.Number("high", setting.High);
            _json.Number("start", setting.Start);
            _json.Text("curve", setting.Curve.ToString().ToLowerInvariant());
            _json.Array("words", setting.Words ?? [], word => _json.Text("", word));
        });
    }
}
