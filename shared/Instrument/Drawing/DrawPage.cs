using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The picture that is drawn, 8 × 8 squares with a frame around the cursor's; beside it what it
/// began with and which memory it becomes. Knobs 1 and 2 move the cursor, CUE turns a square over
/// and, held, learns the picture.
/// </summary>
internal sealed class DrawPage : Page
{
    private const int Cell = 7;
    private const int HalfRows = Drawing.Side / 2;
    private const int HalfBits = HalfRows * Cell;
    private const int TextAt = 60;
    private const int ColumnsAPicture = 4;

    // Seven columns each: blank, ink, and both under the cursor.
    private readonly byte[] _squares = new byte[4 * Cell];

    // Of each column: its ink, and the cursor's row above it.
    private readonly short[] _painted = new short[Drawing.Side];

    // Kept: in a frame, every mention of a word makes an object on the device.
    private readonly string _learn = "learn";
    private readonly string _forget = "forget";
    private readonly string _new = "new";
    private Drawing _drawing;
    private int _beginning;
    private int _place;

    public DrawPage(Parts parts)
        : base(parts)
    {
        FillColumns(_squares, 0, Cell, 0x00_00_00_08_00_00_00);
        FillColumns(_squares, 1, Cell, 0x00_3E_3E_3E_3E_3E_00);
        FillColumns(_squares, 2, Cell, 0x7F_41_41_49_41_41_7F);
        FillColumns(_squares, 3, Cell, 0x7F_41_5D_5D_5D_41_7F);
        Open();
    }

    public override string Help => "Draw a picture. Hold CUE to store it as a memory.";

    public override Setting[] Knobs => _drawing.Table;

    public override string KnobsDo =>
        "Knobs 1 and 2 move the cursor, 3 sets the start picture, 4 the memory";

    public override string CueDoes => "inverts the pixel; hold to learn the picture";

    public override bool AllowsCues => false;

    public override Drawing Drawing => _drawing;

    // The old one first: there is no room for two.
    public override void Open()
    {
        _drawing = null;
        _drawing = new Drawing(Session);
    }

    public override bool PressCue()
    {
        _drawing.Turn(_drawing.Cursor);
        return false;
    }

    public override void HoldCue()
    {
        Drawing drawing = _drawing;
        Session.StoreIfDue();
        int target = drawing.Target;
        if (drawing.Forgets)
        {
            Parts.Learning.Forget(target);
            return;
        }

        // The next picture is another memory, unless this one took a place.
        bool isNew = drawing.IsNew;
        Parts.Learning.Learn(target, drawing.Signs);
        int next = Session.Engine.Network.Memories + 1;
        if (isNew && next <= Engine.Capacity)
        {
            drawing.Table[Drawing.Place].Value = next;
        }
    }

    public override void PaintUnit(int unit, bool isPlus)
    {
        if (IsPlus(unit) != isPlus)
        {
            _drawing.Turn(unit);
        }
    }

    public override bool IsPlus(int unit) => _drawing.Signs[unit] > 0;

    public override void DrawStatic()
    {
        for (int column = 0; column < Drawing.Side; column++)
        {
            _painted[column] = -1;
        }

        _beginning = -1;
        _place = -1;
        Writer.Write(TextAt, 1, "from");
        Writer.Write(TextAt, 3, "memory");
        Writer.Write(TextAt, 5, "CUE: dot");
        Writer.Write(TextAt, 6, "CUE held:");
    }

    public override void DrawDynamic()
    {
        Drawing drawing = _drawing;
        int cursor = drawing.Cursor;
        int painted = 0;
        for (int column = 0; column < Drawing.Side; column++)
        {
            int ink = 0;
            for (int row = 0; row < Drawing.Side; row++)
            {
                if (drawing.Signs[row * Drawing.Side + column] > 0)
                {
                    ink |= 1 << row;
                }
            }

            bool hasCursor = cursor % Drawing.Side == column;
            int look = ink | (hasCursor ? 1 + cursor / Drawing.Side : 0) << Drawing.Side;
            if (look != _painted[column] && painted < ColumnsAPicture)
            {
                _painted[column] = (short)look;
                PaintColumn(column, look);
                painted++;
            }
        }

        // Words wait for a picture of their own, so that none is expensive.
        if (painted == 0)
        {
            WriteWords(drawing);
        }
    }

    private void WriteWords(Drawing drawing)
    {
        int beginning = drawing.BeginsWith;
        if (beginning != _beginning)
        {
            _beginning = beginning;
            Writer.Blank(TextAt, Screen.Width, 2);
            Writer.Blank(TextAt, Screen.Width, 7);
            if (beginning >= Drawing.FirstLetter && beginning < Drawing.Forget)
            {
                Writer.Write(TextAt, 2, Glyphs.LetterAt(beginning - Drawing.FirstLetter));
            }
            else
            {
                Writer.Write(TextAt, 2, drawing.Table[Drawing.Beginning].ValueWord);
            }

            Writer.Write(TextAt, 7, drawing.Forgets ? _forget : _learn);
        }

        int place = drawing.Target + 1;
        if (place != _place)
        {
            _place = place;
            Writer.Blank(TextAt, Screen.Width, 4);
            Writer.WriteInteger(TextAt + 2 * Writer.Pitch, 4, place, 2);
            int end = TextAt + 3 * Writer.Pitch;
            if (drawing.IsNew)
            {
                Writer.Write(end, 4, _new);
            }
            else if (Session.NumberOf(place - 1) == 0)
            {
                Writer.Write(end, 4, Session.LetterOf(place - 1));
            }
        }
    }

    // Eight squares below one another, 56 rows: the seven display pages below the header.
    private void PaintColumn(int column, int look)
    {
        byte[] squares = _squares, pixels = Writer.Pixels;
        int cursor = (look >> Drawing.Side) - 1;
        int at = Screen.Width + column * Cell;
        for (int x = 0; x < Cell; x++)
        {
            int upper = 0;
            int lower = 0;
            for (int row = HalfRows - 1; row >= 0; row--)
            {
                upper = upper << Cell | squares[KindOf(look, cursor, row) * Cell + x];
                lower = lower << Cell
                    | squares[KindOf(look, cursor, row + HalfRows) * Cell + x];
            }

            pixels[at] = (byte)upper;
            pixels[at + Screen.Width] = (byte)(upper >> 8);
            pixels[at + 2 * Screen.Width] = (byte)(upper >> 16);
            pixels[at + 3 * Screen.Width] = (byte)(upper >> 24 | lower << HalfBits - 24);
            pixels[at + 4 * Screen.Width] = (byte)(lower >> 4);
            pixels[at + 5 * Screen.Width] = (byte)(lower >> 12);
            pixels[at + 6 * Screen.Width] = (byte)(lower >> 20);
            at++;
        }

        Writer.TouchPages(column * Cell, Cell, (1 << Screen.Pages) - 2);
    }

    private static int KindOf(int look, int cursor, int row) =>
        (look >> row & 1) + (row == cursor ? 2 : 0);
}
