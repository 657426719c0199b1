namespace AstroNano.Chips;

/// <summary>
/// A chip from its pins to its flash, as far as a flashing tool sees it: the reset circuit of a
/// DevKit, the ROM's loader, the stub that a tool uploads, and what a start prints.
/// </summary>
public sealed class Chip
{
    public const int BootBaud = 115200;
    public const int ClrBaud = 921600;

    private const byte FlashDeflateData = 0x11;
    private const int LostByte = 100;

    private Slip _slip = new();
    private Loader? _loader;
    private bool _isInReset;
    private bool _wasLost;
    private int _changes;

    public Chip(ChipKind kind, int flashMegabytes, string? greeting = null, Faults? faults = null)
    {
        Kind = kind;
        Flash = new Flash(flashMegabytes);
        Greeting = greeting;
        Faults = faults ?? new Faults();
        Registers = new Registers(this);
    }

    public ChipKind Kind { get; }
    public Flash Flash { get; }
    public Registers Registers { get; }
    public Faults Faults { get; }

    /// <summary>What the program in the flash says when it runs; no program if null.</summary>
    public string? Greeting { get; set; }

    /// <summary>
    /// What the program says when it crashes right after its start; then it restarts.
    /// </summary>
    public string? Panic { get; init; }

    /// <summary>Whether BOOT is held.</summary>
    public bool IsHeldInDownload { get; init; }

    /// <summary>Whether the USB chip's lines lead to EN, and to GPIO 0.</summary>
    public (bool Reset, bool Download) Wired { get; init; } = (true, true);

    /// <summary>The rate that the chip sends and receives at.</summary>
    public int Baud { get; set; } = BootBaud;

    /// <summary>Sends bytes; with them the rate they are sent at.</summary>
    public Action<byte[], int> Send { get; set; } = (_, _) => { };

    /// <summary>Takes the port away.</summary>
    public Action Vanish { get; set; } = () => { };

    /// <summary>The commands understood so far, by number.</summary>
    public List<byte> Commands { get; } = [];

    /// <summary>How often the chip was reset, and how often into its loader.</summary>
    public (int All, int Download) Resets { get; private set; }

    /// <summary>Whether it can send and receive at this rate now.</summary>
    public bool Understands(int baud) => _loader is null || baud <= Faults.MostBaud;

    /// <summary>The part of the data that was announced and is written.</summary>
    public double Written => _loader?.Written ?? 0;

    /// <summary>
    /// The two transistors between USB chip and module: one line alone pulls EN (RTS) or GPIO 0
    /// (DTR) low, both together nothing. A capacitor makes EN rise slowly: tools that set one line
    /// after the other pass both together, and GPIO 0 is read after that.
    /// </summary>
    public void SetLines(bool dtr, bool rts)
    {
        if (++_changes == Faults.VanishAfterLines)
        {
            Vanish();
        }

        if (rts && !dtr && Wired.Reset)
        {
            _isInReset = true;
            _loader = null;
            return;
        }

        if (_isInReset && !(dtr && rts))
        {
            _isInReset = false;
            Start(IsHeldInDownload || (dtr && !rts && Wired.Download));
        }
    }

    /// <summary>Begins at the ROM.</summary>
    public void Start(bool download)
    {
        Resets = (Resets.All + 1, Resets.Download + (download ? 1 : 0));
        _slip = new Slip();
        Baud = BootBaud;
        bool isForced = (Registers[ChipKind.ForcedLoader] & 1) != 0;
        _loader = download || isForced ? new Rom(this) : null;
        foreach ((int baud, byte[] text) in Boot.Of(this, _loader is not null))
        {
            Baud = baud;
            Send(text, baud);
        }
    }

    /// <summary>Takes what came in, as the chip's receiver understood it.</summary>
    public void Receive(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (IsLost())
            {
                continue;
            }

            if (_slip.Take(value) is byte[] frame && _loader is Loader loader)
            {
                _loader = loader.Handle(frame);
            }
        }
    }

    private bool IsLost()
    {
        IReadOnlyList<byte> partial = _slip.Partial;
        // One byte of a frame: the next one comes to the same place.
        bool isLost = !_wasLost && Faults.LoseInBlock is int block && partial.Count == LostByte
            && partial[1] == FlashDeflateData && partial[12] == block;
        _wasLost = isLost;
        if (isLost && !Faults.LoseAlways)
        {
            Faults.LoseInBlock = null;
        }

        return isLost;
    }
}
