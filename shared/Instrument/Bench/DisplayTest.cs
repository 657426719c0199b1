namespace AstroNano.Instruments;

/// <summary>
/// Asks which controller the display has: an SH1106 shows other columns of its memory than an
/// SSD1306, so the border of this picture is complete only for the right one. CUE changes to the
/// other, MODE ends the test. CUE held switches the reports on the USB port off or on.
/// </summary>
public sealed class DisplayTest
{
    /// <summary>What is saved for an SSD1306; 0 is nothing.</summary>
    public const int Ssd1306 = 1;

    /// <summary>What is saved for an SH1106, the largest of them.</summary>
    public const int Sh1106 = 2;

    // Five seconds: a button that is still down then is stuck, and the board is to start with it.
    private const int FramesToRelease = 100;
    private const int FramesToHold = 16;
    private const int Border = 2;
    private const int Left = 2 * Writer.Pitch;

    private readonly Writer _writer;
    private int _frames;
    private bool _isReleased;
    private int _framesHeld;
    private bool _isLeaving;

    /// <summary>A test that begins with that controller.</summary>
    /// <param name="writer">Where it paints.</param>
    /// <param name="isSh1106">Is it an SH1106?</param>
    /// <param name="reports">Does the board report on its USB port?</param>
    public DisplayTest(Writer writer, bool isSh1106, bool reports)
    {
        IsSh1106 = isSh1106;
        Reports = reports;
        _writer = writer;
    }

    /// <summary>Is it an SH1106, as far as the user has said?</summary>
    public bool IsSh1106 { get; private set; }

    /// <summary>Is the board to report on its USB port?</summary>
    public bool Reports { get; private set; }

    /// <summary>What is to be saved for it.</summary>
    public int Controller => IsSh1106 ? Sh1106 : Ssd1306;

    /// <summary>Was MODE pressed and released?</summary>
    public bool IsConfirmed { get; private set; }

    /// <summary>Is it over, confirmed or not?</summary>
    public bool IsDone => IsConfirmed || _frames >= FramesToRelease;

    /// <summary>Takes the buttons' levels; they have to be released first.</summary>
    public void ReadButtons(bool cuePressed, bool modePressed)
    {
        _framesHeld = _isReleased ? ReadCue(cuePressed) : 0;

        IsConfirmed = _isLeaving && !modePressed;
        _frames += _isReleased ? 0 : 1;
        _isReleased = _isReleased || (!cuePressed && !modePressed);
        _isLeaving = _isReleased && modePressed;
    }

    /// <summary>Paints everything again.</summary>
    public void Paint()
    {
        Writer screen = _writer;
        screen.ClearFrom(0);
        for (int page = 0; page < Screen.Pages; page++)
        {
            int edge = page == 0 ? 0x03 : page == Screen.Pages - 1 ? 0xC0 : 0;
            for (int x = 0; x < Screen.Width; x++)
            {
                bool isSide = x < Border || x >= Screen.Width - Border;
                screen.Pixels[page * Screen.Width + x] = (byte)(isSide ? 0xFF : edge);
            }
        }

        _writer.Write(Left, 1, IsSh1106 ? "SH1106" : "SSD1306");
        _writer.Write(Left, 2, "all 4 borders?");
        _writer.Write(Left, 4, "yes: MODE saves");
        _writer.Write(Left, 5, "no:  CUE changes");
        _writer.Write(Left, 6, Reports ? "USB on   hold CUE" : "USB off  hold CUE");
        screen.TouchAll();
    }

    // The frames for which it has been down.
    private int ReadCue(bool pressed)
    {
        int held = pressed ? _framesHeld + 1 : 0;
        if (held == FramesToHold)
        {
            Reports = !Reports;
        }
        else if (!pressed && _framesHeld > 0 && _framesHeld < FramesToHold)
        {
            IsSh1106 = !IsSh1106;
        }

        return held;
    }
}
