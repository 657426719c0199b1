namespace AstroNano.Instruments.Tests;

public class CalibrationTests
{
    [Fact]
    public void A_knob_turned_from_end_to_end_reaches_both_ends_of_its_setting()
    {
        Board board = OnThePage();
        board.Turn(0, 400, 3300, 2000);
        board.Press(cue: true);
        Calibration calibration = Board.Calibration(board.Instrument);
        Assert.Equal(CalibrationOutcome.Kept, calibration.Outcome);
        KnobReader reader = board.Instrument.Panel[0];
        Assert.InRange(reader.Low, 400, 400 + 2 * Calibration.DeadZone);
        Assert.InRange(reader.High, 3300 - 2 * Calibration.DeadZone, 3300);

        Board.Show(board.Instrument, "parameters");
        Setting setting = board.Instrument.Panel[0].Setting;
        board.Turn(0, 400, 3300);
        Assert.Equal(setting.High, setting.Value);
        board.Turn(0, 400);
        Assert.Equal(setting.Low, setting.Value);
    }

    [Fact]
    public void A_knob_that_was_not_turned_keeps_its_ends()
    {
        Board board = OnThePage();
        board.Turn(0, 100, 4000);
        board.Press(cue: true);
        Assert.Equal((KnobReader.DefaultLow, KnobReader.DefaultHigh),
            (board.Instrument.Panel[1].Low, board.Instrument.Panel[1].High));
    }

    [Fact]
    public void A_knob_turned_too_little_is_refused_and_not_saved()
    {
        Board board = OnThePage();
        board.Turn(0, 100, 4000);
        board.Turn(2, 1500, 2600);
        board.Press(cue: true);
        Calibration calibration = Board.Calibration(board.Instrument);
        Assert.Equal((CalibrationOutcome.TooLittle, 2), (calibration.Outcome, calibration.Refused));
        Assert.Equal(KnobReader.DefaultLow, board.Instrument.Panel[0].Low);

        // Turned further, it is taken.
        board.Turn(2, 100, 4000);
        board.Press(cue: true);
        Assert.Equal(CalibrationOutcome.Kept, calibration.Outcome);
    }

    [Fact]
    public void Without_a_turned_knob_calibration_saves_nothing()
    {
        Board board = OnThePage();
        board.Press(cue: true);
        Assert.Equal(CalibrationOutcome.NothingTurned, Board.Calibration(board.Instrument).Outcome);
        Assert.Equal(1, board.Instrument.Session.Cues);
    }

    [Fact]
    public void A_loose_knob_is_refused_although_it_goes_through_the_whole_range()
    {
        Board board = OnThePage();
        for (int i = 0; i < 60; i++)
        {
            board.Counts[3] = i % 2 * 4000;
            board.Frame();
        }

        board.Press(cue: true);
        Calibration calibration = Board.Calibration(board.Instrument);
        Assert.Equal((CalibrationOutcome.Loose, 3), (calibration.Outcome, calibration.Refused));
    }

    [Fact]
    public void A_value_does_not_jump_when_its_knob_gets_other_ends()
    {
        Board board = OnThePage();
        board.Turn(0, 900, 3000, 2000);
        board.Press(cue: true);
        Board.Show(board.Instrument, "parameters");
        Setting setting = board.Instrument.Panel[0].Setting;
        float before = setting.Value;
        board.Turn(0, 2100);
        Assert.Equal(before, setting.Value);
    }

    [Fact]
    public void Closing_the_page_ends_calibration()
    {
        Board board = OnThePage();
        Calibration first = Board.Calibration(board.Instrument);
        Board.Show(board.Instrument, "trace");
        Board.Show(board.Instrument, "calibrate");
        Assert.NotSame(first, Board.Calibration(board.Instrument));
    }

    private static Board OnThePage()
    {
        var board = new Board();
        Board.Show(board.Instrument, "calibrate");
        board.Frames(4);
        return board;
    }
}
