namespace AstroNano.VirtualBoard;

/// <summary>
/// The page as a folder of static files: what vite writes from <c>Page/</c>, and beside it in
/// <c>runtime/</c> the .NET runtime for browsers with the firmware's assemblies and in
/// <c>lessons/</c> the lessons, in <c>library/</c> the library's page. A list of all of it lets a
/// browser keep the page for when there is no network.
/// </summary>
public sealed class StaticSite
{
    private StaticSite(string folder)
    {
        Folder = folder;
    }

    /// <summary>The finished folder.</summary>
    public string Folder { get; }

    /// <summary>Builds what is missing or older than its sources.</summary>
    /// <exception cref="Failure">A step failed; the message says what to do.</exception>
    public static StaticSite Build(Sources sources, TextWriter progress)
    {
        using FileStream turn = BuildTurn.Take(Path.Combine(sources.PageFolder, "out"), progress);
        string siteFolder = Path.Combine(sources.PageFolder, "out", "site");
        new PageBuild(sources, siteFolder, progress).Run();
        using var waiting = new Waiting(progress, "Putting the site together");
        var trimming = new Trimming(
            sources.LinkerFolder, Path.Combine(sources.PageFolder, "out", "trimmed"));
        var runtime = new RuntimeFiles(
            sources.RuntimeFolder, sources.BrowserFolder, further: "AstroNano.Twin");
        runtime.CopyTo(Path.Combine(siteFolder, "runtime"), trimming.Trim(
            runtime.Closure(), sources.BrowserFolder));
        Lessons.Writing.Site.WriteTo(sources.LessonsFolder, siteFolder);
        Lessons.Writing.Site.WriteLibraryTo(sources.LibraryFolder, siteFolder);
        SiteNotices.Write(sources, siteFolder);
        PagePolicy.WriteInto(siteFolder);
        KeptFiles.List(siteFolder);
        return new StaticSite(siteFolder);
    }

    /// <summary>
    /// Copies the folder; existing files of the same name are replaced. What a browser opens first
    /// comes last, so that an interrupted copy does not look like a site.
    /// </summary>
    public void CopyTo(string folder, TextWriter? progress = null)
    {
        using FileStream turn = BuildTurn.Take(
            Path.GetDirectoryName(Folder)!, progress ?? TextWriter.Null);
        foreach (string file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
            .OrderBy(file => Path.GetExtension(file) == ".html")
            .ThenBy(file => Path.GetDirectoryName(file) == Folder))
        {
            Output.CopyFile(file, Path.Combine(folder, Path.GetRelativePath(Folder, file)));
        }
    }
}
