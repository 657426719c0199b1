using AstroNano.Hardware.Boards;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// The drawings of a board: on breadboards, its circuit, and both to print.
/// </summary>
public static class Sheets
{
    public static IEnumerable<Artifact> Of(Board board)
    {
        string folder = $"hardware/wiring/{board.Id}";
        yield return new Artifact($"{folder}/breadboard.svg", BreadboardView.Draw(board));
        yield return new Artifact($"{folder}/schematic.svg", SchematicView.Draw(board));
        yield return new Artifact($"{folder}/sheet.html", PrintedSheet.Of(board));
    }
}
