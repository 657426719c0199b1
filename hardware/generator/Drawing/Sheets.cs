using AstroNano.Hardware.Wiring;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// The drawings of a board: on breadboards, its circuit, and both to print.
/// </summary>
public static class Sheets
{
    /// <summary>The pictures of the guide's steps; the last one is the whole drawing.</summary>
    public static IEnumerable<Artifact> StepsOf(Board board) =>
        from stage in Enum.GetValues<BuildStage>()
        where stage != BuildStage.Buttons
        select new Artifact($"hardware/wiring/step-{(int)stage + 1}.svg",
            BreadboardView.Draw(board, stage));

    public static IEnumerable<Artifact> Of(Board board)
    {
        string folder = $"hardware/wiring/{board.Id}";
        yield return new Artifact($"{folder}/breadboard.svg", BreadboardView.Draw(board));
        yield return new Artifact($"{folder}/schematic.svg", SchematicView.Draw(board));
        yield return new Artifact($"{folder}/sheet.html", PrintedSheet.Of(board));
    }
}
