namespace AstroNano.Firmware.Tests.Reporting;

/// <summary>A board on the bench that reports, and what it has printed.</summary>
internal sealed class ReportRig : IDisposable
{
    private readonly TextWriter _console = Console.Out;
    private readonly Printed _printed = new();

    internal ReportRig(SimulatedFiles? files = null, double knob = 0.5)
    {
        Rig = new Rig(files ?? new SimulatedFiles());
        Rig.Board.Pots[0].Position = knob;
        Program.Reports = true;
        Console.SetOut(_printed);
        Rig.Start();
    }

    internal Rig Rig { get; }

    internal Instruments.Instrument Instrument => Program.Instrument;

    internal SimulatedFiles Files => Rig.Board.Board.Files;

    /// <summary>All lines of reports, in their order.</summary>
    internal List<ReportLine> Lines { get; } = [];

    /// <summary>The same as they were printed.</summary>
    internal List<string> Texts { get; } = [];

    /// <summary>How many lines each frame has printed.</summary>
    internal List<int> LinesOfFrames { get; } = [];

    public void Dispose()
    {
        Program.Reports = false;
        Console.SetOut(_console);
    }

    internal ReportRig Run(int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            int before = Lines.Count;
            Rig.Run(1);
            foreach (string text in _printed.Take())
            {
                if (ReportLine.Read(text, out ReportLine? line) is LineState.Whole)
                {
                    Lines.Add(line!);
                    Texts.Add(text);
                }
            }

            LinesOfFrames.Add(Lines.Count - before);
        }

        return this;
    }

    internal ReportRig RunSeconds(int seconds) => Run(20 * seconds);

    internal IEnumerable<ReportLine> Of(char kind) => Lines.Where(line => line.Kind == kind);

    private sealed class Printed : TextWriter
    {
        private readonly List<string> _lines = [];

        public override Encoding Encoding => Encoding.ASCII;

        public override void WriteLine(string? value) => _lines.Add(value ?? "");

        internal string[] Take()
        {
            string[] lines = [.. _lines];
            _lines.Clear();
            return lines;
        }
    }
}
