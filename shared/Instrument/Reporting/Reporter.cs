namespace AstroNano.Instruments;

/// <summary>
/// Says in lines what determines the run, so that a listener can compute it alongside: the
/// description of each run, every change of a setting, steps and digests, now and then the whole
/// state; and what knobs, buttons and display do. hardware/virtual/Follow/README.md lists them.
/// </summary>
/// <remarks>
/// The most urgent line comes first. Those that describe a run are the longest: after one of them
/// its frame has no other. A run that is replaced before it was described is skipped.
/// Steps and digests wait until every change was said, so that they are those of exactly the
/// changes before them. A frame without a line allocates nothing.
/// </remarks>
public sealed partial class Reporter
{
    /// <summary>Most lines in a frame.</summary>
    public const int MostLines = 2;

    /// <summary>Changes since the cue that a late listener can still be told.</summary>
    public const int MostChanges = 8;

    private const int Quarter = 250_000;

    // Quarters of a second from one digest, run or whole state to the next.
    private const int DigestPeriod = 4;
    private const int RunPeriod = 20;
    private const int StatePeriod = 40;

    // What is due to be sent, one bit each.
    private const int StepIsDue = 1;
    private const int DigestIsDue = 2;
    private const int KnobsAreDue = 4;
    private const int ButtonsAreDue = 8;
    private const int PageIsDue = 16;
    private const int MessageIsDue = 32;
    private const int BoardIsDue = KnobsAreDue | ButtonsAreDue | PageIsDue | MessageIsDue;

    // Places of what was said last: in one array, as on the device a field takes 12 bytes.
    private const int Number = 0;
    private const int Time = 1;
    private const int Quarters = 2;
    private const int Run = 3;
    private const int Steps = 4;
    private const int Sum = 5;
    private const int Variable = 6;
    private const int Index = 7;
    private const int Look = 8;
    private const int Pressed = 9;
    private const int Shown = 10;
    private const int SelfTestDigest = 11;
    private const int BoardNumber = 12;
    private const int Described = 13;
    private const int Listed = 14;
    private const int FirstKnob = 15;

    private readonly Instrument _instrument;
    private readonly Session _session;
    private readonly string _board;
    private readonly int[] _last = new int[FirstKnob + Panel.KnobCount];
    private int _due;
    private int _part;

    /// <summary>Reports on an instrument. Allocates.</summary>
    /// <param name="instrument">Whose runs are reported.</param>
    /// <param name="board">The kind of board.</param>
    /// <param name="number">Its number.</param>
    /// <param name="digest">The self-test's.</param>
    /// <param name="now">Microseconds, which may wrap around.</param>
    public Reporter(Instrument instrument, string board, int number, int digest, int now)
    {
        _instrument = instrument;
        _session = instrument.Session;
        _board = board;
        _last[BoardNumber] = number;
        _last[SelfTestDigest] = digest;
        _last[Time] = now;
        _last[Run] = Nothing;
        _last[Variable] = Nothing;
        _session.KeepChanges(MostChanges);
    }

    /// <summary>A frame comes to its end: looks at what has happened in it.</summary>
    /// <param name="now">When it began.</param>
    /// <param name="cue">Is CUE down?</param>
    /// <param name="mode">Is MODE down?</param>
    public void Frame(int now, bool cue, bool mode)
    {
        if (_part < Greeting)
        {
            _part = -_part;
        }

        int[] last = _last;
        for (; now - last[Time] >= Quarter; last[Time] += Quarter)
        {
            int quarters = ++last[Quarters];
            _due |= quarters % DigestPeriod == 0 ? StepIsDue | DigestIsDue : StepIsDue;
            if (quarters % RunPeriod == 0)
            {
                Repeat();
            }

            if (quarters % StatePeriod == RunPeriod / 2)
            {
                BeginState();
            }
        }

        Watch(cue, mode);
    }

    /// <summary>The next line that is due, or null. Allocates a line.</summary>
    public string Next()
    {
        if (_part <= Greeting)
        {
            return _part == Greeting ? Greet() : null;
        }

        // Not while another run is about to begin: what was learned may be of that one.
        bool describes = !_session.CueWaits && !_session.Settings.StoreDue;
        return (describes ? NextOfRun() ?? NextStep() : null) ?? NextOfBoard()
            ?? (describes ? NextPicture() ?? NextOfState() : null);
    }

    private string Greet()
    {
        _part++;
        Begin('H');
        AddText(Instrument.Version);
        AddBits(_last[SelfTestDigest]);
        Put(' ');
        AddDigits(_last[BoardNumber], 12);
        AddWhole(_last[Quarters] / DigestPeriod);
        AddText(_board);
        return End();
    }
}
