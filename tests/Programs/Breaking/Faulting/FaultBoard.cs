using OnBoard = AstroNano.Firmware;

namespace AstroNano.Breaking.Faulting;

/// <summary>
/// The whole firmware above a board on which things break. A restart that it asks for it gets: what
/// lasts is broken still, and the storage has kept its files.
/// </summary>
internal sealed class FaultBoard
{
    /// <summary>Microseconds of simulated time.</summary>
    public const int Second = 1_000_000;

    // What a step and a page on the bus cost about; so that no frame has steps without end.
    private const int TimeOfReading = 300;
    private const int MostStarts = 4;
    private const int BeforeWrap = 100 * Second;
    private const string StartsFile = "I:\\starts";

    private readonly SimulatedClock _clock = new()
    {
        Microseconds = int.MaxValue - BeforeWrap,
        MicrosecondsPerReading = TimeOfReading,
    };

    private readonly List<BoardFault> _lasting = [];
    private readonly SimulatedFiles _files = new();
    private readonly byte[] _picture = new byte[OledGlass.Width * OledGlass.Height / 8];
    private AstroNanoBoard _board;
    private long _sinceLook;
    private Network? _network;
    private int _networkSteps;

    /// <summary>Switched on with these things broken.</summary>
    public FaultBoard(params BoardFault[] faults)
    {
        _board = new AstroNanoBoard(_clock, files: _files);
        _lasting.AddRange(faults.Where(fault => fault.Lasts));
        PowerUp();
    }

    /// <summary>The instrument; null while the bench test runs.</summary>
    public Instrument? Instrument => OnBoard.Program.Instrument;

    /// <summary>Faults that came or went.</summary>
    public long Events { get; private set; }

    /// <summary>Frames that were run.</summary>
    public long Frames { get; private set; }

    /// <summary>Restarts that the firmware has asked for.</summary>
    public long Restarts { get; private set; }

    /// <summary>Restarts, and frames that failed since the last one.</summary>
    public long Failures => Restarts + (Instrument?.Messages.RepairedFaults ?? 0);

    /// <summary>Simulated time, without what the clock has jumped.</summary>
    public long Elapsed { get; private set; }

    /// <summary>Steps of the network.</summary>
    public long Steps { get; private set; }

    /// <summary>When it was switched on, or restarted.</summary>
    public long PoweredUpAt { get; private set; }

    /// <summary>Has it started with all saved data?</summary>
    public bool HasSavedData { get; private set; }

    /// <summary>Has there been a display since it was switched on?</summary>
    public bool HasSeenDisplay { get; private set; }

    /// <summary>
    /// When it was switched on, or what happens once to the bus has at last happened.
    /// </summary>
    public long QuietSince { get; private set; }

    /// <summary>Has its storage ever failed?</summary>
    public bool StorageFailed { get; private set; }

    /// <summary>Were settings ever written?</summary>
    public bool HasWritten => _files.Names.Any(name => name != StartsFile);

    /// <summary>Does the display show what the instrument has painted?</summary>
    public bool ShowsTruth
    {
        get
        {
            OledGlass.Render(_board.Oled, _picture);
            return _board.Oled.IsOn && Instrument is not null
                && _picture.AsSpan().SequenceEqual(Instrument.Screen.Pixels);
        }
    }

    /// <summary>Presses both buttons, or lets them go.</summary>
    public void PressBoth(bool pressed)
    {
        _board.CueButton.Pressed = pressed;
        _board.ModeButton.Pressed = pressed;
    }

    /// <summary>Presses MODE, or lets it go.</summary>
    public void PressMode(bool pressed) => _board.ModeButton.Pressed = pressed;

    /// <summary>Something breaks.</summary>
    public void Break(BoardFault fault)
    {
        Events++;
        StorageFailed |= fault.Part == "storage";
        fault.Set(_board, true);
        if (fault.Lasts)
        {
            _lasting.Add(fault);
        }
    }

    /// <summary>Repairs a fault; the others stay.</summary>
    public void Repair(BoardFault fault)
    {
        if (!_lasting.Remove(fault))
        {
            return;
        }

        Events++;
        fault.Set(_board, false);
        BreakAgain();
    }

    /// <summary>Power-cycles the board.</summary>
    public void PowerUp()
    {
        bool cue = _board.CueButton.Pressed;
        bool mode = _board.ModeButton.Pressed;
        int starts = 0;
        do
        {
            if (starts++ == MostStarts)
            {
                throw new BrokenException("It does not start.");
            }

            _board = new AstroNanoBoard(_clock, files: _files).Use();
            _board.CueButton.Pressed = cue;
            _board.ModeButton.Pressed = mode;
            BreakAgain();
            OnBoard.Program.Setup();
        }
        while (_board.Board.RestartsAsked > 0);
        PoweredUpAt = Elapsed;
        QuietSince = Elapsed;
        HasSeenDisplay = _board.Oled.IsOn;
        LookAtStart();
        Begin();
    }

    /// <summary>One frame, and what the firmware's timer does meanwhile.</summary>
    public void Frame(int atLeast = 0)
    {
        long before = _clock.Microseconds;
        bool isWaiting = IsWaiting;
        int rest = OnBoard.Program.Frame();
        if (rest is < 0 or > Schedule.FramePeriod)
        {
            throw new BrokenException($"A frame rests for {rest} microseconds.");
        }

        _clock.Advance(Math.Max(rest, atLeast));
        Frames++;
        Elapsed += _clock.Microseconds - before;
        QuietSince = isWaiting ? Elapsed : QuietSince;
        HasSeenDisplay |= _board.Oled.IsOn;
        if (_network is null && Instrument is not null)
        {
            LookAtStart();
        }

        CountSteps();
        if (_board.Board.RestartsAsked > 0)
        {
            Restarts++;
            PowerUp();
            return;
        }

        _sinceLook += _clock.Microseconds - before;
        for (; _sinceLook >= Second; _sinceLook -= Second)
        {
            OnBoard.Program.Supervisor.Look();
        }

        if (_board.Board.RestartsAsked > 0)
        {
            throw new BrokenException("The supervisor takes the loop for dead.");
        }
    }

    // The saved data was read, and it is not safe mode.
    private void LookAtStart() =>
        HasSavedData = _files.Present && Instrument is not null and { Mode: not Mode.SafeMode };

    // A display that was never there is asked for every two seconds: until then nobody meets the
    // chip that holds the line, or the transfer that is refused.
    private bool IsWaiting =>
        _board.Bus.Refusals > 0 || (_board.DataPin.HeldLow && !HasSeenDisplay);

    private void BreakAgain()
    {
        foreach (BoardFault fault in _lasting)
        {
            fault.Set(_board, true);
        }
    }

    private void Begin()
    {
        _network = Instrument?.Engine.Network;
        _networkSteps = _network?.Steps ?? 0;
    }

    // Since the cue, where there was one.
    private void CountSteps()
    {
        Network? network = Instrument?.Engine.Network;
        bool isOn = network == _network && network?.Steps >= _networkSteps;
        Steps += (network?.Steps ?? 0) - (isOn ? _networkSteps : 0);
        Begin();
    }
}
