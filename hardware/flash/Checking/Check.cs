namespace AstroNano.Flash.Checking;

/// <summary>
/// Follows the board of one port by its lines, and tells what happens: on the terminal in words,
/// and as JSON.
/// </summary>
/// <param name="port">The port's name.</param>
/// <param name="tell">Is told of each event.</param>
public sealed class Check(string port, Action<CheckEvent> tell)
{
    private readonly Follower _follower = new(new CorePlayed());
    private readonly HashSet<int> _agreed = [];
    private readonly HashSet<Difference> _differences = [];
    private Stage _stage = Stage.Silent;
    private Greeting? _greeting;
    private int _agreements;
    private int _gaps;
    private bool _isDifferent;

    /// <summary>The port's name.</summary>
    public string Port => port;

    /// <summary>The time of the last line.</summary>
    public double Seconds { get; private set; }

    /// <summary>Runs in which at least one digest agreed.</summary>
    public int Cues => _agreed.Count;

    /// <summary>Digests that agreed.</summary>
    public int Agreements => _follower.Agreements;

    /// <summary>Has the board reported other bits, or does it compute others?</summary>
    public bool IsDifferent => _isDifferent;

    /// <summary>Takes a line.</summary>
    public void Hear(string text, double seconds)
    {
        Seconds = seconds;
        _follower.Hear(text, seconds);
        while (_follower.Work(seconds, int.MaxValue))
        {
        }

        Look();
    }

    /// <summary>What came of it all.</summary>
    public CheckEvent Result() => Event(_isDifferent ? "different"
        : Agreements > 0 ? "same" : "nothing");

    private void Look()
    {
        if (_follower.Greeting is { } greeting && (_greeting is null
            || (greeting.Number, greeting.Version) != (_greeting.Number, _greeting.Version)))
        {
            _greeting = greeting;
            tell(Event("greeting") with { Greeting = greeting });
        }

        if (_follower.Gaps + _follower.WrongSums > _gaps)
        {
            _gaps = _follower.Gaps + _follower.WrongSums;
            tell(Event("missing"));
        }

        if (_follower.Agreements > _agreements)
        {
            _agreements = _follower.Agreements;
            _agreed.Add(_follower.Runs);
            tell(Event("agreement"));
        }

        if (_follower.Stage != _stage)
        {
            _stage = _follower.Stage;
            _isDifferent |= _stage is Stage.Diverged or Stage.OtherVersion;
            tell(Event(NameOf(_stage)));
        }

        LookForDifferences();
    }

    private void LookForDifferences()
    {
        if (_follower.Differences.Count == 0)
        {
            _differences.Clear();
        }

        foreach (Difference difference in _follower.Differences.Where(_differences.Add))
        {
            tell(Event("difference") with { Difference = difference });
        }
    }

    private static string NameOf(Stage stage) => stage switch
    {
        Stage.Silent => "silent",
        Stage.WaitingForRun => "waiting",
        Stage.TooLate => "too-late",
        Stage.OtherVersion => "other-bits",
        Stage.Diverged => "diverged",
        _ => "following",
    };

    private CheckEvent Event(string name) => new(Seconds, port, name)
    {
        Network = _follower.Description?.Entry?.Key,
        Step = _follower.Step,
        Agreements = _follower.Agreements,
        LastAgreed = _follower.LastAgreed,
        FirstDifferent = _follower.FirstDifferent,
        Recoveries = _follower.Recoveries,
        Restarts = _follower.Restarts,
        Gaps = _follower.Gaps,
        WrongSums = _follower.WrongSums,
    };
}
