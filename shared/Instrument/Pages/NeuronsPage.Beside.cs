using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// What a network shows beside its state, as a square picture: 8 × 8 values in squares, small ones
/// for what is between 0 and 1/2, or 16 × 16 in dots.
/// </summary>
internal sealed partial class NeuronsPage
{
    private const int LargeSide = 16;
    private const int LargeCell = 2;
    private const int ColumnsAPicture = 2;
    private const float Half = 0.5f;

    private float[] _beside;
    private int _besideColumn;

    private void PaintBeside()
    {
        bool isLarge = _beside.Length > Side * Side;
        int side = isLarge ? LargeSide : Side;
        if (_besideColumn >= side)
        {
            _besideColumn = 0;
        }

        for (int i = 0; i < ColumnsAPicture; i++)
        {
            if (isLarge)
            {
                PaintDotsBeside(_besideColumn);
            }
            else
            {
                PaintSquaresBeside(_besideColumn);
            }

            _besideColumn++;
        }
    }

    private void PaintSquaresBeside(int column)
    {
        float[] values = _beside;
        int edges = 0;
        int middle = 0;
        for (int row = 0; row < Side; row++)
        {
            float value = values[row * Side + column];
            int shift = Margin + row * SmallCell;
            if (value > Half)
            {
                edges |= 7 << shift;
                middle |= 7 << shift;
            }
            else if (value > 0f)
            {
                middle |= 2 << shift;
            }
        }

        int x = CueAt + column * SmallCell;
        Writer.PutColumn(x, 1, 4, edges);
        Writer.PutColumn(x + 1, 1, 4, middle);
        Writer.PutColumn(x + 2, 1, 4, edges);
    }

    private void PaintDotsBeside(int column)
    {
        float[] values = _beside;
        int rows = 0;
        for (int row = 0; row < LargeSide; row++)
        {
            if (values[row * LargeSide + column] > 0f)
            {
                rows |= 3 << row * LargeCell;
            }
        }

        Writer.PutColumns(CueAt + column * LargeCell, LargeCell, 1, 4, rows);
    }
}
