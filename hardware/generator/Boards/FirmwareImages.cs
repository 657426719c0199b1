using System.Text.Json.Nodes;

namespace AstroNano.Hardware.Boards;

/// <summary>
/// The packages of nanoFramework that images are built from; one that was never downloaded has no
/// digest yet.
/// </summary>
public sealed class FirmwareImages
{
    private const string File = "hardware/flash/firmware.json";
    private readonly JsonObject _digests;

    private FirmwareImages(JsonObject digests)
    {
        _digests = digests;
    }

    public static FirmwareImages Read(string root) => new(JsonNode.Parse(
        System.IO.File.ReadAllText(Path.Combine(root, File)))!["sha256"]!.AsObject());

    /// <summary>Whether an image was ever built from the real package of a target.</summary>
    public bool IsBuilt(string target) => (string?)_digests[target] is not (null or "");
}
