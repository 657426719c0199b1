using System.Diagnostics;

namespace AstroNano.Twin;

/// <summary>
/// A board that is followed. While its user looks at an earlier moment the run goes on with the
/// board; both are the same objects, of which one state or the other is put in place.
/// </summary>
internal sealed class Twin : IShown
{
    // Steps between two looks at the clock.
    private const int StepsAtOnce = 20;

    // What a board alone knows: the cursor, knobs that are measured, a code that it computes, its
    // load.
    private static readonly string[] OnlyThere = ["draw", "share", "about", "calibrate"];

    private readonly PlayedInstrument _played;
    private StateImage.Copy? _live;
    private int _liveRuns;
    private string _page = "";
    private Engine? _engine;

    /// <param name="number">Its own, from 1.</param>
    /// <param name="predicts">Does it go on by itself between the lines?</param>
    public Twin(int number, bool predicts)
    {
        _played = new PlayedInstrument(number);
        Follower = new Follower(_played) { Predicts = predicts };
    }

    /// <summary>What hears its lines.</summary>
    public Follower Follower { get; }

    public Instrument Instrument => _played.Instrument;

    public TimeLine Past => _played.Past;

    /// <summary>Does the display show something that only the board can?</summary>
    public bool IsOnlyThere { get; private set; }

    public bool IsHeld
    {
        get => _live is not null;
        set
        {
            if (value && _live is null && Follower.Description is not null)
            {
                _live = Past.Take();
                _liveRuns = Follower.Runs;
            }
            else if (!value && _live is { } live)
            {
                _live = null;
                Past.Put(live);
            }
        }
    }

    /// <summary>Where it stood when that was last asked for.</summary>
    public string Status { get; private set; } = "";

    /// <summary>
    /// Computes what was heard, in at most so many milliseconds; true if there is more to do.
    /// </summary>
    /// <param name="seconds">The time, by the clock of the lines.</param>
    /// <param name="milliseconds">As long as this may take.</param>
    /// <param name="tell">Writes down where it stands then, if that is asked for.</param>
    public bool Work(double seconds, double milliseconds, Func<string>? tell)
    {
        StateImage.Copy? viewed = _live is null ? null : Past.Take();
        if (_live is { } live)
        {
            Past.Put(live);
        }

        long begun = Stopwatch.GetTimestamp();
        bool hasMore = true;
        while (hasMore && Stopwatch.GetElapsedTime(begun).TotalMilliseconds < milliseconds)
        {
            hasMore = Follower.Work(seconds, StepsAtOnce);
        }

        Status = tell?.Invoke() ?? Status;
        if (viewed is not null)
        {
            // Of another run there is no earlier moment to look at.
            _live = Follower.Runs == _liveRuns ? Past.Take() : null;
            if (_live is not null)
            {
                Past.Put(viewed);
            }
        }

        Turn();
        return hasMore;
    }

    public void Paint() => Instrument.Paint();

    // To the speed of the board, and to its page if it is one that a run alone determines.
    private void Turn()
    {
        Setting speed = Instrument.Session.Settings.Table[RunSettings.Speed];
        float asked = Follower.Speed > 0 ? Follower.Speed : speed.Maximum;
        if (Follower.PageKey != "" && speed.Value != asked)
        {
            speed.Value = asked;
        }

        if (Follower.PageKey == _page && Instrument.Engine == _engine)
        {
            return;
        }

        (_page, _engine) = (Follower.PageKey, Instrument.Engine);
        IsOnlyThere = OnlyThere.Contains(_page);
        for (int index = 0; index < Instrument.PageCount && !IsOnlyThere; index++)
        {
            Page page = Instrument.PageAt(index);
            if (page.Key == _page && index != Instrument.PageIndex && page.IsFor(Instrument.Engine))
            {
                Instrument.SelectPage(index);
                return;
            }
        }
    }
}
