using AstroNano.Hardware.Boards;

namespace AstroNano.Hardware.Tests;

/// <summary>The repository that the tests run in.</summary>
internal static class HardwareFiles
{
    public static string Root { get; } = Program.RepositoryRoot();

    public static string Boards { get; } = PathOf("hardware/boards");

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    public static IReadOnlyList<Board> AllBoards { get; } = BoardFiles.ReadAll(Root);

    public static Board Board(string id) => BoardFiles.Read(Path.Combine(Boards, $"{id}.json"));
}
