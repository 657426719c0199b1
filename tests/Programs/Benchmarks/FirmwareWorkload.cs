using AstroNano.Firmware;
using Board = AstroNano.Firmware.Program;

namespace AstroNano.Benchmarks;

/// <summary>Frames of the whole firmware on a board to which nothing happens.</summary>
public static class FirmwareWorkload
{
    /// <summary>Switches a board on with a network and a page; the action is one frame.</summary>
    public static Action Start(string network, string page)
    {
        var clock = new SimulatedClock();
        new AstroNanoBoard(clock).Use();
        Board.Reports = true;
        Console.SetOut(TextWriter.Null);
        Board.Setup();
        Instrument instrument = Board.Instrument;
        instrument.SelectNetwork(Array.IndexOf(FrameWorkload.Networks, network));
        instrument.SelectPage(Array.IndexOf(FrameWorkload.Pages, page));
        return () => clock.Advance(Board.Frame());
    }

    /// <summary>
    /// Four knobs on a converter with the real chip's noise; the action reads each once. They are
    /// at rest, or one is turned to and fro.
    /// </summary>
    public static Action StartKnobs(string state)
    {
        var board = new AstroNanoBoard(new SimulatedClock()).Use();
        board.Board.Adc.Imperfect = true;
        var knobs = new Knobs();
        var instrument = new Instrument();
        int frame = 0;
        return () =>
        {
            frame++;
            if (state == "turned")
            {
                board.Pots[0].Position = Math.Abs((frame % 80 / 40.0) - 1);
            }

            knobs.Read(instrument);
        };
    }
}
