namespace AstroNano.House.Tests;

/// <summary>A file is a page, and a line fits beside another file.</summary>
public class SourceFileTests
{
    private const int MostLines = 250;
    private const int MostColumns = 100;

    private static readonly string[] Endings = [".cs", ".ts", ".css", ".mjs"];

    [Fact]
    public void No_source_is_longer_than_a_page()
    {
        string[] found =
        [
            .. from file in Repository.Files(Endings)
               let lines = Repository.Read(file).Split('\n').Length - 1
               where lines > MostLines
               select $"{file}: {lines} lines; a page has {MostLines}",
        ];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [Fact]
    public void No_line_of_a_source_is_wider_than_a_hundred_columns()
    {
        string[] found =
        [
            .. from file in Repository.Files(Endings)
               from line in Repository.Read(file).Split('\n').Index()
               where line.Item.Length > MostColumns
               select $"{file}:{line.Index + 1}: {line.Item.Length} columns",
        ];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    // As dotnet format has them, which takes half a minute for it.
    [Fact]
    public void Imports_stand_in_order_those_of_the_system_first()
    {
        string[] found =
        [
            .. from file in Repository.Files(".cs")
               let imports = Imports(Repository.Read(file)).ToArray()
               where !imports.SequenceEqual(InOrder(imports))
               select $"{file}: {string.Join(" ", InOrder(imports))}",
        ];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [Fact]
    public void Imports_out_of_order_are_seen()
    {
        string[] imports = [.. Imports("using B;\nusing System.IO;\nusing static A;\n\nclass C;")];
        Assert.Equal(["B", "System.IO", "static A"], imports);
        Assert.Equal(["System.IO", "B", "static A"], InOrder(imports));
    }

    [Fact]
    public void The_checks_find_sources()
    {
        string[] files = [.. Repository.Files(Endings)];
        foreach (string file in new[]
        {
            "shared/Core/Networks/Catalogue.cs", "firmware/Program.cs",
            "hardware/virtual/Page/src/main.ts", "hardware/virtual/Page/src/style/page.css",
            "tests/Programs/Determinism/Runtimes/node.mjs",
        })
        {
            Assert.Contains(file, files);
        }

        Assert.DoesNotContain(files, file => file.Contains("/obj/"));
    }

    private static IEnumerable<string> Imports(string text) => text.Split('\n')
        .TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("using ", StringComparison.Ordinal))
        .Select(line => line["using ".Length..].TrimEnd(';', '\r'));

    private static IEnumerable<string> InOrder(IEnumerable<string> imports) => imports
        .OrderBy(import => import.Contains('=') ? 2 : import.StartsWith("static ") ? 1 : 0)
        .ThenBy(import => import.Split(' ')[^1].Split('.')[0] == "System" ? 0 : 1)
        .ThenBy(import => import, StringComparer.OrdinalIgnoreCase);
}
