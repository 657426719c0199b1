using AstroNano.Instruments;

namespace AstroNano.Hardware.Drawing;

/// <summary>A picture of each page of the instrument, for the manual.</summary>
public static class PagePictures
{
    /// <summary>All pictures, in the order of the pages.</summary>
    public static IReadOnlyList<Artifact> All()
    {
        List<Artifact> pictures = [];
        var visitor = new Visitor();
        visitor.Wait(Visitor.Second);
        // The first touch ends the demonstration.
        visitor.Press(visitor.Board.CueButton, Visitor.Tap);
        for (int index = 0; index < Firmware.Program.Instrument.PageCount; index++)
        {
            Page page = Firmware.Program.Instrument.PageAt(index);
            visitor.TurnTo(page.Name);
            visitor.Wait(4 * Visitor.Second);
            pictures.Add(new Artifact(PathOf(page.Key),
                GlassPicture.Draw(visitor.Glass, $"Page {page.Name}")));
        }

        return pictures;
    }

    private static string PathOf(string key) => $"hardware/glass/page-{key}.svg";
}
