using System;

namespace AstroNano.Instrument.Tests;

public class AllocationTests
{
    [Fact]
    public void A_thousand_frames_on_every_page_of_every_network_allocate_nothing()
    {
        var board = new Board();
        var random = new Random(1);
        Play(board, random);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Play(board, random);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Knobs are turned, buttons pressed, memories exchanged; 60 frames each.
    private static void Play(Board board, Random random)
    {
        Simulator simulator = board.Simulator;
        for (int engine = 0; engine < simulator.EngineCount; engine++)
        {
            for (int page = 0; page < simulator.PageCount; page++)
            {
                simulator.SelectEngine(engine);
                simulator.SelectPage(page);
                for (int frame = 0; frame < 60; frame++)
                {
                    if (frame % 9 == 0)
                    {
                        board.Counts[frame % 4] = random.Next(4096);
                    }

                    board.CuePressed = frame % 20 == 10;
                    board.ModePressed = frame % 30 == 17;
                    board.Frame();
                }
            }
        }
    }
}
