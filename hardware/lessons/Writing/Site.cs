namespace AstroNano.Lessons.Writing;

/// <summary>
/// The lessons as pages beside the virtual board. They are made from the documents as they are, so
/// nothing has to be computed.
/// </summary>
public static class Site
{
    private const string Style = "lessons.css";

    // What pupils see first; the page of authors is no part of the site.
    private const string Entrance = "pupils.md";
    private const string OfAuthors = "README.md";

    /// <summary>Writes the folder "lessons" into a site.</summary>
    /// <param name="from">The folder of the lessons.</param>
    /// <param name="site">The folder of the site.</param>
    public static void WriteTo(string from, string site)
    {
        string to = Path.Combine(site, "lessons");
        IReadOnlyList<Language> languages = [Language.English, .. Language.In(from)];
        string[] documents = [.. Documents(from)];
        foreach (string path in documents)
        {
            Language language = Language.Of(from, path);
            string markdown = File.ReadAllText(Path.Combine(from, path)).ReplaceLineEndings("\n");
            bool isIndex = path is Entrance || Path.GetFileName(path) == "README.md";
            string page = isIndex
                ? Path.Combine(Path.GetDirectoryName(path)!, "index.html")
                : Path.ChangeExtension(path, "html");
            string top = path.Contains('/') ? "../../" : "../";
            string lesson = language.IsVersion(path, CardText.Name)
                ? Path.GetDirectoryName(path)! : "";
            string others = string.Concat(languages.Where(other => other != language)
                .Select(other => (Path: InLanguage(path, language, other), Language: other))
                .Where(other => documents.Contains(other.Path))
                .Select(other => Html.Version(Path.ChangeExtension(
                    Path.GetFileName(other.Path), "html"), other.Language)));
            new Artifact(page, Html.Page(markdown, top, language, lesson, others)).Write(to);
        }

        new Artifact("lessons.json", JsonSerializer.Serialize(
            Directory.GetDirectories(from, "??-*").Select(Path.GetFileName).Order()
                .Select(folder => new
                {
                    number = int.Parse(folder![..2], CultureInfo.InvariantCulture),
                    folder,
                    languages = languages.Skip(1).Where(language => documents.Contains(
                        $"{folder}/{InLanguage(CardText.Name, languages[0], language)}"))
                        .Select(language => language.Code),
                }))).Write(to);
        foreach (string path in
            Files(from, "*.svg").Concat(Files(from, "lesson*.json")).Append(Style))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
            File.Copy(Path.Combine(from, path), Path.Combine(to, path), overwrite: true);
        }
    }

    /// <summary>Writes the library's README into a site, with its recipes' pictures.</summary>
    /// <param name="from">The folder of the library.</param>
    /// <param name="site">The folder of the site.</param>
    public static void WriteLibraryTo(string from, string site)
    {
        const string Pictures = "cookbook";
        string to = Path.Combine(site, "library");
        string markdown = File.ReadAllText(Path.Combine(from, OfAuthors))
            .ReplaceLineEndings("\n");
        new Artifact("index.html", Html.Page(markdown, "../", Language.English)).Write(to);
        Directory.CreateDirectory(Path.Combine(to, Pictures));
        foreach (string file in Directory.GetFiles(Path.Combine(from, Pictures), "*.svg"))
        {
            File.Copy(file, Path.Combine(to, Pictures, Path.GetFileName(file)), overwrite: true);
        }
    }

    /// <summary>The documents that become pages: all but the lessons' sources.</summary>
    public static IEnumerable<string> Documents(string from) =>
        Files(from, "*.md")
        .Where(path => path != OfAuthors
            && !Path.GetFileName(path).StartsWith("lesson.", StringComparison.Ordinal));

    // Where the document is in another language, if it is.
    private static string InLanguage(string path, Language language, Language other) =>
        Path.ChangeExtension(path, null)[..^language.Suffix.Length] + other.Suffix
            + Path.GetExtension(path);

    // Those of the folder and of the folders in it, with slashes.
    private static IEnumerable<string> Files(string from, string pattern) =>
        Directory.GetFiles(from, pattern)
            .Concat(Directory.GetDirectories(from)
                .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"))
                .SelectMany(folder => Directory.GetFiles(folder, pattern)))
            .Select(path => Path.GetRelativePath(from, path).Replace('\\', '/'))
            .Order();
}
