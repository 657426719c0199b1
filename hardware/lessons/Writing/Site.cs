using System.Globalization;
using System.Text.Json;
using AstroNano.Hardware;

namespace AstroNano.Lessons.Writing;

/// <summary>
/// The lessons as pages beside the virtual board. They are made from the documents as they are, so
/// nothing has to be worked out.
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
        foreach (string path in Documents(from))
        {
            string markdown = File.ReadAllText(Path.Combine(from, path)).ReplaceLineEndings("\n");
            bool isIndex = path is Entrance || Path.GetFileName(path) == "README.md";
            string page = isIndex
                ? Path.Combine(Path.GetDirectoryName(path)!, "index.html")
                : Path.ChangeExtension(path, "html");
            string top = path.Contains('/') ? "../../" : "../";
            string lesson = Path.GetFileName(path) == CardText.Name
                ? Path.GetDirectoryName(path)! : "";
            new Artifact(page, Html.Page(markdown, top, lesson)).Write(to);
        }

        new Artifact("lessons.json", JsonSerializer.Serialize(
            Directory.GetDirectories(from, "??-*").Select(Path.GetFileName).Order()
                .Select(folder => new
                {
                    number = int.Parse(folder![..2], CultureInfo.InvariantCulture),
                    folder,
                }))).Write(to);
        foreach (string path in
            Files(from, "*.svg").Concat(Files(from, LessonData.Name)).Append(Style))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
            File.Copy(Path.Combine(from, path), Path.Combine(to, path), overwrite: true);
        }
    }

    /// <summary>The documents that become pages: all but the lessons' sources.</summary>
    public static IEnumerable<string> Documents(string from) =>
        Files(from, "*.md")
        .Where(path => path != OfAuthors && Path.GetFileName(path) != "lesson.md");

    // Those of the folder and of the folders in it, with slashes.
    private static IEnumerable<string> Files(string from, string pattern) =>
        Directory.GetFiles(from, pattern)
            .Concat(Directory.GetDirectories(from)
                .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"))
                .SelectMany(folder => Directory.GetFiles(folder, pattern)))
            .Select(path => Path.GetRelativePath(from, path).Replace('\\', '/'))
            .Order();
}
