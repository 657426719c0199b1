namespace AstroNano.Follow;

/// <summary>
/// Follows one board: hears its lines, computes the same run, and compares. It never says that
/// the board diverged, or agrees, unless it has heard everything that determines the run: after a
/// missing or damaged line it waits for the next complete description.
/// </summary>
/// <param name="played">What it sets up and steps.</param>
public sealed partial class Follower(IPlayed played)
{
    private const int MostDue = 4000;

    private static readonly Lazy<int> OfSelfTest = new(() => SelfTest.AtBoot().Digest);

    private readonly HeardRun _heard = new();
    private readonly HeardPictures _pictures = new();
    private readonly Queue<Due> _due = new();
    private readonly List<Change> _made = [];
    private readonly List<Difference> _differences = [];
    private RunDescription? _run;
    private bool _isFollowing;
    private bool _isRefused;
    private int _expected = -1;
    private int _known;
    private int _awaitedFrom = -1;

    /// <summary>The digest of the self-test here: a board of the same bits has the same.</summary>
    public static int OwnDigest => OfSelfTest.Value;

    /// <summary>Is told of any text on the port that is no report.</summary>
    public Action<string>? OnText { get; set; }

    /// <summary>How far it has come.</summary>
    public Stage Stage => _expected < 0 ? Stage.Silent
        : _isRefused ? Stage.OtherVersion
        : !_isFollowing ? (IsTooLate ? Stage.TooLate : Stage.WaitingForRun)
        : FirstDifferent >= 0 ? Stage.Diverged
        : BehindBy > Math.Max(BoardSpeed, 1.0) && BehindBy > 2 ? Stage.Behind
        : Stage.Following;

    /// <summary>What the board has said of itself, or null.</summary>
    public Greeting? Greeting { get; private set; }

    /// <summary>Does the board's firmware have another version, although its bits agree?</summary>
    public bool IsOtherVersion =>
        Greeting is not null && Greeting.Version != Instruments.Instrument.Version;

    public RunDescription? Description => _isFollowing ? _run : null;

    /// <summary>The number of the run that the board plays; -1 if it is not known.</summary>
    public int Run => _heard.Run;

    /// <summary>The step that was computed last.</summary>
    public int Step => _isFollowing ? played.Steps : 0;

    /// <summary>The last step that the board has reported.</summary>
    public int ReportedStep { get; private set; }

    /// <summary>Steps from the one to the other; 0 or more.</summary>
    public int BehindBy => _isFollowing ? Math.Max(0, ReportedStep - played.Steps) : 0;

    /// <summary>Digests that were the same, in all runs together.</summary>
    public int Agreements { get; private set; }

    /// <summary>Digests that were not.</summary>
    public int Disagreements { get; private set; }

    /// <summary>Runs that were followed.</summary>
    public int Runs { get; private set; }

    /// <summary>Runs in which the board had other bits, the present one included.</summary>
    public int DifferentRuns { get; private set; }

    /// <summary>The last step of this run at which the digests agreed; -1 for none.</summary>
    public int LastAgreed { get; private set; } = -1;

    /// <summary>The first step of this run at which they did not; -1 for none.</summary>
    public int FirstDifferent { get; private set; } = -1;

    /// <summary>
    /// Where the last whole state of the board differs. Its lines come from several steps, each
    /// named by its own.
    /// </summary>
    public IReadOnlyList<Difference> Differences => _differences;

    /// <summary>
    /// How often the board has restarted a run from its cue, as its state was impossible.
    /// </summary>
    public int Recoveries { get; private set; }

    /// <summary>Times that lines were missing.</summary>
    public int Gaps { get; private set; }

    /// <summary>Lines that were damaged on their way.</summary>
    public int WrongSums { get; private set; }

    /// <summary>Times that the board was restarted since the first line.</summary>
    public int Restarts { get; private set; }

    /// <summary>
    /// Waits for the next cue and lets this run go, as when it is too far behind.
    /// </summary>
    public void WaitForCue()
    {
        _awaitedFrom = _heard.Run;
        Lose();
    }

    private void Begin()
    {
        RunDescription? run = _heard.Complete;
        if (run is null || _isFollowing || Greeting is null || run.Run == _awaitedFrom)
        {
            return;
        }

        _isRefused = Greeting.Digest != OwnDigest || run.Entry?.Version != run.TableVersion;
        run.Pictures = _pictures.Of(run.PicturesSum);
        bool lacksPictures = run.PicturesSum != 0 && run.Pictures is null;
        if (_isRefused || lacksPictures)
        {
            return;
        }

        if (_run is null || !_run.Is(run) || !Resumes())
        {
            SetUp(run);
        }

        if (_isRefused)
        {
            return;
        }

        _isFollowing = true;
        ReportedStep = Math.Max(ReportedStep, _heard.Steps);
        _known = 0;
        foreach (Change change in _heard.Changes)
        {
            ReportedStep = Math.Max(ReportedStep, change.Step);
            if (_known >= _made.Count)
            {
                _due.Enqueue(new DueChange(_known, change));
            }

            _known++;
        }
    }

    private void SetUp(RunDescription run)
    {
        _run = run;
        _made.Clear();
        _differences.Clear();
        _own.Clear();
        LastAgreed = -1;
        FirstDifferent = -1;
        try
        {
            played.Begin(run);
            Runs++;
        }
        catch (ArgumentException)
        {
            Refuse();
        }
    }

    // Is what was played so far the beginning of what was heard? Then it goes on from there.
    private bool Resumes()
    {
        List<Change> heard = [.. _heard.Changes];
        bool agrees = heard.Count >= _made.Count
            && heard.Take(_made.Count).SequenceEqual(_made);
        return agrees && (heard.Count == _made.Count || heard[_made.Count].Step >= LastMade);
    }

    private bool IsTooLate => _heard.IsTooLong && _heard.Complete is null;

    private int LastMade => _made.Count == 0 ? 0 : _made[^1].Step;

    private void Refuse()
    {
        _isRefused = true;
        _run = null;
        Lose();
    }

    // A line is missing: no verdict until everything is known again.
    private void Lose()
    {
        _isFollowing = false;
        _due.Clear();
        _heard.Forget();
    }
}
