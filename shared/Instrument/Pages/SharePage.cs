namespace AstroNano.Instruments;

/// <summary>
/// A certificate of the settings as they are: how far its run has come, then the code, two pixels a
/// module, with a light margin of three, and beside it the digest. It takes the header's line too:
/// the code is as high as the glass.
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
    private const int NumberEnd = WordsAt + 8 * Writer.Pitch;

    private Certification _shown;
    private int _steps;
    private bool _isBroken;
    private int _columns;

    public SharePage(View view, Writer writer)
        : base(view, writer)
    {
    }

    public override string Name => "share";

    public override KnobBank Knobs => KnobBank.Nothing;

    public override string CueDoes => "runs another certificate";

    public override bool IsOfCertificate => true;

    public override void DrawStatic()
    {
        _shown = View.Certification;
        _steps = -1;
        _isBroken = false;
        _columns = 0;
        if (_shown.Trouble != null)
        {
            Writer.Write(0, 0, View.Engine.Title);
            Writer.Write(0, 2, "No code can hold");
            Writer.Write(0, 3, _shown.Trouble);
            Writer.Write(0, 5, "The page's link does.");
            return;
        }

        Writer.Write(WordsAt, 0, View.Engine.Title);
        Writer.Write(WordsAt, 2, "step");
        Writer.Write(WordsAt, 3, "of");
        Writer.WriteInteger(NumberEnd, 3, CertificateForm.Steps, NumberWidth);
        Writer.Write(WordsAt, 7, "CUE: anew");
    }

    public override void DrawDynamic()
    {
        Certification shown = _shown;
        if (shown.IsBroken != _isBroken)
        {
            _isBroken = shown.IsBroken;
            Writer.Blank(WordsAt, Screen.Width, 2);
            Writer.Write(WordsAt, 2, '–');
        }

        if (shown.Trouble != null || _isBroken)
        {
            return;
        }

        if (!shown.IsReady)
        {
            DrawSteps(shown.Steps);
        }
        else if (_columns < QrCode.Size)
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

    private void DrawCode(Certification shown)
    {
        if (_columns == 0)
        {
            DrawSteps(CertificateForm.Steps);
            Writer.WriteHexadecimal(DigestAt, 5, shown.Digest);
            for (int x = 0; x < Margin; x++)
            {
                DrawColumn(CodeAt + x, 0);
                DrawColumn(CodeEnd - 1 - x, 0);
            }
        }

        int end = _columns + ModulesInPicture;
        for (; _columns < QrCode.Size && _columns < end; _columns++)
        {
            int dark = shown.Modules.Column(_columns);
            int x = CodeAt + Margin + 2 * _columns;
            DrawColumn(x, dark);
            DrawColumn(x + 1, dark);
        }
    }

    // Light is lit, so what is around the glass is dark as on paper it never is; hence the margin.
    private void DrawColumn(int x, int dark)
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

        Screen.PutColumn(x, 0, 4, upper);
        Screen.PutColumn(x, 4, 4, lower);
    }
}
