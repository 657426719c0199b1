namespace AstroNano.Hardware.Outputs;

/// <summary>What the flasher knows of the boards.</summary>
public static class FlasherBoards
{
    /// <summary>Writes it.</summary>
    public static Artifact Of(IEnumerable<Board> boards) => new(
        "hardware/flash/boards.json",
        JsonSerializer.Serialize(
            boards.Select(board => new
            {
                id = board.Id,
                name = board.Name,
                target = board.Image.Target,
                flashMegabytes = board.FlashMegabytes,
                family = board.Chip.Family,
                imageId = board.Chip.ImageId,
                bootloader = board.Chip.Bootloader,
            }),
            JsonFile.Pretty) + "\n");
}
