using System.Security.Cryptography;

namespace AstroNano.Experiments.Data;

/// <summary>Reads patterns: CSV, NPY, a picture, a sheet of pictures or a folder of them.</summary>
public static class PatternFile
{
    private static readonly string[] Pictures =
        [".png", ".bmp", ".gif", ".jpg", ".jpeg", ".pbm", ".tga", ".webp", ".tif", ".tiff"];

    /// <summary>Reads a file or folder.</summary>
    /// <param name="path">It.</param>
    /// <param name="tile">Width and height of the pictures of a sheet, if it is one.</param>
    /// <exception cref="Failure">It has another form.</exception>
    public static PatternTable Read(string path, (int Width, int Height)? tile)
    {
        if (tile is not null && !IsPicture(path))
        {
            throw new Failure($"--tile is for a sheet of pictures (was '{path}').");
        }

        PatternTable table = Directory.Exists(path) ? PicturePatterns.ReadFolder(path, Of(path))
            : IsPicture(path) ? PicturePatterns.ReadSheet(path, tile)
            : EndsWith(path, ".npy") ? NpyFile.Read(path)
            : EndsWith(path, ".csv") ? CsvPatterns.Read(path)
            : throw new Failure("Patterns must be a .csv or .npy file, a picture or a folder of "
                + $"pictures (was '{path}').");
        return table.Rows.All(row => row.Length == table.Units) ? table : throw new Failure(
            $"All patterns of '{path}' must have as many values as the first, {table.Units} (was "
            + $"{table.Rows.First(row => row.Length != table.Units).Length}).");
    }

    /// <summary>Labels, one a line.</summary>
    public static string[] ReadLabels(string path) =>
        Input.ReadFile(path).TrimEnd().ReplaceLineEndings("\n").Split('\n');

    /// <summary>SHA-256 of a file, or of all pictures of a folder one after the other.</summary>
    public static string DigestOf(string path)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] piece = new byte[1 << 16];
        foreach (string file in Directory.Exists(path) ? Of(path) : [path])
        {
            using FileStream stream = Input.Open(file);
            for (int read; (read = stream.Read(piece)) > 0;)
            {
                sum.AppendData(piece, 0, read);
            }
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    // In the order of their names, which is the same everywhere.
    private static string[] Of(string folder)
    {
        string[] files = [.. Directory.GetFiles(folder).Where(IsPicture)
            .Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files
            : throw new Failure($"The folder '{folder}' must hold pictures (has none).");
    }

    private static bool IsPicture(string path) =>
        Pictures.Any(ending => EndsWith(path, ending)) && !Directory.Exists(path);

    private static bool EndsWith(string path, string ending) =>
        path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
