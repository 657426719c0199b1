namespace AstroNano.Browser;

/// <summary>
/// A second network beside the board's: the same memories, the same cue, the same time. It has an
/// instrument of its own, so its display is painted as the board's is.
/// </summary>
internal sealed class Companion
{
    /// <summary>What is offered at first: the network without any gate.</summary>
    public const string Usual = "hopfield";

    /// <summary>Room for its numbers.</summary>
    public const int Room = 5 + Engine.Capacity;

    // A part of a step, so that a sum of rounded steps still counts as the whole.
    private const float Slack = 1e-3f;

    private readonly Instrument _instrument = new();
    private readonly TimeLine _past = new();
    private int _run = -1;
    private int _page = -1;

    /// <summary>Plays the network of that number in the catalogue.</summary>
    public Companion(int network)
    {
        _instrument.SelectNetwork(network);
    }

    /// <summary>What plays it.</summary>
    public Instrument Instrument => _instrument;

    /// <summary>What its display shows.</summary>
    public byte[] Picture => _instrument.Screen.Pixels;

    /// <summary>Steps, time, wrong units, memories, leading memory; then the overlaps.</summary>
    public double[] Numbers { get; } = new double[Room];

    private Session Session => _instrument.Session;

    private Network Network => _instrument.Engine.Network;

    /// <summary>Comes to where the board is, or as near as it gets in a frame's time.</summary>
    /// <param name="board">What the board plays.</param>
    /// <param name="past">Its run so far.</param>
    /// <param name="isOver">Is the frame's time used up?</param>
    public void Follow(Instrument board, TimeLine past, Func<bool> isOver)
    {
        // Other memories come with another cue.
        if (past.Runs != _run)
        {
            _run = past.Runs;
            Begin(board);
        }

        if (board.PageIndex != _page)
        {
            _page = board.PageIndex;
            TurnTo(_page);
        }

        RunUntil((int)((board.Engine.Network.Time / Network.TimeStep) + Slack), isOver);
        _instrument.Paint();
        Take();
    }

    /// <summary>What it is doing, as <see cref="Situation"/> says it.</summary>
    public Situation Situation()
    {
        _past.Look(Session);
        return Explain.Situation.Of(Session, _past.Peek(Movement.OfPass));
    }

    /// <summary>The cue of a run as a picture.</summary>
    public static string CueOf(Instrument instrument) => PictureText.Of(Enumerable
        .Range(0, Engine.Units)
        .Select(unit => instrument.Session.CueIsPlus(unit) ? (sbyte)1 : (sbyte)-1).ToArray());

    // What a page shows of a network it shows of this one as well; the others are for the user.
    private void TurnTo(int index)
    {
        Page page = _instrument.PageAt(index);
        bool turnsNetwork = page.Knobs == _instrument.Engine.Settings && page.FirstKnob == 0;
        if (turnsNetwork && page.IsFor(_instrument.Engine))
        {
            _instrument.SelectPage(index);
        }
    }

    private void Begin(Instrument board)
    {
        Share(board);
        Session.SelectCue(board.Session.Cues);
        List<sbyte[]> wanted = Exports.PicturesOf(board.Engine.Network);
        List<sbyte[]> stored = Exports.PicturesOf(Network);
        bool isSame = wanted.Count == stored.Count
            && wanted.Zip(stored).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
        if (!isSame)
        {
            // Its own set is another: it gets the very pictures, and loses their letters.
            Exports.StoreAsOwn(Session, wanted);
            Session.SelectCue(board.Session.Cues);
        }

        for (int unit = 0; unit < Engine.Units; unit++)
        {
            if (Session.CueIsPlus(unit) != board.Session.CueIsPlus(unit))
            {
                _instrument.PaintUnit(unit, board.Session.CueIsPlus(unit));
            }
        }
    }

    // The settings of the run, the word, and what was learned; the network's own stay as they are.
    private void Share(Instrument board)
    {
        Session from = board.Session;
        Session.ForgetAll();
        for (int index = 0; index < from.Learned.Count; index++)
        {
            var signs = new sbyte[Engine.Units];
            from.Learned.CopyTo(index, signs);
            Session.LoadLearned(from.Learned.PlaceOf(index), signs);
        }

        Session.Settings.SetWord(from.Settings.Word);
        Setting[] table = Session.Settings.Table;
        for (int setting = 0; setting < table.Length; setting++)
        {
            table[setting].Value = from.Settings.Table[setting].Value;
        }

        if (table[RunSettings.Patterns].Value == PatternChoice.Own
            && board.Engine.Network.DefaultPatterns == PatternKind.Glyphs)
        {
            table[RunSettings.Patterns].Value = PatternChoice.Letters;
        }
    }

    private void RunUntil(int step, Func<bool> isOver)
    {
        _past.Look(Session);
        if (step < Network.Steps)
        {
            _past.GoTo(Math.Max(step, _past.First));
        }

        while (Network.Steps < step && !isOver())
        {
            _past.Look(Session);
            _instrument.Step();
        }

        _past.Look(Session);
    }

    private void Take()
    {
        Network network = Network;
        int at = 0;
        Numbers[at++] = network.Steps;
        Numbers[at++] = network.Time;
        Numbers[at++] = Session.WrongSigns();
        Numbers[at++] = network.Memories;
        Numbers[at++] = Observables.Dominant(network.Overlaps, network.Memories);
        for (int memory = 0; memory < network.Memories; memory++)
        {
            Numbers[at++] = network.Overlaps[memory];
        }
    }
}
