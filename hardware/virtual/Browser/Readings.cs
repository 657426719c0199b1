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
    private readonly int _knobPositions;
    private readonly int _pickUps;
    private readonly int _knobSettings;
    private readonly int _knobValues;
    private readonly int _settings;
    private readonly int _run;
    private readonly int _runDefaults;
    private readonly int _names;
    private readonly int _time;
    private readonly int _units;
    private readonly int _activations;
    private readonly int _cue;
    private readonly int _overlaps;
    private readonly int _modulations;
    private int _next;

    /// <summary>Room for the network with the most settings.</summary>
    public Readings()
    {
        string[] single =
        [
            "supply", "displayIsOn", "network", "page", "time", "steps", "memories", "energy",
            "spread", "dominant", "cue", "target", "modulationMaximum",
            "runs", "first", "latest", "held", "stores", "demonstrates",
        ];
        foreach (string name in single)
        {
            Place(name, 1);
        }

        _time = _layout["runs"];
        _knobPositions = Place("knobPositions", Panel.KnobCount);
        _pickUps = Place("pickUps", Panel.KnobCount);
        _knobSettings = Place("knobSettings", Panel.KnobCount);
        _knobValues = Place("knobValues", Panel.KnobCount);
        _settings = Place("settings", Catalogue.Create().Max(
            entry => entry.Create(Engine.Units, Engine.Capacity).SettingCount));
        _run = Place("run", new RunSettings().SettingCount);
        _runDefaults = Place("runDefaults", new RunSettings().SettingCount);
        _names = Place("names", Engine.Capacity);
        _units = Place("units", Engine.Units);
        _activations = Place("activations", Engine.Units);
        _cue = Place("cueUnits", Engine.Units);
        _overlaps = Place("overlaps", Engine.Capacity);
        _modulations = Place("modulations", Engine.Capacity);
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
        int at = 0;
        Values[at++] = (int)(instrument is not null ? Power.On : isOn ? Power.Bench : Power.Off);
        Values[at++] = displayIsOn ? 1 : 0;
        if (instrument is not null)
        {
            TakeNetwork(instrument, at);
            TakeKnobs(instrument);
            TakeSettings(instrument);
            TakeUnits(instrument);
        }
    }

    /// <summary>How far the run can be gone back and on, and whether it stands still.</summary>
    public void TakeTime(TimeLine past, bool isHeld)
    {
        int at = _time;
        Values[at++] = past.Runs;
        Values[at++] = past.First;
        Values[at++] = past.Latest;
        Values[at] = isHeld ? 1 : 0;
    }

    private void TakeUnits(Instrument instrument)
    {
        float[] activation = instrument.Engine.Network.Activation;
        for (int unit = 0; unit < Engine.Units; unit++)
        {
            Values[_units + unit] = instrument.Page.IsPlus(unit) ? 1 : 0;
            Values[_activations + unit] = activation[unit];
            Values[_cue + unit] = instrument.Session.CueIsPlus(unit) ? 1 : 0;
        }

        Values[_layout["stores"]] =
            instrument.Session.StoreCount + instrument.Session.LearnedChanges;
        Values[_layout["demonstrates"]] = instrument.Mode == Mode.Demonstrating ? 1 : 0;
    }

    private void TakeNetwork(Instrument instrument, int at)
    {
        Network network = instrument.Engine.Network;
        double[] values = Values;
        values[at++] = instrument.NetworkIndex;
        values[at++] = instrument.PageIndex;
        values[at++] = network.Time;
        values[at++] = network.Steps;
        values[at++] = network.Memories;
        values[at++] = network.Energy();
        values[at++] = network.Spread();
        values[at++] = Observables.Dominant(network.Overlaps, network.Memories);
        values[at++] = instrument.Session.Cues;
        values[at++] = instrument.Session.Target;
        values[at++] = network.Modulation == null
            ? 0 : Presentation.FullModulation(network);
        for (int memory = 0; memory < network.Memories; memory++)
        {
            int number = instrument.Session.NumberOf(memory);
            values[_names + memory] = number > 0 ? -number : instrument.Session.LetterOf(memory);
            values[_overlaps + memory] = network.Overlaps[memory];
            values[_modulations + memory] = network.Modulation?[memory] ?? 0;
        }
    }

    private int Place(string name, int length)
    {
        _layout.Add(name, _next);
        _next += length;
        return _layout[name];
    }

    private void TakeKnobs(Instrument instrument)
    {
        Setting[] table = instrument.Page.Knobs ?? [];
        for (int index = 0; index < Panel.KnobCount; index++)
        {
            Knob knob = instrument.Panel[index];
            Values[_knobPositions + index] = knob.Position;
            Values[_pickUps + index] = knob.State == KnobState.Waiting ? knob.Marker : -1;
            Values[_knobSettings + index] = Array.IndexOf(table, knob.Setting);
            Values[_knobValues + index] = knob.Setting?.Value ?? 0;
        }
    }

    private void TakeSettings(Instrument instrument)
    {
        Engine engine = instrument.Engine;
        for (int setting = 0; setting < engine.Settings.Length; setting++)
        {
            Values[_settings + setting] = engine.Settings[setting].Value;
        }

        RunSettings run = instrument.Session.Settings;
        for (int setting = 0; setting < run.SettingCount; setting++)
        {
            Values[_run + setting] = run.GetSetting(setting);
            Values[_runDefaults + setting] = run.Table[setting].Default;
        }
    }
}
