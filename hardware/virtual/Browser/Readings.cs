namespace AstroNano.Browser;

/// <summary>
/// The numbers that the page gets after each frame, in one array: a call across the border costs
/// more than copying it.
/// </summary>
internal sealed class Readings
{
    // In the order of the words in board.ts.
    private enum Power
    {
        Off,
        Bench,
        On,
    }

    private readonly Dictionary<string, int> _layout = [];
    private readonly List<Series> _series = [];
    private int _next;

    /// <summary>Room for the network with the most settings.</summary>
    public Readings()
    {
        string[] notOfInstrument =
            ["supply", "displayIsOn", "runs", "first", "latest", "held"];
        foreach (string name in notOfInstrument)
        {
            Place(name, 1);
        }

        Add("network", played => played.NetworkIndex);
        Add("page", played => played.PageIndex);
        Add("time", played => played.Engine.Network.Time);
        Add("steps", played => played.Engine.Network.Steps);
        Add("memories", played => MemoriesOf(played));
        Add("energy", played => played.Engine.Network.Energy());
        Add("spread", played => played.Engine.Network.Spread());
        Add("dominant", played =>
            Observables.Dominant(played.Engine.Network.Overlaps, MemoriesOf(played)));
        Add("cue", played => played.Session.Cues);
        Add("target", played => played.Session.Target);
        Add("modulationMaximum", played => played.Engine.Network is { Modulation: not null } network
            ? Presentation.FullModulation(network) : 0);
        Add("stores", played => played.Session.StoreCount + played.Session.LearnedChanges);
        Add("demonstrates", played => played.Mode == Mode.Demonstrating ? 1 : 0);

        AddAll("knobPositions", Panel.KnobCount, (played, knob) => played.Panel[knob].Position);
        AddAll("pickUps", Panel.KnobCount, (played, knob) =>
            played.Panel[knob] is { State: KnobState.Waiting } waiting ? waiting.Marker : -1);
        AddAll("knobSettings", Panel.KnobCount, (played, knob) =>
            Array.IndexOf(played.Page.Knobs ?? [], played.Panel[knob].Setting));
        AddAll("knobValues", Panel.KnobCount, (played, knob) =>
            played.Panel[knob].Setting?.Value ?? 0);

        int settings = Catalogue.Create().Max(
            entry => entry.Create(Engine.Units, Engine.Capacity).SettingCount);
        int ofRun = new RunSettings().SettingCount;
        AddSome("settings", settings, played => played.Engine.Settings.Length,
            (played, setting) => played.Engine.Settings[setting].Value);
        AddAll("run", ofRun, (played, setting) => played.Session.Settings.GetSetting(setting));
        AddAll("runDefaults", ofRun, (played, setting) =>
            played.Session.Settings.Table[setting].Default);

        AddAll("units", Engine.Units, (played, unit) => played.Page.IsPlus(unit) ? 1 : 0);
        AddAll("activations", Engine.Units, (played, unit) =>
            played.Engine.Network.Activation[unit]);
        AddAll("cueUnits", Engine.Units, (played, unit) =>
            played.Session.CueIsPlus(unit) ? 1 : 0);
        AddSome("names", Engine.Capacity, MemoriesOf, (played, memory) =>
            played.Session.NumberOf(memory) is > 0 and int number
                ? -number : played.Session.LetterOf(memory));
        AddSome("overlaps", Engine.Capacity, MemoriesOf, (played, memory) =>
            played.Engine.Network.Overlaps[memory]);
        AddSome("modulations", Engine.Capacity, MemoriesOf, (played, memory) =>
            played.Engine.Network.Modulation?[memory] ?? 0);
        Values = new double[_next];
    }

    /// <summary>Where in the array each of them stands.</summary>
    public IReadOnlyDictionary<string, int> Layout => _layout;

    /// <summary>The array.</summary>
    public double[] Values { get; }

    /// <summary>
    /// Fills the array; without an instrument (the board is off, or tests its parts) the numbers
    /// of the last one stay.
    /// </summary>
    public void Take(Instrument? instrument, bool isOn, bool displayIsOn)
    {
        Put("supply", (int)(instrument is not null ? Power.On : isOn ? Power.Bench : Power.Off));
        Put("displayIsOn", displayIsOn ? 1 : 0);
        if (instrument is null)
        {
            return;
        }

        foreach (Series series in _series)
        {
            int count = series.Count(instrument);
            for (int index = 0; index < count; index++)
            {
                Values[series.Place + index] = series.Read(instrument, index);
            }
        }
    }

    /// <summary>How far the run can go back and forward, and whether it is paused.</summary>
    public void TakeTime(TimeLine past, bool isHeld)
    {
        Put("runs", past.Runs);
        Put("first", past.First);
        Put("latest", past.Latest);
        Put("held", isHeld ? 1 : 0);
    }

    private static int MemoriesOf(Instrument instrument) => instrument.Engine.Network.Memories;

    private void Put(string name, double value) => Values[_layout[name]] = value;

    private void Add(string name, Func<Instrument, double> read) =>
        AddAll(name, 1, (played, _) => read(played));

    private void AddAll(string name, int length, Func<Instrument, int, double> read) =>
        AddSome(name, length, _ => length, read);

    private void AddSome(string name, int room, Func<Instrument, int> count,
        Func<Instrument, int, double> read) =>
        _series.Add(new Series(Place(name, room), count, read));

    private int Place(string name, int length)
    {
        _layout.Add(name, _next);
        _next += length;
        return _layout[name];
    }

    // Numbers that stand side by side, as many as there are now.
    private sealed record Series(
        int Place, Func<Instrument, int> Count, Func<Instrument, int, double> Read);
}
