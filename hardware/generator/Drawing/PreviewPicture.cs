using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Processing.Processors.Quantization;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// What a link to the site looks like where it is passed on: the display in the midst of a recall,
/// beside it the broken letter and the memory. In the size that such previews have.
/// </summary>
public static class PreviewPicture
{
    private const int Width = 1200;
    private const int Height = 630;
    private const int Scale = 9;

    // The letter has begun to change by then.
    private const int Shown = 190_000;

    /// <summary>The picture.</summary>
    public static Artifact Create()
    {
        var visitor = new Visitor();
        visitor.Press(visitor.Board.CueButton, Visitor.Tap, Visitor.Second);
        visitor.TurnTo("neurons");
        visitor.Press(visitor.Board.CueButton, Visitor.Tap, Shown);
        using Image<Rgb24> picture = GlassPicture.Enlarge(visitor.Glass, Width, Height, Scale);
        using var file = new MemoryStream();
        picture.SaveAsPng(file, new PngEncoder
        {
            ColorType = PngColorType.Palette,
            Quantizer = new PaletteQuantizer(new[] { GlassPicture.Dark, GlassPicture.Lit }),
            BitDepth = PngBitDepth.Bit1,
            CompressionLevel = PngCompressionLevel.BestCompression,
        });
        return new Artifact("hardware/virtual/Page/public/preview.png", file.ToArray());
    }
}
