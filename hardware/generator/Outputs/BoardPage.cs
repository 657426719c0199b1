namespace AstroNano.Hardware.Outputs;

/// <summary>The page of a board: its drawings, its pins, and where its facts come from.</summary>
public static class BoardPage
{
    public static Artifact Of(Board board, FirmwareImages images)
    {
        string image = images.IsBuilt(board.Image.Target) ? ""
            : $"- The image `{board.Image.Target}`: *not yet built from a real package*, only from "
                + "files of the documented formats.\n";
        string notes = string.Concat(Notes.Of(board).Select(note => $"- {note}\n"));
        string sources = string.Concat(board.Sources.Select(
            source => $"| {source.What} | {source.Where} |\n"));
        string open = string.Concat(board.Unchecked.Select(each => $"- {each}\n"));
        string text = $"""
            # {board.Title}

            {board.Chip.Name}, {board.FlashMegabytes} MB of flash, image `{board.Image.Target}`.
            [Sheet to print](sheet.pdf) · [parts](BOM.csv) · [the guide](../../README.md)

            ![Wiring on two breadboards](breadboard.svg)

            {notes}
            ![Circuit](schematic.svg)

            ## Pins

            {PinTable.Markdown(board)}
            ## Sources

            | what | where |
            |---|---|
            {sources}
            ## Not checked

            - No board of this kind was at hand.
            {image}{open}
            """;
        return new Artifact($"hardware/wiring/{board.Id}/README.md",
            text.ReplaceLineEndings("\n").TrimEnd() + "\n");
    }
}
