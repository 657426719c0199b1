using OnBoard = AstroNano.Firmware.Program;

namespace AstroNano.Breaking.Reporting;

/// <summary>The whole firmware with reporting on, and the lines that it prints.</summary>
internal sealed class ReportingBoard
{
    private const int TimeOfReading = 300;

    private readonly SimulatedClock _clock = new() { MicrosecondsPerReading = TimeOfReading };
    private readonly SimulatedFiles _files = new();
    private readonly Lines _lines = new();
    private AstroNanoBoard _board;

    /// <summary>A new board, switched on.</summary>
    public ReportingBoard()
    {
        _board = new AstroNanoBoard(_clock, files: _files);
        PowerUp();
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument => OnBoard.Instrument;

    /// <summary>Seconds of simulated time.</summary>
    public double Seconds => _clock.Microseconds / 1e6;

    /// <summary>The most lines that a frame has printed.</summary>
    public int MostLines { get; private set; }

    /// <summary>The board as it is wired.</summary>
    public AstroNanoBoard Board => _board;

    /// <summary>Power-cycles the board.</summary>
    public void PowerUp()
    {
        double[] positions = [.. _board.Pots.Select(pot => pot.Position)];
        _board = new AstroNanoBoard(_clock, files: _files).Use();
        for (int knob = 0; knob < positions.Length; knob++)
        {
            _board.Pots[knob].Position = positions[knob];
        }

        OnBoard.Reports = true;
        Console.SetOut(_lines);
        OnBoard.Setup();
    }

    /// <summary>One frame; the lines that it has printed.</summary>
    public List<string> Frame()
    {
        int before = _lines.Whole.Count;
        _clock.Advance(OnBoard.Frame());
        MostLines = Math.Max(MostLines, _lines.Whole.Count - before);
        List<string> lines = [.. _lines.Whole];
        _lines.Whole.Clear();
        if (_board.Board.RestartsAsked > 0)
        {
            PowerUp();
        }

        return lines;
    }

    private sealed class Lines : TextWriter
    {
        public override Encoding Encoding => Encoding.ASCII;

        public List<string> Whole { get; } = [];

        public override void WriteLine(string? value) => Whole.Add(value ?? "");
    }
}
