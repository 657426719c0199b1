using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// A certificate of the settings as they are: how far its run has come, then the code, two pixels a
/// module, with a light margin of three, and beside it the digest. It takes the header's line too:
/// the code is as high as the display.
/// </summary>
internal sealed class SharePage : Page
{
    private const int CodeAt = 2;
    private const int Margin = 3;
    private const int CodeEnd = CodeAt + 2 * (QrCode.Size + Margin);
    private const int WordsAt = CodeEnd + 4;
    private const int DigestAt = WordsAt + 6;
    private const int ModulesInPicture = 4;
    private const int NumberWidth = 3;
    private const int PupilWidth = 4;
    private const int NumberEnd = WordsAt + 8 * Writer.Pitch;

    private Certification _certification;
    private int _steps;
    private bool _isBroken;
    private int _columns;

    public SharePage(Parts parts)
        : base(parts)
    {
    }

    public override string Help => "A QR code. A phone that scans it can verify this run.";

    public override Setting[] Knobs => null;

    public override string KnobsDo => NothingToTurn;

    public override string CueDoes => "runs another certificate";

    public override bool HasHeader => false;

    public override bool SetsSpeed => true;

    public override bool AllowsCues => false;

    // As fast as it goes until the last step, then not at all.
    public override int StepsPerSecond => _certification.IsResting ? Schedule.NoSteps
        : _certification.IsRunning ? 0 : base.StepsPerSecond;

    public override bool IsResting => _certification.IsResting;

    public override Certification Certification => _certification;

    public override void Open()
    {
        Parts.Schedule.Pause(false);
        _certification = new Certification(Session);
    }

    public override void OnNetworkChanging() => _certification = null;

    public override bool PressCue()
    {
        Open();
        return false;
    }

    public override void DrawStatic()
    {
        string title = Session.Engine.Title;
        string trouble = _certification.Trouble;
        _steps = -1;
        _isBroken = false;
        _columns = -1;
        if (trouble != null)
        {
            WriteLine(0, title);
            WriteLine(2, "Cannot encode");
            WriteLine(3, trouble);
            WriteLine(5, "Use the page's link.");
            return;
        }

        Writer.Write(WordsAt, 0, title);
        Writer.Write(WordsAt, 2, "step");
        Writer.Write(WordsAt, 3, "of");
        Writer.WriteInteger(NumberEnd, 3, CertificateForm.Steps, NumberWidth);
        if (Session.Pupil > 0)
        {
            Writer.Write(WordsAt, 4, "no.");
            Writer.WriteInteger(NumberEnd, 4, Session.Pupil, PupilWidth);
        }

        Writer.Write(WordsAt, 7, "CUE: again");
    }

    public override void DrawDynamic()
    {
        Certification shown = _certification;
        if (_columns == QrCode.Size || shown.Work())
        {
            return;
        }

        if (shown.IsBroken != _isBroken)
        {
            _isBroken = shown.IsBroken;
            Writer.Blank(NumberEnd - NumberWidth * Writer.Pitch, NumberEnd, 2);
            Writer.Write(NumberEnd - Writer.Pitch, 2, '×');
        }

        if (shown.Trouble != null || _isBroken)
        {
            return;
        }

        if (!shown.IsReady)
        {
            DrawSteps(shown.Steps);
        }
        else
        {
            DrawCode(shown);
        }
    }

    private void DrawSteps(int steps)
    {
        if (steps != _steps)
        {
            _steps = steps;
            Writer.WriteInteger(NumberEnd, 2, steps, NumberWidth);
        }
    }

    // The digest and the margin in a picture of their own, then a few modules in each.
    private void DrawCode(Certification shown)
    {
        if (_columns < 0)
        {
            DrawSteps(CertificateForm.Steps);
            Writer.WriteHexadecimal(DigestAt, 5, shown.Digest);
            DrawColumns(CodeAt, Margin, 0);
            DrawColumns(CodeEnd - Margin, Margin, 0);
            _columns = 0;
            return;
        }

        int end = _columns + ModulesInPicture;
        for (; _columns < QrCode.Size && _columns < end; _columns++)
        {
            DrawColumns(CodeAt + Margin + 2 * _columns, 2, shown.Code.Column(_columns));
        }
    }

    // What is light on paper is lit here. On paper all around is light as well, on a display dark:
    // hence the margin.
    private void DrawColumns(int x, int count, int dark)
    {
        int lit = ~dark;
        int upper = (1 << Margin) - 1;
        int lower = ~0 << 32 - Margin;
        for (int row = 0; row < QrCode.Size; row++)
        {
            int y = Margin + 2 * row;
            int both = (lit >> row & 1) * 3;
            upper |= y < 32 ? both << y : 0;
            lower |= y < 31 ? 0 : y == 31 ? both >> 1 : both << y - 32;
        }

        for (int end = x + count; x < end; x++)
        {
            Writer.PutColumn(x, 0, 4, upper);
            Writer.PutColumn(x, 4, 4, lower);
        }
    }
}
