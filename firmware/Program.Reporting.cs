using System;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>What is said of the run, on the USB port, and of the board's parts.</summary>
public static partial class Program
{
    private static Reporter _reporter;

    /// <summary>
    /// May it report on the USB port, if the saved switch allows it? On another host, where nobody
    /// may listen, it is to be asked for.
    /// </summary>
    public static bool Reports { get; set; }

    private static void BeginReports(int digest)
    {
        var saved = new ReportSwitch(new InternalStorage());
        _reporter = !saved.IsOn ? null : new Reporter(
            Instrument, Pins.Board, saved.NumberFrom(_knobs), digest, Clock.Begun);
    }

    private static void Report(int now)
    {
        _reporter.Frame(now, _buttons.CueIsHeard, _buttons.ModeIsHeard);
        string line = _reporter.Next();
        for (int left = Reporter.MostLines - 1; line != null; left--)
        {
            Console.WriteLine(line);
            line = left > 0 ? _reporter.Next() : null;
            if (line == null)
            {
                Compact();
            }
        }
    }

    /// <summary>Says what is not as it should be.</summary>
    private static void ReportTroubles(Instrument instrument) => instrument.Messages.SetNotice(
        _display.Notice ?? _knobs.Notice ?? _buttons.Notice ?? Clock.Notice);
}
