using System.Net;

namespace AstroNano.Flash.Images;

/// <summary>The firmware package of a target that releases are made with.</summary>
public sealed record FirmwarePin(string Target, string Version, Uri Url, string Sha256)
{
    private const string List = "hardware/flash/firmware.json";

    /// <summary>The package of each board's image.</summary>
    public static IReadOnlyList<FirmwarePin> All { get; } = ReadAll();

    /// <summary>The package's file name.</summary>
    public string File => Path.GetFileName(Url.LocalPath);

    /// <summary>The package of a target.</summary>
    public static FirmwarePin Of(string target) => All.FirstOrDefault(pin => pin.Target == target)
        ?? throw new Failure("image must be one of "
            + $"{string.Join(", ", All.Select(pin => pin.Target))} (was {target}).");

    /// <summary>Downloads all packages into a folder; throws what is wrong with any.</summary>
    public static void Download(IEnumerable<FirmwarePin> pins, string folder, TextWriter output)
    {
        List<Failure> failures = [];
        foreach (FirmwarePin pin in pins)
        {
            try
            {
                pin.Download(folder);
                output.WriteLine($"{pin.File} is the file that is pinned.");
            }
            catch (Failure failure)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
        {
            throw new Failure(
                string.Join("\n", failures.Select(failure => failure.Message)),
                failures.Min(failure => failure.ExitCode));
        }
    }

    /// <summary>Downloads it into a folder; throws if it is not the one that is pinned.</summary>
    public void Download(string folder)
    {
        byte[] bytes = Download();
        Check(bytes);
        Output.PrepareDirectory(folder);
        Output.WriteFile(Path.Combine(folder, File), stream => stream.Write(bytes));
    }

    /// <summary>Throws if these bytes are not the package, with the line to paste.</summary>
    public void Check(byte[] bytes)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (Sha256 != digest)
        {
            string line = $"\"{Target}\": \"{digest}\"";
            throw new Failure(Sha256.Length == 0
                ? $"{List} has no SHA-256 for {File}. If you trust this download, paste: {line}"
                : $"{File} is not the file that {List} pins. If that is intended, paste: {line}");
        }
    }

    private static List<FirmwarePin> ReadAll()
    {
        using Stream stream = typeof(FirmwarePin).Assembly
            .GetManifestResourceStream("AstroNano.Flash.firmware.json")!;
        PinList list = JsonSerializer.Deserialize<PinList>(stream, JsonSerializerOptions.Web)!;
        return [.. FlashBoard.All.Select(board => board.Target).Distinct().Select(
            target => new FirmwarePin(
                target,
                list.Version,
                new Uri(list.Url.Replace("{target}", target).Replace("{version}", list.Version)),
                list.Sha256.GetValueOrDefault(target, "")))];
    }

    private byte[] Download()
    {
        try
        {
            using var client = new HttpClient();
            return client.GetByteArrayAsync(Url).GetAwaiter().GetResult();
        }
        catch (HttpRequestException failure)
        {
            throw failure.StatusCode == HttpStatusCode.NotFound
                ? new Failure($"There is no firmware package {Target} {Version} at {Url}.")
                : Failure.TryAgain($"{Url} could not be downloaded: {failure.Message}");
        }
    }

    private sealed record PinList(
        string Url, string Version, IReadOnlyDictionary<string, string> Sha256);
}
