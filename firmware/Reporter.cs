using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>
/// Prints on the USB port what determines the run, so that a listener can compute it alongside: the
/// description of each run, every change of a setting, steps and digests, now and then the whole
/// state; and what knobs, buttons and display do. hardware/virtual/Follow/README.md has the lines.
/// </summary>
/// <remarks>
/// At most two lines a frame, the most urgent first. A run that is replaced before it was printed
/// is skipped. Steps and digests wait until every change is printed, so that they are those of
/// exactly the changes before them. A frame without a line allocates nothing.
/// </remarks>
public sealed partial class Reporter
{
    /// <summary>Changes since the cue that a late listener can still be told.</summary>
    public const int MostChanges = 16;

    private const int MostLines = 2;
    private const int Quarter = 250_000;

    // Quarters of a second from one digest, run or whole state to the next.
    private const int DigestPeriod = 4;
    private const int RunPeriod = 20;
    private const int StatePeriod = 40;

    private readonly Instrument _instrument;
    private readonly Session _session;
    private readonly int _digest;
    private readonly int _board;
    private int _last;
    private int _quarters;

    /// <summary>Reports on an instrument. Allocates.</summary>
    /// <param name="instrument">Whose runs are reported.</param>
    /// <param name="digest">The self-test's.</param>
    /// <param name="board">The board's number.</param>
    public Reporter(Instrument instrument, int digest, int board)
    {
        _instrument = instrument;
        _session = instrument.Session;
        _digest = digest;
        _board = board;
        _last = Clock.Begun;
        _session.KeepChanges(MostChanges);
    }

    /// <summary>Prints what is due at the end of a frame.</summary>
    /// <param name="now">When the frame began, in microseconds that may wrap around.</param>
    /// <param name="cue">Is CUE down?</param>
    /// <param name="mode">Is MODE down?</param>
    public void Frame(int now, bool cue, bool mode)
    {
        for (; now - _last >= Quarter; _last += Quarter)
        {
            _quarters++;
            _stepIsDue = true;
            _digestIsDue = _digestIsDue || _quarters % DigestPeriod == 0;
            if (_quarters % RunPeriod == 0)
            {
                Repeat();
            }

            if (_quarters % StatePeriod == RunPeriod / 2)
            {
                _variable = 0;
                _index = 0;
            }
        }

        Watch(cue, mode);
        for (int line = 0; line < MostLines && PrintNext(); line++)
        {
        }
    }

    private bool PrintNext() =>
        _part == Greeting ? PrintGreeting()
        : (CanDescribe && (PrintRun() || PrintStep())) || PrintBoard()
            || (CanDescribe && (PrintPicture() || PrintState()));

    // Not while another run is about to begin: what was learned may be of that one.
    private bool CanDescribe => !_session.CueWaits && !_session.Settings.StoreDue;

    private bool PrintGreeting()
    {
        Begin('H');
        AddText(Instrument.Version);
        AddBits(_digest);
        Put(' ');
        AddDigits(_board, 12);
        AddWhole(_quarters / DigestPeriod);
        AddText(Pins.Board);
        Print();
        _part++;
        return true;
    }
}
