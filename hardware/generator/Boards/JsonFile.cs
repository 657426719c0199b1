using System.Text.Encodings.Web;

namespace AstroNano.Hardware.Boards;

/// <summary>The form of JSON files; an entry that one lacks is an error that names both.</summary>
public static class JsonFile
{
    /// <summary>Indented, with the line ends of the repository.</summary>
    public static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

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
