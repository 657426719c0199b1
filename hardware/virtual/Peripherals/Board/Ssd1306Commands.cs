namespace AstroNano.Peripherals;

/// <summary>The chip's command decoder: a command, then the arguments that it asks for.</summary>
public sealed partial class Ssd1306Chip
{
    private readonly byte[] _arguments = new byte[6];
    private int _command;
    private int _argumentsDue;
    private int _argumentsHere;

    private Addressing _addressing;
    private int _firstColumn;
    private int _lastColumn;
    private int _firstPage;
    private int _lastPage;

    private enum Addressing
    {
        Horizontal,
        Vertical,
        Page,
    }

    /// <summary>Bytes taken for a command that the chip does not have.</summary>
    public long UnknownCommands { get; private set; }

    /// <summary>The last such byte, or -1.</summary>
    public int LastUnknownCommand { get; private set; } = -1;

    /// <summary>The registers after power-on (datasheet, section 8.5 and table 9-1).</summary>
    private void ResetRegisters()
    {
        _argumentsDue = 0;
        _addressing = Addressing.Page;
        (_firstColumn, _lastColumn) = (0, Columns - 1);
        (_firstPage, _lastPage) = (0, PageCount - 1);
        (_page, _column) = (0, 0);
        IsOn = false;
        ChargePumpOn = Model == OledModel.Sh1106;
        Inverted = false;
        AllLit = false;
        Contrast = 0x7F;
        StartLine = 0;
        DisplayOffset = 0;
        MultiplexRatio = 64;
        SegmentsRemapped = false;
        ComScanReversed = false;
        UnknownCommands = 0;
        LastUnknownCommand = -1;
    }

    private void Decode(byte value)
    {
        if (_argumentsDue > 0)
        {
            _arguments[_argumentsHere++] = value;
            if (--_argumentsDue == 0)
            {
                Execute(_command);
            }

            return;
        }
        _command = value;
        _argumentsHere = 0;
        _argumentsDue = ArgumentsOf(value);
        if (_argumentsDue < 0)
        {
            _argumentsDue = 0;
            CountUnknown(value);
        }
        else if (_argumentsDue == 0)
        {
            Execute(value);
        }
    }

    /// <summary>How many bytes follow that command; -1 where there is no such command.</summary>
    private int ArgumentsOf(int command) => (command, Model) switch
    {
        (0x20 or 0x8D, OledModel.Ssd1306) => 1,
        (0x21 or 0x22 or 0xA3, OledModel.Ssd1306) => 2,
        (0x26 or 0x27, OledModel.Ssd1306) => 6,
        (0x29 or 0x2A, OledModel.Ssd1306) => 5,
        (0x2E or 0x2F, OledModel.Ssd1306) => 0,
        (0xAD, OledModel.Sh1106) => 1,
        ( >= 0x30 and <= 0x33 or 0xE0 or 0xEE, OledModel.Sh1106) => 0,
        (0x81 or 0xA8 or 0xD3 or 0xD5 or 0xD9 or 0xDA or 0xDB, _) => 1,
        ( <= 0x1F or (>= 0x40 and <= 0x7F) or (>= 0xB0 and <= 0xB7), _) => 0,
        (0xA0 or 0xA1 or >= 0xA4 and <= 0xA7 or 0xAE or 0xAF or 0xE3, _) => 0,
        ( >= 0xC0 and <= 0xCF, _) => 0,
        _ => -1,
    };

    private void Execute(int command)
    {
        Commands++;
        Revision++;
        int first = _arguments[0];
        int second = _arguments[1];
        switch (command)
        {
            // The three pointer commands are meant for page addressing, yet the SSD1306 follows
            // them in the others too: the display library relies on it, and modules show it does.
            case <= 0x0F: _column = (_column & 0xF0) | command; break;
            case <= 0x1F: _column = (_column & 0x0F) | ((command & 0x0F) << 4); break;
            case >= 0xB0 and <= 0xB7: _page = command & 7; break;
            case 0x20: _addressing = (Addressing)Math.Min(first & 3, 2); break;
            case 0x21:
                (_firstColumn, _lastColumn) = (first & 0x7F, second & 0x7F);
                _column = _firstColumn;
                break;
            case 0x22:
                (_firstPage, _lastPage) = (first & 7, second & 7);
                _page = _firstPage;
                break;
            case >= 0x40 and <= 0x7F: StartLine = command & 0x3F; break;
            case 0x81: Contrast = first; break;
            case 0x8D: ChargePumpOn = (first & 4) != 0; break;
            case 0xAD: ChargePumpOn = (first & 1) != 0; break;
            case 0xA0 or 0xA1: SegmentsRemapped = command == 0xA1; break;
            case 0xA4 or 0xA5: AllLit = command == 0xA5; break;
            case 0xA6 or 0xA7: Inverted = command == 0xA7; break;
            case 0xA8: MultiplexRatio = Math.Max((first & 0x3F) + 1, 16); break;
            case 0xAE or 0xAF: IsOn = command == 0xAF; break;
            case >= 0xC0 and <= 0xCF: ComScanReversed = (command & 8) != 0; break;
            case 0xD3: DisplayOffset = first & 0x3F; break;
            default: break; // timing, voltages, scrolling: not simulated
        }
    }

    private void CountUnknown(int value)
    {
        UnknownCommands++;
        LastUnknownCommand = value;
    }
}
