namespace AstroNano.Hardware.Outputs;

/// <summary>What the guide and the issue forms say of all boards.</summary>
public static class BoardTable
{
    /// <summary>Each fragment by its name.</summary>
    public static Dictionary<string, string> Fragments(
        IReadOnlyList<Board> boards, Board guided, PartList parts, string guide)
    {
        Dictionary<string, string> fragments = boards.ToDictionary(
            board => $"pins-{board.Id}", PinTable.Markdown);
        fragments["boards"] = string.Concat(boards.Select(board => Row(board, parts)).Prepend(
            "| board | display | drawing | circuit | to print | to order | in Wokwi | all parts |\n"
            + "|---|---|---|---|---|---|---|---|\n"));
        fragments["images"] = string.Concat(boards.Select(Images).Prepend(
            "| board | in the release | others |\n|---|---|---|\n"));
        fragments["pins"] = string.Join("\n", boards.Select(
            board => $"**{board.Name}**\n\n{PinTable.Markdown(board)}"));
        fragments["actions"] = Actions.Markdown(guided, guide);
        fragments["measurements"] = Measurements.Markdown(guided);
        fragments["board-options"] = string.Concat(
            boards.Select(board => $"        - {board.Id}\n"));
        return fragments;
    }

    private static string Row(Board board, PartList parts)
    {
        string folder = $"wiring/{board.Id}";
        string wokwi = board.Wokwi is { } part ? $"[{part.Part}]({folder}/diagram.json)" : "";
        string display = board.Display.OnBoard ? "on the board" : "to wire";
        return $"| [{board.Name}]({folder}/) | {display} "
            + $"| [{board.Header.Name}]({folder}/breadboard.svg) "
            + $"| [circuit]({folder}/schematic.svg) | [sheet]({folder}/sheet.pdf) "
            + $"| [BOM]({folder}/BOM.csv) | {wokwi} | {BillOfMaterials.Cost(board, parts)} |\n";
    }

    private static string Images(Board board)
    {
        string others = string.Join("; ", board.Image.Others.Select(
            other => $"`{other.Target}` if {other.When}"));
        return $"| {board.Name} | `{board.Image.Target}` | {others} |\n";
    }
}
