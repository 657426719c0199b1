namespace AstroNano.Flash;

/// <summary>A board as the flasher needs it; the list is generated from hardware/boards.</summary>
public sealed record FlashBoard(
    string Id,
    string Name,
    string Target,
    int FlashMegabytes,
    string Family,
    int ImageId,
    uint Bootloader)
{
    public static IReadOnlyList<FlashBoard> All { get; } = ReadAll();

    /// <summary>The board of this name; a failure that lists them all if there is none.</summary>
    public static FlashBoard Of(string id) => All.FirstOrDefault(board => board.Id == id)
        ?? throw new Failure("board must be one of "
            + $"{string.Join(", ", All.Select(each => each.Id))} (was {id}).");

    /// <summary>The option that chooses one of them.</summary>
    public static Option<string> Option(bool isRequired)
    {
        string[] boards = [.. All.Select(each => each.Id)];
        var option = new Option<string>("--board")
        {
            Description = string.Join(", ", boards),
            HelpName = "BOARD",
            Required = isRequired,
        };
        return option.AcceptOnlyFromAmong(boards);
    }

    private static IReadOnlyList<FlashBoard> ReadAll()
    {
        using Stream stream = typeof(FlashBoard).Assembly
            .GetManifestResourceStream("AstroNano.Flash.boards.json")!;
        return JsonSerializer.Deserialize<List<FlashBoard>>(stream, JsonSerializerOptions.Web)!;
    }
}
