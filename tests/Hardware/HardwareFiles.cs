using AstroNano.Hardware.Boards;

namespace AstroNano.Hardware.Tests;

/// <summary>The boards of the repository.</summary>
internal static class HardwareFiles
{
    public static string Boards { get; } = Repository.PathOf("hardware/boards");

    public static IReadOnlyList<Board> AllBoards { get; } = BoardFiles.ReadAll(Repository.Root);

    public static Board Board(string id) => BoardFiles.Read(Path.Combine(Boards, $"{id}.json"));
}
