using OnBoard = AstroNano.Firmware;

namespace AstroNano.Breaking.Flipping;

/// <summary>
/// The whole firmware: if a flip causes an exception, the frame catches it and the instrument is
/// set up again; otherwise the run is restarted as on the bench.
/// </summary>
/// <param name="network">Its place in the catalogue.</param>
internal sealed class FlipBoard(int network)
{
    private const int MostFrames = 400;

    /// <summary>Plays a flip; the next cue has to end as it should.</summary>
    /// <exception cref="BrokenException">It is not noticed, or not repaired.</exception>
    public void Play(Flip flip, int recalled)
    {
        var clock = new SimulatedClock();
        AstroNanoBoard board = new AstroNanoBoard(clock).Use();
        OnBoard.Program.Setup();
        Instrument instrument = OnBoard.Program.Instrument;
        instrument.SelectNetwork(network);
        FlipBench.Begin(instrument, flip);
        int before = instrument.Messages.RepairedFaults;
        flip.Apply(instrument.Engine.Network);
        int frames = 0;
        while (instrument.Messages.RepairedFaults == before)
        {
            clock.Advance(OnBoard.Program.Frame());
            frames++;
            if (frames > MostFrames)
            {
                throw new BrokenException("On the whole firmware it is not noticed.");
            }
        }

        // Some networks take several frames to learn their memories again.
        while (instrument.Session.IsPreparing)
        {
            clock.Advance(OnBoard.Program.Frame());
        }

        string? trouble = Flip.TroubleOf(instrument.Engine.Network);
        if (trouble is not null)
        {
            throw new BrokenException($"On the whole firmware {trouble}.");
        }

        if (FlipBench.Recall(instrument) != recalled)
        {
            throw new BrokenException("On the whole firmware the next cue is recalled otherwise.");
        }

        if (board.Board.RestartsAsked > 0)
        {
            throw new BrokenException("One flip restarts the board.");
        }
    }
}
