using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// Asks to turn each knob from end to end, shows how far each has been, and keeps that with CUE.
/// </summary>
internal sealed class CalibrationPage : Page
{
    private const int FirstRow = 2;
    private const int OutcomeRow = 6;
    private const int BarAt = 10;
    private const int BarWidth = 96;
    private const int MarkAt = 110;
    private const int Scale = KnobReader.MostCounts + 1;

    // What of a bar was drawn, in one number: its ends and the knob's place.
    private readonly int[] _drawn = new int[Panel.KnobCount];

    public CalibrationPage(Parts parts)
        : base(parts)
    {
    }

    public override string Help =>
        "Turn each knob from end to end once to calibrate it.";

    public override Setting[] Knobs => null;

    public override string KnobsDo => NothingToTurn;

    /// <summary>How far the knobs were turned since the page was opened.</summary>
    public Calibration Calibration { get; private set; }

    public override string CueDoes => "saves the ends of the knobs";

    public override void Open() => Calibration = new Calibration(Parts.Panel);

    public override void OnKnobsRead() => Calibration.Look();

    public override bool PressCue()
    {
        Calibration.Keep();
        NeedsRedraw = true;
        return false;
    }

    public override void DrawStatic()
    {
        WriteLine(1, "turn from end to end");
        WriteLine(7, "then CUE");
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            _drawn[knob] = -1;
            Writer.WriteInteger(Writer.Pitch, FirstRow + knob, knob + 1, 1);
        }

        int end;
        Calibration calibration = Calibration;
        switch (calibration.Outcome)
        {
            case CalibrationOutcome.Kept:
                WriteLine(OutcomeRow, "saved");
                return;
            case CalibrationOutcome.NothingTurned:
                WriteLine(OutcomeRow, "no knob was turned");
                return;
            case CalibrationOutcome.TooLittle:
                end = Writer.Write(0, OutcomeRow, "too short: knob");
                break;
            case CalibrationOutcome.Loose:
                end = Writer.Write(0, OutcomeRow, "loose: knob");
                break;
            default:
                return;
        }

        Writer.WriteInteger(end + 2 * Writer.Pitch - 1, OutcomeRow,
            calibration.Refused + 1, 1);
    }

    public override void DrawDynamic()
    {
        Calibration calibration = Calibration;
        Panel panel = Parts.Panel;
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            int from = calibration.LowOf(knob) * BarWidth / Scale;
            int to = calibration.HighOf(knob) * BarWidth / Scale;
            int now = panel[knob].Counts * BarWidth / Scale;
            int drawn = (from << 16) | (to << 8) | now;
            if (drawn != _drawn[knob])
            {
                _drawn[knob] = drawn;
                DrawBar(FirstRow + knob, from, to, now);
                bool ready = calibration.IsReady(knob);
                Writer.Write(MarkAt, FirstRow + knob, ready ? 'o' : ' ');
                Writer.Write(MarkAt + Writer.Pitch, FirstRow + knob, ready ? 'k' : ' ');
            }
        }
    }

    private void DrawBar(int page, int from, int to, int now)
    {
        byte[] pixels = Writer.Pixels;
        int at = page * Screen.Width + BarAt;
        for (int x = 0; x < BarWidth; x++)
        {
            int column = x == now ? 0x7E : x >= from && x <= to ? 0x3C : 0x10;
            pixels[at + x] = (byte)column;
        }

        Writer.Touch(BarAt, BarWidth, page);
    }
}
