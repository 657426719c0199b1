namespace AstroNano.Peripherals;

/// <summary>Which controller drives the panel.</summary>
public enum OledModel
{
    /// <summary>128 columns of memory, page, horizontal and vertical addressing.</summary>
    Ssd1306,

    /// <summary>132 columns, of which the panel shows 2 to 129; page addressing only.</summary>
    Sh1106,
}

/// <summary>
/// An OLED module of 128 by 64: takes the bytes of the I2C protocol (Solomon Systech, SSD1306
/// datasheet rev. 1.1, sections 8.1.5 and 9; Sino Wealth, SH1106 datasheet) and keeps what the
/// chip keeps. <see cref="OledGlass"/> says what the eye sees of it.
/// After power-on the memory holds noise, as the real one does, so that missing painting is seen.
/// </summary>
public sealed partial class Ssd1306Chip : II2cChip
{
    /// <summary>Rows of eight pixels.</summary>
    public const int PageCount = 8;

    private readonly byte[] _memory;

    private int _page;
    private int _column;

    /// <summary>A module that has just been given power.</summary>
    public Ssd1306Chip(int address = 0x3C, OledModel model = OledModel.Ssd1306)
    {
        Address = address;
        Model = model;
        Columns = model == OledModel.Sh1106 ? 132 : 128;
        _memory = new byte[PageCount * Columns];
        PowerOn();
    }

    public int Address { get; set; }

    public bool Present { get; set; } = true;

    /// <summary>The controller.</summary>
    public OledModel Model { get; }

    /// <summary>Columns of display memory.</summary>
    public int Columns { get; }

    /// <summary>
    /// Display memory in page order, by segment line: byte <c>segment + Columns * page</c>, bit =
    /// row in the page.
    /// </summary>
    public ReadOnlySpan<byte> Memory => _memory;

    /// <summary>Display on (AF) or asleep (AE, and after power-on).</summary>
    public bool IsOn { get; private set; }

    /// <summary>The charge pump makes the panel's voltage: without it, no light.</summary>
    public bool ChargePumpOn { get; private set; }

    /// <summary>A7: lit and dark swapped.</summary>
    public bool Inverted { get; private set; }

    /// <summary>A5: every pixel lit, whatever the memory holds.</summary>
    public bool AllLit { get; private set; }

    /// <summary>Brightness, 0 to 255.</summary>
    public int Contrast { get; private set; }

    /// <summary>Memory row shown by the first COM line.</summary>
    public int StartLine { get; private set; }

    /// <summary>COM lines by which the picture is moved.</summary>
    public int DisplayOffset { get; private set; }

    /// <summary>COM lines in use.</summary>
    public int MultiplexRatio { get; private set; }

    /// <summary>A1: column 0 is the last segment line, for what is written from then on.</summary>
    public bool SegmentsRemapped { get; private set; }

    /// <summary>C8: COM lines are scanned from the last to the first.</summary>
    public bool ComScanReversed { get; private set; }

    /// <summary>Memory written since power-on, in bytes.</summary>
    public long DataBytes { get; private set; }

    /// <summary>Commands decoded since power-on.</summary>
    public long Commands { get; private set; }

    /// <summary>Grows with whatever can change the picture: a host repaints when it has.</summary>
    public int Revision { get; private set; }

    /// <summary>Takes the power away and gives it back.</summary>
    public void PowerOn()
    {
        uint snow = 0x9E3779B9;
        for (int i = 0; i < _memory.Length; i++)
        {
            snow = (snow * 1664525) + 1013904223;
            _memory[i] = (byte)(snow >> 24);
        }
        DataBytes = 0;
        Commands = 0;
        Revision++;
        ResetRegisters();
    }

    public void Write(ReadOnlySpan<byte> transfer)
    {
        int at = 0;
        while (at < transfer.Length)
        {
            int control = transfer[at++];
            bool isData = (control & 0x40) != 0;
            bool oneByteOnly = (control & 0x80) != 0;
            if ((control & 0x3F) != 0)
            {
                CountUnknown(control);
            }

            int end = oneByteOnly ? Math.Min(at + 1, transfer.Length) : transfer.Length;
            for (; at < end; at++)
            {
                if (isData)
                {
                    Store(transfer[at]);
                }
                else
                {
                    Decode(transfer[at]);
                }
            }
        }
    }

    private void Store(byte value)
    {
        if (Model == OledModel.Ssd1306)
        {
            _column &= 0x7F;
        }
        else if (_column >= Columns)
        {
            return; // the pointer has eight bits and stays behind the last column
        }

        int segment = SegmentsRemapped ? Columns - 1 - _column : _column;
        _memory[segment + (Columns * _page)] = value;
        DataBytes++;
        Revision++;
        switch (_addressing)
        {
            case Addressing.Page:
                // The SSD1306 begins again after its last column, the SH1106 does not.
                _column++;
                break;
            case Addressing.Horizontal:
                if (NextColumn())
                {
                    NextPage();
                }

                break;
            default:
                if (NextPage())
                {
                    NextColumn();
                }

                break;
        }
    }

    /// <summary>True when the window's last column was passed.</summary>
    private bool NextColumn()
    {
        bool wraps = _column == _lastColumn;
        _column = wraps ? _firstColumn : (_column + 1) % Columns;
        return wraps;
    }

    private bool NextPage()
    {
        bool wraps = _page == _lastPage;
        _page = wraps ? _firstPage : (_page + 1) % PageCount;
        return wraps;
    }
}
