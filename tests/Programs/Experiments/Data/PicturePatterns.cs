using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace AstroNano.Experiments.Data;

/// <summary>Pictures as patterns: grey values, line by line.</summary>
internal static class PicturePatterns
{
    /// <summary>A picture a pattern, called as its file.</summary>
    public static PatternTable ReadFolder(string folder, string[] files)
    {
        var rows = new List<float[]>();
        (int width, int height) = (0, 0);
        foreach (string file in files)
        {
            using Image<L8> picture = Load(file);
            if (rows.Count > 0 && (picture.Width, picture.Height) != (width, height))
            {
                throw new Failure($"All pictures of '{folder}' must have {width} x {height} pixels,"
                    + $" as the first ('{file}' has {picture.Width} x {picture.Height}).");
            }

            (width, height) = (picture.Width, picture.Height);
            rows.Add(Grey(picture, 0, 0, width, height));
        }

        return new PatternTable(folder, rows,
            [.. files.Select(file => Path.GetFileNameWithoutExtension(file)!)], height, true);
    }

    /// <summary>The tiles of a sheet, line by line; a single picture if there are none.</summary>
    public static PatternTable ReadSheet(string path, (int Width, int Height)? tile)
    {
        using Image<L8> sheet = Load(path);
        (int width, int height) = tile ?? (sheet.Width, sheet.Height);
        if (sheet.Width % width != 0 || sheet.Height % height != 0)
        {
            throw new Failure($"--tile must divide '{path}', {sheet.Width} x {sheet.Height} pixels "
                + $"(was {width}x{height}).");
        }

        var rows = new List<float[]>();
        for (int top = 0; top < sheet.Height; top += height)
        {
            for (int left = 0; left < sheet.Width; left += width)
            {
                rows.Add(Grey(sheet, left, top, width, height));
            }
        }

        return new PatternTable(path, rows, null, height, true);
    }

    private static float[] Grey(Image<L8> picture, int left, int top, int width, int height) =>
        [.. from y in Enumerable.Range(top, height)
            from x in Enumerable.Range(left, width)
            select (float)picture[x, y].PackedValue];

    private static Image<L8> Load(string file)
    {
        using FileStream stream = Input.Open(file);
        try
        {
            return Image.Load<L8>(stream);
        }
        catch (Exception e) when (e is ImageFormatException or NotSupportedException
            or InvalidOperationException)
        {
            throw new Failure($"'{file}' is not a picture that this program can read.");
        }
    }
}
