namespace AstroNano.Instruments.Tests;

public class InstrumentAllocationTests
{
    /// <summary>All networks of the catalogue.</summary>
    public static TheoryData<string> Networks => new(Catalogue.Create().Select(entry => entry.Key));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Frames_on_every_page_allocate_nothing(string network)
    {
        // The same once before: what the runtime allocates at a method's first call is not ours.
        PlayPages(network);
        foreach ((string page, long allocated) in PlayPages(network))
        {
            Assert.True(allocated == 0, $"Frames of page {page} allocate {allocated} bytes.");
        }
    }

    // Values are remembered from the first turn of a knob on.
    [Fact]
    public void The_first_change_of_any_setting_allocates_nothing()
    {
        SetEverything();
        Assert.Equal(0, SetEverything());
    }

    private static long SetEverything()
    {
        long allocated = 0;
        var board = new Board();
        foreach (NetworkEntry entry in Catalogue.Create())
        {
            Board.Select(board.Instrument, entry.Key);
            Setting[] settings = board.Instrument.Engine.Settings;
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (Setting setting in settings)
            {
                setting.Set(setting.ValueAt(0.6f));
            }

            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return allocated;
    }

    private static List<(string Page, long Allocated)> PlayPages(string network)
    {
        List<(string, long)> pages = [];
        var board = new Board();
        var random = new Random(1);
        Board.Select(board.Instrument, network);
        foreach (string page in board.Pages)
        {
            Board.Show(board.Instrument, page);

            // On the networks page CUE makes a network, as MODE does, and on the page of the
            // certificate another certificate: a press of it may allocate.
            bool cues = page is not ("networks" or "share");
            Play(board, random, cues);
            long before = GC.GetAllocatedBytesForCurrentThread();
            int pictures = board.Pictures;
            Play(board, random, cues);
            pages.Add((page, GC.GetAllocatedBytesForCurrentThread() - before));
            Assert.True(board.Pictures > pictures + 20);
        }

        return pages;
    }

    // Knobs are turned, CUE is pressed.
    private static void Play(Board board, Random random, bool cues)
    {
        for (int frame = 0; frame < 60; frame++)
        {
            if (frame % 9 == 0)
            {
                board.Counts[frame % 4] = random.Next(4096);
            }

            board.CuePressed = cues && frame % 20 == 10;
            board.Frame();
        }
    }
}
