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

    [Fact]
    public void There_are_sources_to_look_at()
    {
        string[] files = [.. Repository.Files(Endings)];
        foreach (string file in new[]
        {
            "shared/Core/Networks/Catalogue.cs", "firmware/Program.cs",
            "hardware/virtual/Page/src/main.ts", "hardware/virtual/Page/src/style/page.css",
            "tests/Core/Determinism/Runtimes/node.mjs",
        })
        {
            Assert.Contains(file, files);
        }

        Assert.DoesNotContain(files, file => file.Contains("/obj/"));
    }
}
