namespace AstroNano.Instrument;

/// <summary>
/// What theory says of the network as it is set, beside what the network does: a row for each
/// closed form of the engine.
/// </summary>
internal sealed class TheoryPage : Page
{
    private const int PredictedEnd = 91;
    private const int MeasuredEnd = Screen.Width - 1;
    private const int FirstRow = 2;
    private const int Width = 6;

    // As written: predicted values, then measured ones.
    private readonly float[] _values = new float[2 * Engine.MostPredictions];

    public TheoryPage(Simulator simulator)
        : base(simulator)
    {
    }

    public override string Name => "theory";

    public override void PaintStill()
    {
        Writer.WriteRight(PredictedEnd, 1, "theory", Width);
        Writer.WriteRight(MeasuredEnd, 1, "seen", Width);
        Engine engine = Simulator.Engine;
        for (int row = 0; row < engine.Predictions; row++)
        {
            Writer.Write(0, FirstRow + row, engine.PredictionName(row));
            _values[row] = float.MaxValue;
            _values[row + Engine.MostPredictions] = float.MaxValue;
        }
    }

    public override void PaintMoving()
    {
        Engine engine = Simulator.Engine;
        for (int row = 0; row < engine.Predictions; row++)
        {
            float value = engine.Predicted(row);
            if (value != _values[row])
            {
                Put(PredictedEnd, row, value);
            }

            _values[row] = value;
            int measured = row + Engine.MostPredictions;
            value = engine.Measured(row);
            if (value != _values[measured])
            {
                Put(MeasuredEnd, row, value);
            }

            _values[measured] = value;
        }
    }

    // Nothing is known where nothing is positive: no sequence lasts, or nothing was seen yet.
    private void Put(int end, int row, float value)
    {
        int page = FirstRow + row;
        if (value > 0f)
        {
            Writer.WriteNumber(end, page, value, value < 9.995f ? 3 : 1, Width);
            return;
        }

        Writer.Blank(end - Width * Writer.Pitch, end + 1, page);
        Writer.Write(end - Font.Columns, page, '-');
    }
}
