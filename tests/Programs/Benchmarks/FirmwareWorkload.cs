using AstroNano.Instruments;
using AstroNano.Peripherals;
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
        Board.Setup();
        Instrument instrument = Board.Instrument;
        instrument.SelectNetwork(Array.IndexOf(FrameWorkload.Networks, network));
        instrument.SelectPage(Array.IndexOf(FrameWorkload.Pages, page));
        return () => clock.Advance(Board.Frame());
    }
}
