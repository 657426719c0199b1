using AstroNano.Peripherals;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;
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

    private static readonly Color Lit = Color.FromRgb(0xbf, 0xea, 0xff);
    private static readonly Color Dark = Color.FromRgb(0x05, 0x08, 0x0c);

    /// <summary>The picture.</summary>
    public static Artifact Create()
    {
        var visitor = new Visitor();
        visitor.Press(visitor.Board.CueButton, Visitor.Tap, Visitor.Second);
        visitor.TurnTo("neurons");
        visitor.Press(visitor.Board.CueButton, Visitor.Tap, Shown);
        byte[] glass = visitor.Glass;
        using var picture = new Image<Rgb24>(Width, Height, Dark);
        int left = (Width - (Scale * OledGlass.Width)) / 2;
        int top = (Height - (Scale * OledGlass.Height)) / 2;
        for (int y = 0; y < Scale * OledGlass.Height; y++)
        {
            for (int x = 0; x < Scale * OledGlass.Width; x++)
            {
                if (GlassPicture.IsLit(glass, x / Scale, y / Scale))
                {
                    picture[left + x, top + y] = Lit;
                }
            }
        }

        using var file = new MemoryStream();
        picture.SaveAsPng(file, new PngEncoder
        {
            ColorType = PngColorType.Palette,
            Quantizer = new PaletteQuantizer(new[] { Dark, Lit }),
            BitDepth = PngBitDepth.Bit1,
            CompressionLevel = PngCompressionLevel.BestCompression,
        });
        return new Artifact("hardware/virtual/Page/public/preview.png", file.ToArray());
    }
}
