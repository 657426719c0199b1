using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Json.Schema;

namespace AstroNano.Hardware.Boards;

/// <summary>Reads the boards' files, against their schema and against the rules.</summary>
public static class BoardFiles
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new HeaderPinConverter() },
    };

    /// <summary>
    /// All boards of a repository, in the order of their ids; throws a failure that lists all
    /// faults.
    /// </summary>
    public static IReadOnlyList<Board> ReadAll(string root)
    {
        string directory = Path.Combine(root, "hardware", "boards");
        List<Board> boards = [];
        List<string> faults = [];
        foreach (string path in Directory.GetFiles(directory, "*.json")
            .Order(StringComparer.Ordinal))
        {
            if (path.EndsWith(".schema.json", StringComparison.Ordinal))
            {
                continue;
            }

            Board board = Read(path);
            boards.Add(board);
            faults.AddRange(Rules.Faults(board).Select(fault => $"{board.Id}: {fault}"));
            if (board.Id != Path.GetFileNameWithoutExtension(path))
            {
                faults.Add($"{Path.GetFileName(path)}: the file's name is not its id, {board.Id}");
            }
        }

        return faults.Count == 0 ? boards : throw new Failure(string.Join("\n", faults));
    }

    /// <summary>One board, checked against the schema but not against the rules.</summary>
    public static Board Read(string path) =>
        Parse(File.ReadAllText(path), Path.GetDirectoryName(path)!, Path.GetFileName(path));

    /// <summary>The same, of a text.</summary>
    public static Board Parse(string text, string directory, string name)
    {
        JsonObject json = Validated(text, Path.Combine(directory, "board.schema.json"), name);
        string chipName = (string)json["chip"]!;
        string chipPath = Path.Combine(directory, "chips", $"{chipName}.json");
        if (!File.Exists(chipPath))
        {
            throw new Failure($"{name}: chip must be one of hardware/boards/chips "
                + $"(was {chipName}); describe a new one in chips/{chipName}.json.");
        }

        json["chip"] = Validated(File.ReadAllText(chipPath),
            Path.Combine(directory, "chips", "chip.schema.json"), $"{chipName}.json");
        return json.Deserialize<Board>(Options)!;
    }

    private static JsonObject Validated(string text, string schemaPath, string name)
    {
        JsonNode json = Parsed(text, name);
        EvaluationResults results = JsonSchema.FromFile(schemaPath)
            .Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });
        if (!results.IsValid)
        {
            IEnumerable<string> faults =
                from detail in results.Details
                where detail.HasErrors
                from error in detail.Errors!
                select $"{name}: {detail.InstanceLocation} {error.Value}";
            throw new Failure(string.Join("\n", faults.Distinct()));
        }

        var content = (JsonObject)json;
        content.Remove("$schema");
        return content;
    }

    private static JsonNode Parsed(string text, string name)
    {
        try
        {
            return JsonNode.Parse(text)!;
        }
        catch (JsonException exception)
        {
            throw new Failure($"{name}: {exception.Message}");
        }
    }

    private sealed class HeaderPinConverter : JsonConverter<HeaderPin>
    {
        public override HeaderPin Read(
            ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            HeaderPin.Parse(reader.GetString()!);

        public override void Write(
            Utf8JsonWriter writer, HeaderPin value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Label);
    }
}
