using System.IO;
using System.Text.Json;

namespace AstroNano.Hardware.Boards;

/// <summary>Reads JSON files; a missing entry is an error that names file and entry.</summary>
public static class JsonFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads a file; its path is given from the root of the repository.</summary>
    public static T Read<T>(string root, string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(
                File.ReadAllText(Path.Combine(root, path)), Options)!;
        }
        catch (JsonException exception)
        {
            throw new Failure($"{path}: {exception.Message}");
        }
    }
}
