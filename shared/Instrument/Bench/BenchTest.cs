namespace AstroNano.Instruments;

/// <summary>
/// What the display shows at the bench, before anything of the instrument is made: for each knob
/// the converter's counts, how far they spread, and the range they have been through; buttons; who
/// answers on the bus; memory; why the board started. CUE held fills the display with a checker
/// pattern, MODE leaves. What is wired wrongly takes the place of the board's name. Both buttons
/// held at power-up lead here.
/// </summary>
public sealed class BenchTest
{
    private const int MostAddresses = 4;
    private const int FullScale = 4096;
    private const int CountsEnd = 36;
    private const int SpreadEnd = 66;
    private const int RangeAt = 72;
    private const int RangeWidth = Screen.Width - RangeAt;
    private const int ButtonRow = 5;
    private const int BusRow = 6;
    private const int MemoryRow = 7;

    // Readings over which a spread is taken: a second's.
    private const int Window = 20;

    private readonly Writer _writer;
    private readonly WiringCheck _wiring = new WiringCheck();
    private readonly string _board;
    private readonly int[] _counts = new int[Panel.KnobCount];
    private readonly int[] _lowestEver = new int[Panel.KnobCount];
    private readonly int[] _highestEver = new int[Panel.KnobCount];
    private readonly int[] _lowestOfSecond = new int[Panel.KnobCount];
    private readonly int[] _highestOfSecond = new int[Panel.KnobCount];
    private readonly int[] _spread = new int[Panel.KnobCount];
    private readonly int[] _addresses = new int[MostAddresses];
    private int _addressCount;
    private int _readings;
    private int _memory;
    private int _reason;
    private bool _cuePressed;
    private bool _modePressed;
    private bool _released;
    private bool _leaving;

    /// <summary>A test that paints on a screen.</summary>
    /// <param name="writer">The screen.</param>
    /// <param name="board">What the board is called.</param>
    public BenchTest(Writer writer, string board)
    {
        _writer = writer;
        _board = board;
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            _lowestEver[knob] = FullScale;
            _lowestOfSecond[knob] = FullScale;
        }
    }

    /// <summary>
    /// Was MODE pressed after both buttons were released, and released again? The instrument would
    /// take a MODE that is still down for the next network.
    /// </summary>
    public bool IsDone { get; private set; }

    /// <summary>What is wired wrongly, in words; null if nothing is.</summary>
    public string Finding => _wiring.Finding;

    /// <summary>What is wrong with the display's bus, or null.</summary>
    public void SetBusFinding(string finding) => _wiring.BusFinding = finding;

    /// <summary>How far the counts of a knob spread in the last second.</summary>
    public int SpreadOf(int knob) => _spread[knob];

    /// <summary>Somebody answers at this address of the bus; the first four are shown.</summary>
    public void AddAddress(int address)
    {
        if (_addressCount < MostAddresses)
        {
            _addresses[_addressCount] = address;
            _addressCount++;
        }
    }

    /// <summary>
    /// Free bytes of the chip's own memory, and the platform's number of the start.
    /// </summary>
    public void SetStart(int freeBytes, int reason)
    {
        _memory = freeBytes;
        _reason = reason;
    }

    /// <summary>Takes a reading of the converter, 0 to 4095.</summary>
    public void ReadKnob(int knob, int counts)
    {
        _counts[knob] = counts;
        _wiring.ReadKnob(knob, counts);
        _lowestEver[knob] = Lower(counts, _lowestEver[knob]);
        _highestEver[knob] = Higher(counts, _highestEver[knob]);
        _lowestOfSecond[knob] = Lower(counts, _lowestOfSecond[knob]);
        _highestOfSecond[knob] = Higher(counts, _highestOfSecond[knob]);
    }

    /// <summary>Takes the buttons' levels; closes a frame.</summary>
    public void ReadButtons(bool cuePressed, bool modePressed)
    {
        _wiring.ReadButtons(cuePressed, modePressed);
        _cuePressed = cuePressed;
        _modePressed = modePressed;
        _released = _released || (!cuePressed && !modePressed);
        _leaving = _leaving || (_released && modePressed && !cuePressed);
        IsDone = IsDone || (_leaving && !modePressed);
        _readings++;
        if (_readings < Window)
        {
            return;
        }

        _readings = 0;
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            _spread[knob] = _highestOfSecond[knob] - _lowestOfSecond[knob];
            _lowestOfSecond[knob] = FullScale;
            _highestOfSecond[knob] = 0;
        }
    }

    /// <summary>Paints everything again.</summary>
    public void Paint()
    {
        Writer screen = _writer;
        if (_released && _cuePressed)
        {
            PaintChecker(screen);
            return;
        }

        screen.ClearFrom(0);
        screen.FillPage(0, 0xFF);
        _writer.Inverse = true;
        _writer.Write(2, 0, _wiring.Finding ?? _board);
        _writer.Inverse = false;
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            PaintKnob(screen, knob);
        }

        int end = _writer.Write(0, ButtonRow, _cuePressed ? "CUE down" : "CUE up");
        _writer.Write(end + 2 * Writer.Pitch, ButtonRow, _modePressed ? "MODE down" : "MODE up");
        PaintBus();
        _writer.WriteTiny(0, MemoryRow, "free", 1);
        _writer.WriteInteger(62, MemoryRow, _memory, 7);
        _writer.WriteTiny(70, MemoryRow, "start", 1);
        _writer.WriteInteger(104, MemoryRow, _reason, 2);
    }

    private static int Lower(int one, int other) => one < other ? one : other;

    private static int Higher(int one, int other) => one > other ? one : other;

    private static void PaintChecker(Screen screen)
    {
        for (int i = 0; i < screen.Pixels.Length; i++)
        {
            screen.Pixels[i] = (i & 1) == 0 ? (byte)0x55 : (byte)0xAA;
        }

        screen.TouchAll();
    }

    private void PaintKnob(Screen screen, int knob)
    {
        int page = 1 + knob;
        _writer.WriteInteger(Writer.Pitch, page, knob + 1, 1);
        _writer.WriteInteger(CountsEnd, page, _counts[knob], 4);
        _writer.WriteInteger(SpreadEnd, page, _spread[knob], 4);
        int from = _lowestEver[knob] * RangeWidth / FullScale;
        int to = _highestEver[knob] * RangeWidth / FullScale;
        int now = _counts[knob] * RangeWidth / FullScale;
        for (int x = 0; x < RangeWidth; x++)
        {
            int column = x == now ? 0x7C : x >= from && x <= to ? 0x38 : 0x10;
            screen.Pixels[page * Screen.Width + RangeAt + x] = (byte)column;
        }

        screen.Touch(RangeAt, RangeWidth, page);
    }

    private void PaintBus()
    {
        int x = _writer.Write(0, BusRow, "bus");
        if (_addressCount == 0)
        {
            _writer.Write(x + Writer.Pitch, BusRow, "no device");
        }

        for (int i = 0; i < _addressCount; i++)
        {
            x += Writer.Pitch;
            _writer.Write(x, BusRow, Writer.HexadecimalDigit(_addresses[i] >> 4));
            x += Writer.Pitch;
            _writer.Write(x, BusRow, Writer.HexadecimalDigit(_addresses[i]));
            x += Writer.Pitch;
        }
    }
}
