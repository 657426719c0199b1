using AstroNano.Explain;

namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>
/// What somebody does with words and patterns of their own, a letter an act: choose sets, learn,
/// draw, forget, cue, spell, reset, power-cycle. Nothing throws, the memories stay a set that
/// can be cued, and what was spelt and learned is there after power-up.
/// </summary>
internal sealed class PlayTarget : Target
{
    private const int MostActs = 32;
    private const int PeriodsToSave = 15;

    private static readonly string[] Words = ["A", "CORTEX", "AAAAAAAA", "ABCDEFGHIJKLMNOP"];

    private static readonly int[] Sets =
    [
        PatternChoice.Mine, PatternChoice.Mine, PatternChoice.Word, PatternChoice.Walsh,
        PatternChoice.Letters, PatternChoice.Own, 7,
    ];

    private readonly Action<int>[] _acts;
    private Instrument _instrument = new();
    private SavedStorage _shelf = new();
    private int _now;

    public PlayTarget()
        : base("plays", 10)
    {
        _acts =
        [
            number => Settings[RunSettings.Patterns].Value = Sets[number % Sets.Length],
            number => Settings[RunSettings.Memories].Value = 1 + (number % Engine.Capacity),
            number => Settings[RunSettings.Flips].Value = number % (Engine.Units + 1),
            _ => _instrument.Learn(),
            _ => _instrument.Learn(),
            number => _instrument.SelectPage(number % _instrument.PageCount),
            _ => _instrument.SelectPage(Draw),
            number => Turn(Drawing.Place, 1 + (number % Engine.Capacity)),
            number => Turn(Drawing.Beginning, number % (Drawing.Forget + 1)),
            _ => Turn(Drawing.Beginning, Drawing.Forget),
            _ => _instrument.Cue(),
            number => _instrument.SelectCue(1 + (number % 40)),
            number => _instrument.SetWord(Words[number % Words.Length]),
            number => _instrument.SelectNetwork(number % _instrument.NetworkCount),
            number => _instrument.PaintUnit(number % Engine.Units, number % 2 == 0),
            number => _instrument.Session.LoadLearned(number % 256, Signs(number)),
            _ => _instrument.Session.ForgetAll(),
            _ => Reset(),
            _ => Frame(),
            _ => Frame(),
            _ => SwitchOffAndOn(),
        ];
    }

    public override long MostBytes => 4 << 20;

    // Every letter can name another network, which is made.
    public override long MostBytesOfOne => 256 << 10;

    protected override IReadOnlyList<string> Seeds { get; } =
        ["abcdefghijklmnopqrstuvwxyz", "ADGJMPSVY", "0G8D0D0G0D9D", "012345678901234567890123"];

    private static int Draw { get; } = DrawPage();

    private Setting[] Settings => _instrument.Session.Settings.Table;

    public override void Read(string input)
    {
        _shelf = new SavedStorage();
        _instrument = new Instrument();
        _instrument.Session.KeepChanges();
        _instrument.UseStorage(_shelf);
        for (int place = 0; place < input.Length && place < MostActs; place++)
        {
            _acts[input[place] % _acts.Length](input[place] / _acts.Length + place);
            Look();
        }

        Replay();
        SwitchOffAndOn();
        Look();
    }

    private static int DrawPage()
    {
        var instrument = new Instrument();
        return Enumerable.Range(0, instrument.PageCount)
            .First(page => instrument.PageAt(page).Name == "draw");
    }

    private static sbyte[] Signs(int number) => [.. Enumerable.Range(0, Engine.Units)
        .Select(unit => (sbyte)((number * 37 + unit * unit * 11) % 7 > 2 ? 1 : -1))];

    private static string Saved(Session session) => session.Settings.Word + " "
        + string.Join(' ', Enumerable.Range(0, session.Learned.Count).Select(index =>
            session.Learned.PlaceOf(index) + "." + string.Join('.', Enumerable.Range(0, 8)
                .Select(place => session.Learned.ByteOf(index, place)))));

    private void Turn(int setting, int value)
    {
        if (_instrument.PageIndex == Draw)
        {
            _instrument.Page.Knobs[setting].Value = value;
        }
    }

    private void Frame()
    {
        _instrument.BeginFrame(_now);
        _instrument.Step();
        _instrument.Paint();
        _instrument.Paint();
        _now = unchecked(_now + _instrument.EndFrame(_now));
    }

    private void Reset()
    {
        _instrument.Saved.Erase();
        Session session = _instrument.Session;
        Claim(session.Settings.Word == RunSettings.FirstWord && session.Learned.Count == 0
            && session.Remembered.Count == 0, "A reset keeps something.");
    }

    private void SwitchOffAndOn()
    {
        for (int period = 0; period < PeriodsToSave; period++)
        {
            _now = unchecked(_now + SettingsStore.QuietTime);
            _instrument.EndFrame(_now);
        }

        string saved = Saved(_instrument.Session);
        _instrument = new Instrument();
        _instrument.UseStorage(_shelf);
        Claim(Saved(_instrument.Session) == saved, "What was spelt or learned is not there.");
    }

    private void Look()
    {
        Session session = _instrument.Session;
        int memories = _instrument.Engine.Network.Memories;
        Claim(memories is > 0 and <= Engine.Capacity, $"There are {memories} memories.");
        Claim(session.Target >= 0 && session.Target < memories, "The cue is of no memory.");
        Claim(session.Places is >= 0 and <= Engine.Capacity, "There is no such place.");
        Claim(Enumerable.Range(0, memories)
                .All(memory => DisplayInWords.NameOf(session, memory) != ""),
            "A memory has no name.");
        Claim(_instrument.Describe().EndsWith('.'), "The words are no sentence.");
    }

    private void Replay()
    {
        _instrument.Session.StoreIfDue();
        Run run = _instrument.Session.ToRun();
        var player = new RunPlayer(run);
        while (!player.Done)
        {
            player.Step();
        }

        Claim(player.Passed, "The run is not repeated.");
    }
}
