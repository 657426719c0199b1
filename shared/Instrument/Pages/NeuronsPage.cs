using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>
/// The 8 × 8 neurons as dots that grow with their activation, from a point at -1 to a full square
/// at 1; beside them the corrupted cue, the memory it was made from, and how many signs are wrong.
/// </summary>
internal sealed class NeuronsPage : Page
{
    private const int Side = 8;
    private const int Cell = 6;
    private const int SmallCell = 3;
    private const int Levels = 5;
    private const int CueAt = 58;
    private const int TargetAt = 98;
    private const int TextAt = 55;

    // Five dots, six columns each, the last of them the gap.
    private static readonly byte[] Dots =
    {
        0x00, 0x00, 0x04, 0x00, 0x00, 0x00,
        0x00, 0x04, 0x0E, 0x04, 0x00, 0x00,
        0x00, 0x0E, 0x0E, 0x0E, 0x00, 0x00,
        0x0E, 0x1F, 0x1F, 0x1F, 0x0E, 0x00,
        0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x00,
    };

    // Where each level's columns begin in the table above, as painted now.
    private readonly byte[] _painted = new byte[Engine.Units];
    private readonly string _wrong = "wrong";
    private int _errors;

    public NeuronsPage(Simulator simulator)
        : base(simulator)
    {
    }

    public override string Name => "neurons";

    public override void PaintStill()
    {
        for (int column = 0; column < Side; column++)
        {
            int cue = 0;
            int target = 0;
            for (int row = 0; row < Side; row++)
            {
                int unit = row * Side + column;
                int square = 7 << row * SmallCell;
                if (Simulator.CueIsPlus(unit)) cue |= square;
                if (Simulator.Patterns.IsPlus(Simulator.Target, unit)) target |= square;
            }
            for (int x = column * SmallCell; x < (column + 1) * SmallCell; x++)
            {
                Screen.PutColumn(CueAt + x, 1, 3, cue);
                Screen.PutColumn(TargetAt + x, 1, 3, target);
            }
        }
        Writer.Write(CueAt + 3, 4, "cue");
        if (Simulator.ShowsLetters)
            Writer.Write(TargetAt + 9, 4, Simulator.LetterOf(Simulator.Target));
        else
            Writer.WriteInteger(TargetAt + 18, 4, Simulator.Target, 2);
        for (int unit = 0; unit < Engine.Units; unit++) _painted[unit] = byte.MaxValue;
        _errors = -1;
    }

    public override void PaintMoving()
    {
        float[] activation = Simulator.Engine.Network.Activation;
        byte[] painted = _painted;
        for (int column = 0; column < Side; column++)
        {
            bool changed = false;
            for (int unit = column; unit < Engine.Units; unit += Side)
            {
                int level = (int)((activation[unit] + 1f) * (Levels * 0.5f));
                level = level < Levels ? level * Cell : (Levels - 1) * Cell;
                if (painted[unit] == level) continue;
                painted[unit] = (byte)level;
                changed = true;
            }
            if (changed) PaintColumn(column);
        }
        int errors = Simulator.WrongSigns();
        if (errors == _errors) return;
        _errors = errors;
        Writer.WriteInteger(TextAt + 2 * Writer.Pitch, 6, errors, 2);
        Writer.Write(TextAt + 3 * Writer.Pitch, 6, _wrong);
    }

    // Four dots of six rows are three display pages.
    private void PaintColumn(int column)
    {
        byte[] painted = _painted;
        byte[] dots = Dots;
        int x = column * Cell;
        for (int half = 0; half < 2; half++)
        {
            int unit = half * 4 * Side + column;
            int first = painted[unit];
            int second = painted[unit + Side];
            int third = painted[unit + 2 * Side];
            int fourth = painted[unit + 3 * Side];
            for (int i = 0; i < Cell; i++)
            {
                Screen.PutColumn(x + i, 1 + 3 * half, 3, dots[first + i]
                    | dots[second + i] << Cell
                    | dots[third + i] << 2 * Cell
                    | dots[fourth + i] << 3 * Cell);
            }
        }
    }
}
