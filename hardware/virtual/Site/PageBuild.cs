namespace AstroNano.VirtualBoard;

/// <summary>
/// Runs npm for the page and for the Flash page beside it, whose sources are the writer's: only the
/// steps whose results are missing or stale.
/// </summary>
public sealed class PageBuild(Sources sources, string siteFolder, TextWriter progress)
{
    private readonly string _pageFolder = sources.PageFolder;

    /// <exception cref="Failure">Node is missing or too old, or a step failed.</exception>
    public void Run()
    {
        if (!IsStale)
        {
            return;
        }

        var page = new NodePackage(_pageFolder, sources.ProgramPath, progress);
        page.RequireNode("builds the page");
        page.Install("Fetching the page's packages with npm (once)");
        var writer = new NodePackage(sources.WriterFolder, sources.ProgramPath, progress);
        writer.Install("Fetching the Flash page's packages with npm (once)");
        page.Npm("run build", "npm-build.log", "Building the page",
            "fix the errors that it lists");
        SiteNotices.Collect(sources, siteFolder, page, writer);
    }

    private bool IsStale
    {
        get
        {
            // The page is written first, the lists of what is in it last.
            string page = Path.Combine(siteFolder, "flash", "index.html");
            DateTime built = NodePackage.Written(
                File.Exists(page) ? SiteNotices.LastOf(sources) : page);
            return Directory.GetFiles(_pageFolder)
                .Concat(Directory.GetFiles(sources.WriterFolder))
                .Concat(FilesBelow(_pageFolder, "src"))
                .Concat(FilesBelow(_pageFolder, "public"))
                .Concat(FilesBelow(sources.WriterFolder, "src"))
                .Any(file => NodePackage.Written(file) > built);
        }
    }

    private static string[] FilesBelow(string folder, string part) => Directory.GetFiles(
        Path.Combine(folder, part), "*", SearchOption.AllDirectories);
}
