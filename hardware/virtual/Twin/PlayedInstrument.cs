namespace AstroNano.Twin;

/// <summary>
/// A run of a board on an instrument of the page's own, which has no storage: whatever is set here
/// is saved nowhere. It goes back along its time line, exactly.
/// </summary>
internal sealed class PlayedInstrument : PlayedNetwork
{
    // No board has so many runs: those of another one have other numbers.
    private const int RunsOfABoard = 1_000_000;

    private readonly CorePlayed _core = new();
    private Setting[] _table = [];

    public PlayedInstrument(int number)
    {
        Past = new TimeLine(number * RunsOfABoard);
        Instrument.Session.KeepChanges();
    }

    /// <summary>What plays it.</summary>
    public Instrument Instrument { get; } = new();

    /// <summary>Its run so far.</summary>
    public TimeLine Past { get; }

    public override Network Network => Instrument.Engine.Network;

    private Session Session => Instrument.Session;

    public override void Begin(RunDescription run)
    {
        _core.Begin(run);
        SetUp(run);
        GiveCue(run);
        if (Digest() != _core.Digest() || !HasPicturesOf(_core.Network))
        {
            throw new ArgumentException("The run cannot be set up on an instrument.");
        }

        Past.Look(Session);
    }

    public override void Change(int place, float value)
    {
        _table[place].Value = value;
        Past.Look(Session);
    }

    public override void Step()
    {
        Instrument.Step();
        Past.LookAtStep();
    }

    public override void GoBack(int step) => Past.GoTo(step);

    private void SetUp(RunDescription run)
    {
        int network = Array.FindIndex(Catalogue.Create(), entry => entry.Number == run.Network);
        if (network != Instrument.NetworkIndex)
        {
            Instrument.SelectNetwork(network);
        }

        // In the network's own order, not in that of the knobs.
        _table = [.. Network.CreateSettings().Select(setting => Instrument.Engine.Settings.First(
            own => own.Key == setting.Key))];
        for (int place = 0; place < _table.Length; place++)
        {
            _table[place].Value = run.Settings[place];
        }

        Learn(run.Pictures);
        if (run.Word is { } word)
        {
            Session.Settings.SetWord(word);
        }

        Setting[] table = Session.Settings.Table;
        table[RunSettings.Flips].Value = run.Flips;
        table[RunSettings.Memories].Value = Math.Max(run.Memories, 1);
        table[RunSettings.Pupil].Value = Math.Max(0, PupilStream.PupilOf(run.Stream));
        table[RunSettings.Patterns].Value = SetOf(run);
        Session.SelectCue(1);
    }

    private static int SetOf(RunDescription run) => run.Word is not null ? PatternChoice.Word
        : run.Memories == 0 ? PatternChoice.Mine
        : run.Kind == PatternKind.Walsh ? PatternChoice.Walsh
        : run.Kind == PatternKind.Glyphs ? PatternChoice.Letters
        : run.Stream == 0 || PupilStream.PupilOf(run.Stream) > 0 ? run.Trial + 1
        : PatternChoice.Own;

    private void Learn(LearnedPatterns? pictures)
    {
        Session.ForgetAll();
        for (int index = 0; index < (pictures?.Count ?? 0); index++)
        {
            var signs = new sbyte[Engine.Units];
            pictures!.CopyTo(index, signs);
            Session.LoadLearned(pictures.PlaceOf(index), signs);
        }
    }

    private bool HasPicturesOf(Network other) => Browser.Exports.PicturesOf(Network)
        .SelectMany(signs => signs)
        .SequenceEqual(Browser.Exports.PicturesOf(other).SelectMany(signs => signs));

    private void GiveCue(RunDescription run)
    {
        Session.CueFrom(run.Cue - 1, run.Flips, run.Generator);
        sbyte[] signs = run.Painted ?? [];
        for (int unit = 0; unit < signs.Length; unit++)
        {
            if (Session.CueIsPlus(unit) != signs[unit] > 0)
            {
                Session.Paint(unit, signs[unit] > 0);
            }
        }
    }
}
