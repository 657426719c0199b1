namespace AstroNano.Flash.Images;

/// <summary>A board's image in a release.</summary>
public sealed record ReleasedImage(
    string Board,
    string Name,
    string Chip,
    int FlashMegabytes,
    string File,
    int Size,
    string Sha256);

/// <summary>
/// images.json: what a release has for boards. The Flash page reads it beside the images.
/// </summary>
public sealed record ReleasedImages(
    string Version, string Date, IReadOnlyList<ReleasedImage> Images)
{
    public const string FileName = "images.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The list of these images, which lie in a folder.</summary>
    public static ReleasedImages Of(string date, IReadOnlyList<FactoryImage> images)
    {
        string[] versions = [.. images.Select(image => image.Deployment.Version).Distinct()];
        return versions.Length == 1
            ? new ReleasedImages(versions[0], date, [.. images.Select(image => new ReleasedImage(
                image.Board.Id,
                image.Board.Name,
                image.Board.Family,
                image.Board.FlashMegabytes,
                image.FileName,
                image.Bytes.Length,
                image.Sha256))])
            : throw new Failure(
                $"A release has one version; the images have {string.Join(" and ", versions)}.");
    }

    /// <summary>Writes images.json into the folder of the images.</summary>
    public void Write(string folder) => Output.WriteFile(
        Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Format) + "\n");

    /// <summary>The part of the release notes that names them.</summary>
    public string Notes() => string.Concat(
    [
        "| board | image | SHA-256 |\n|---|---|---|\n",
        .. Images.Select(image => $"| {image.Name} | `{image.File}` | `{image.Sha256}` |\n"),
    ]);

    /// <summary>
    /// Copies images.json and all images that it names from one folder to another; throws if one
    /// is missing or is not what the list says.
    /// </summary>
    public static ReleasedImages Copy(string from, string to)
    {
        string list = Path.Combine(from, FileName);
        if (!System.IO.File.Exists(list))
        {
            throw new Failure($"There is no {list}.");
        }

        ReleasedImages released = Read(list);
        Output.PrepareDirectory(to);
        foreach (ReleasedImage image in released.Images)
        {
            string source = Path.Combine(from, Path.GetFileName(image.File));
            if (!System.IO.File.Exists(source))
            {
                throw new Failure($"The release has no {image.File}.");
            }

            byte[] bytes = System.IO.File.ReadAllBytes(source);
            string digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (digest != image.Sha256)
            {
                throw new Failure(
                    $"{image.File} has SHA-256 {digest}; {FileName} says {image.Sha256}.");
            }

            Output.CopyFile(source, Path.Combine(to, Path.GetFileName(image.File)));
        }

        Output.CopyFile(list, Path.Combine(to, FileName));
        return released;
    }

    private static ReleasedImages Read(string list)
    {
        try
        {
            return JsonSerializer.Deserialize<ReleasedImages>(
                System.IO.File.ReadAllBytes(list), Format)!;
        }
        catch (JsonException failure)
        {
            throw new Failure($"{list} is not a list of images: {failure.Message}");
        }
    }
}
