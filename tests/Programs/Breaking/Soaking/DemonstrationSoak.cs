namespace AstroNano.Breaking.Soaking;

/// <summary>
/// The demonstration, on and on: a recall every five seconds, whatever the clock does; frames in
/// between allocate nothing, and the same network has the same memory alive.
/// </summary>
internal sealed class DemonstrationSoak() : Scene("demonstration", 300)
{
    private const int Looks = 12;
    private const int BeforeWrap = 20_000_000;

    public override string Run(long frames, int seed, Action<long> advance)
    {
        var board = new SoakBoard(BeforeWrap);
        Instrument instrument = board.Instrument;
        instrument.Demonstrate();
        var memory = new LiveMemory();
        var networks = new HashSet<int>();
        (long recalls, long shown, long looked) = (0, board.Elapsed, 0);
        for (long frame = 0; frame < frames; frame++)
        {
            int cues = instrument.Session.Trace.Cues;
            board.Frame();
            advance(1);
            if (instrument.Session.Trace.Cues == cues)
            {
                Claim(board.Allocated == 0, $"Frame {frame} allocates {board.Allocated} bytes.");
                Claim(board.Elapsed - shown <= Demonstration.RecallTime + (3 * SoakBoard.Period),
                    $"No recall for {(board.Elapsed - shown) / 1000} ms at frame {frame}.");
                continue;
            }

            recalls++;
            shown = board.Elapsed;
            bool isFirst = networks.Add(instrument.NetworkIndex);
            if (!isFirst && instrument.NetworkIndex == 0 && frame >= looked)
            {
                looked = frame + (frames / Looks);
                memory.Look();
            }
        }

        Claim(instrument.Mode == Mode.Demonstrating, "The demonstration has ended.");
        Claim(board.Storage.Writes == 0, "The demonstration has kept something.");
        return $"{recalls} recalls by {networks.Count} networks, "
            + $"live memory within {memory.Growth / 1024} KiB";
    }
}
