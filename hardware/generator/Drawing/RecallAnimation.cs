using AstroNano.Peripherals;
using SixLabors.ImageSharp.Formats.Gif;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// A recall as a moving picture, played by the firmware on a simulated board: three letters on page
/// neurons, then one on page overlaps.
/// </summary>
public static class RecallAnimation
{
    private const int Scale = 4;
    private const int Border = 4;
    private const int Width = Scale * (OledGlass.Width + (2 * Border));
    private const int Height = Scale * (OledGlass.Height + (2 * Border));

    // The unit of GIF is a hundredth of a second.
    private const int Hundredth = Visitor.Second / 100;
    private const int FrameTime = 8;
    private const int FramesOfARecall = 36;

    /// <summary>The picture.</summary>
    public static Artifact Create()
    {
        using var animation = new Image<Rgb24>(Width, Height);
        animation.Metadata.GetGifMetadata().RepeatCount = 0;
        var visitor = new Visitor();
        // The first touch ends the demonstration.
        visitor.Press(visitor.Board.CueButton, Visitor.Tap, Visitor.Second);
        foreach (string page in new[] { "neurons", "neurons", "neurons", "overlaps" })
        {
            visitor.TurnTo(page);
            visitor.Press(visitor.Board.CueButton, Visitor.Tap, 0);
            Record(animation, visitor);
        }

        // The image began with an empty frame.
        animation.Frames.RemoveFrame(0);
        using var file = new MemoryStream();
        animation.SaveAsGif(file, new GifEncoder { ColorTableMode = GifColorTableMode.Global });
        return new Artifact("hardware/glass/recall.gif", file.ToArray());
    }

    // Pictures that do not change are one frame that lasts longer.
    private static void Record(Image<Rgb24> animation, Visitor visitor)
    {
        byte[] before = [];
        for (int i = 0; i < FramesOfARecall; i++)
        {
            byte[] glass = visitor.Glass;
            if (!glass.SequenceEqual(before))
            {
                using Image<Rgb24> picture =
                    GlassPicture.Enlarge(glass, Width, Height, Scale);
                animation.Frames.AddFrame(picture.Frames.RootFrame);
                before = glass;
            }

            ImageFrameCollection<Rgb24> frames = animation.Frames;
            frames[frames.Count - 1].Metadata.GetGifMetadata().FrameDelay += FrameTime;
            visitor.Wait(FrameTime * Hundredth);
        }
    }
}
