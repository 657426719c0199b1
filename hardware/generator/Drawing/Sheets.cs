using System.Collections.Generic;
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
            string name = header == board.MainHeader
                ? "breadboard"
                : $"breadboard-{header.Name.Replace(' ', '-')}";
            yield return new Artifact($"{folder}/{name}.svg", BreadboardView.Draw(board, header));
        }

        yield return new Artifact($"{folder}/schematic.svg", SchematicView.Draw(board));
        yield return new Artifact($"{folder}/sheet.html", PrintedSheet.Of(board));
    }
}
