using AstroNano.Hardware.Boards;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// The drawings of a board: each of its headers on breadboards, and the schematic.
/// </summary>
public static class Sheets
{
    public static IEnumerable<Artifact> Of(Board board)
    {
        string folder = $"hardware/wiring/{board.Id}";
        foreach (Header header in board.Headers)
        {
            yield return new Artifact(
                $"{folder}/{NameOf(board, header)}", BreadboardView.Draw(board, header));
        }

        yield return new Artifact($"{folder}/schematic.svg", SchematicView.Draw(board));
        yield return new Artifact($"{folder}/sheet.html", PrintedSheet.Of(board));
    }

    /// <summary>The file of the drawing of a header.</summary>
    public static string NameOf(Board board, Header header) => header == board.MainHeader
        ? "breadboard.svg"
        : $"breadboard-{header.Name.Replace(' ', '-')}.svg";
}
