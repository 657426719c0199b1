using System;

using AstroNano.Core;

namespace AstroNano.Instruments.Tests;

public class AllocationTests
{
    [Fact]
    public void A_thousand_frames_on_every_page_of_every_network_allocate_nothing()
    {
        var board = new Board();
        var random = new Random(1);
        for (int network = 0; network < board.Instrument.NetworkCount; network++)
        {
            // Another network is made by a press of MODE, which may allocate.
            board.Instrument.SelectNetwork(network);
            Play(board, random);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Play(board, random);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() == before,
                $"Frames of {board.Instrument.Engine.Key} allocate.");
        }
    }

    // Knobs are turned, CUE is pressed, memories are exchanged; 60 frames a page.
    private static void Play(Board board, Random random)
    {
        for (int page = 0; page < board.Instrument.PageCount; page++)
        {
            board.Instrument.SelectPage(page);
            for (int frame = 0; frame < 60; frame++)
            {
                if (frame % 9 == 0)
                {
                    board.Counts[frame % 4] = random.Next(4096);
                }

                board.CuePressed = frame % 20 == 10;
                board.Frame();
            }
        }
    }
}
