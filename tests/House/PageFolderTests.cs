namespace AstroNano.House.Tests;

/// <summary>
/// The sources of the virtual board's page import in one direction: a folder imports from those
/// listed before it, and no files import each other in a circle.
/// </summary>
public partial class PageFolderTests
{
    private const string Sources = "hardware/virtual/Page/src/";
    private const string Root = "";

    private static readonly string[] Folders =
    [
        "common", "site", "runtime", "address", "board", "words", "bench", "plots", "measure",
        "lab", "name", "class", "lesson", "own", "twin", "embed", Root,
    ];

    private static readonly Dictionary<string, string[]> Imports = Repository.Files(".ts")
        .Where(file => file.StartsWith(Sources, StringComparison.Ordinal))
        .ToDictionary(file => file[Sources.Length..^".ts".Length], ImportsOf);

    [Fact]
    public void A_folder_imports_only_from_folders_before_it()
    {
        Assert.Equal(Folders.Order(), Imports.Keys.Select(FolderOf).Distinct().Order());
        Assert.Equal([], Imports.SelectMany(file => file.Value
            .Where(other => Array.IndexOf(Folders, FolderOf(other))
                > Array.IndexOf(Folders, FolderOf(file.Key)))
            .Select(other => $"{file.Key} imports {other}")));
    }

    [Fact]
    public void No_files_import_each_other_in_a_cycle() => Assert.Equal([],
        new TypeMap(Imports.Select(file => (file.Key, file.Value.AsEnumerable()))).Circles);

    [Fact]
    public void Every_import_is_seen()
    {
        Assert.Contains("plots/plotSvg", Imports["plots/chart"]);
        Assert.Contains("measure/measureWorker", Imports["measure/measureCrew"]);
        Assert.All(Imports.Values.SelectMany(others => others),
            other => Assert.Contains(other, Imports.Keys));
        Assert.Empty(Imports.Keys.Except(Imports.Values.SelectMany(others => others))
            .Except(["main", "embed/embed", "site/keepWorker"]));
    }

    // By a statement, while it runs, or as a worker. What is shared with the Flash page is its own.
    private static string[] ImportsOf(string file) => [.. Imported()
        .Matches(Repository.Read(file))
        .Select(match => new Uri(new Uri($"file:///{file}"), match.Groups[1].Value).AbsolutePath)
        .Where(path => path.StartsWith("/" + Sources, StringComparison.Ordinal)
            && !path.EndsWith(".css", StringComparison.Ordinal))
        .Select(path => path[(1 + Sources.Length)..].Replace(".ts", ""))];

    private static string FolderOf(string file) =>
        file.Contains('/') ? file[..file.IndexOf('/')] : Root;

    [GeneratedRegex("""(?:from |import |import\(|new URL\()"(\.[^"]+)""")]
    private static partial Regex Imported();
}
