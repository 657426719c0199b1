using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The 8 × 8 neurons as dots that grow with their activation, from a point at -1 to a full square
/// at 1; beside them the corrupted cue, the memory it was made from, and how many signs are wrong.
/// A network that has something of its own to show, as a code or a content, shows it in the cue's
/// place. These pictures are drawn a few columns at a time, so that none is expensive.
/// </summary>
internal sealed partial class NeuronsPage : Page
{
    private const int Side = 8;
    private const int HalfUnits = Engine.Units / 2;
    private const int Cell = 6;
    private const int SmallCell = 3;
    private const int Margin = 3;
    private const int Levels = 5;
    private const int CueAt = 58;
    private const int TargetAt = 98;
    private const int NamePage = 5;
    private const int NameEnd = TargetAt + 18;
    private const int ErrorPage = 7;
    private const int ErrorsEnd = 67;

    // Five dots, six columns each, the last of them and the top row the gap. A table of the class
    // would be in the device's memory for ever.
    private readonly byte[] _dots = new byte[Levels * Cell];

    // Each unit's dot, as painted.
    private readonly byte[] _painted = new byte[Engine.Units];
    private int _trace;
    private int _cueColumns;
    private int _errors;

    // Of the network, when dots and errors were painted; -1 if they are not.
    private int _movingSteps;

    public NeuronsPage(Parts parts)
        : base(parts)
    {
        FillColumns(_dots, 0, Cell, 0x00_00_08_00_00);
        FillColumns(_dots, 1, Cell, 0x00_08_1C_08_00);
        FillColumns(_dots, 2, Cell, 0x00_1C_1C_1C_00);
        FillColumns(_dots, 3, Cell, 0x1C_3E_3E_3E_1C);
        FillColumns(_dots, 4, Cell, 0x3E_3E_3E_3E_3E);
    }

    public override string Help =>
        "The state as a picture, with the cue and the memory beside it.";

    public override void DrawStatic()
    {
        Network network = Session.Engine.Network;
        _beside = network.Beside;
        if (_beside == null)
        {
            Writer.Write(CueAt + 3, NamePage, "cue");
        }
        else
        {
            Writer.WriteTiny(CueAt, NamePage, network.BesideName, 1);
        }

        Writer.Write(ErrorsEnd + Writer.Pitch, ErrorPage, "wrong");
        for (int unit = 0; unit < Engine.Units; unit++)
        {
            _painted[unit] = byte.MaxValue;
        }

        _trace = -1;
        _errors = -1;
        _movingSteps = -1;
    }

    public override void DrawDynamic()
    {
        if (_trace != Session.Trace.Cues)
        {
            _trace = Session.Trace.Cues;
            _cueColumns = 0;
            _movingSteps = -1;
            PaintName();
        }
        if (_cueColumns < Side)
        {
            PaintCue(_cueColumns++);
            PaintCue(_cueColumns++);
        }
        if (_beside != null)
        {
            PaintBeside();
        }

        Network network = Session.Engine.Network;
        int movingSteps = network.MovingSteps;
        if (movingSteps == _movingSteps)
        {
            return;
        }

        _movingSteps = movingSteps;
        float[] activation = network.Activation;
        for (int column = 0; column < Side; column++)
        {
            UpdateDots(activation, column, column * Cell + Screen.Width);
            UpdateDots(activation, HalfUnits + column, column * Cell + 4 * Screen.Width);
        }
        int errors = Session.WrongSigns();
        if (errors == _errors)
        {
            return;
        }

        _errors = errors;
        Writer.WriteInteger(ErrorsEnd, ErrorPage, errors, 2);
    }

    // Four dots below one another: four times six rows are three display pages.
    private void UpdateDots(float[] activation, int first, int at)
    {
        byte[] painted = _painted;
        bool changed = false;
        int end = first + HalfUnits;
        for (int unit = first; unit < end; unit += Side)
        {
            int level = (int)((activation[unit] + 1f) * (Levels * 0.5f));
            if (level >= Levels)
            {
                level = Levels - 1;
            }

            if (painted[unit] == level)
            {
                continue;
            }

            painted[unit] = (byte)level;
            changed = true;
        }
        if (changed)
        {
            PaintDots(first, at);
        }
    }

    private void PaintDots(int first, int at)
    {
        byte[] dots = _dots;
        byte[] pixels = Writer.Pixels;
        int a = _painted[first] * Cell;
        int b = _painted[first + Side] * Cell;
        int c = _painted[first + 2 * Side] * Cell;
        int d = _painted[first + 3 * Side] * Cell;
        Writer.TouchPages(at % Screen.Width, Cell, 7 << at / Screen.Width);
        for (int i = 0; i < Cell; i++)
        {
            int rows = dots[a + i] | dots[b + i] << Cell
                | dots[c + i] << 2 * Cell | dots[d + i] << 3 * Cell;
            pixels[at] = (byte)rows;
            pixels[at + Screen.Width] = (byte)(rows >> 8);
            pixels[at + 2 * Screen.Width] = (byte)(rows >> 16);
            at++;
        }
    }

    private void PaintCue(int column)
    {
        Session session = Session;
        PatternSet patterns = session.Patterns;
        int memory = session.Target;
        int cue = 0;
        int target = 0;
        for (int row = 0; row < Side; row++)
        {
            int unit = row * Side + column;
            int square = 7 << Margin + row * SmallCell;
            if (session.CueIsPlus(unit))
            {
                cue |= square;
            }

            if (patterns.IsPlus(memory, unit))
            {
                target |= square;
            }
        }

        int x = column * SmallCell;
        if (_beside == null)
        {
            Writer.PutColumns(CueAt + x, SmallCell, 1, 4, cue);
        }

        Writer.PutColumns(TargetAt + x, SmallCell, 1, 4, target);
    }

    private void PaintName()
    {
        int target = Session.Target;
        int number = Session.NumberOf(target);
        if (number == 0)
        {
            Writer.Blank(NameEnd - 2 * Writer.Pitch, NameEnd, NamePage);
            Writer.Write(TargetAt + 9, NamePage, Session.LetterOf(target));
        }
        else
        {
            Writer.WriteInteger(NameEnd, NamePage, number, 2);
        }
    }
}
