namespace AstroNano.Hardware.Drawing;

/// <summary>The drawings of a board: on breadboards, and its circuit.</summary>
public static class Sheets
{
    /// <summary>The pictures of the guide's steps; the last one is the whole drawing.</summary>
    public static IEnumerable<Artifact> StepsOf(Board board) =>
        from stage in Enum.GetValues<BuildStage>()
        where stage != BuildStage.Buttons
        select new Artifact($"hardware/wiring/step-{(int)stage + 1}.svg",
            BreadboardView.Draw(board, stage));

    public static IEnumerable<Artifact> Of(Board board) =>
    [
        new($"hardware/wiring/{board.Id}/breadboard.svg", BreadboardView.Draw(board)),
        new($"hardware/wiring/{board.Id}/schematic.svg", SchematicView.Draw(board)),
    ];
}
