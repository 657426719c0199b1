using System;
using System.IO;

namespace AstroNano.VirtualBoard;

/// <summary>
/// The page as a folder of static files: what vite writes from <c>Page/</c>, and beside it in
/// <c>runtime/</c> the .NET runtime for browsers with the firmware's assemblies and in
/// <c>lessons/</c> the lessons. A list of all of it lets a browser keep the page for when there is
/// no network.
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
        string siteFolder = Path.Combine(sources.PageFolder, "out", "site");
        new PageBuild(sources, siteFolder, progress).Run();
        var trimming = new Trimming(
            sources.LinkerFolder, Path.Combine(sources.PageFolder, "out", "trimmed"));
        var runtime = new RuntimeFiles(sources.RuntimeFolder, sources.BrowserFolder);
        runtime.CopyTo(Path.Combine(siteFolder, "runtime"), trimming.Trim(
            runtime.MainAssembly, runtime.Closure(), sources.BrowserFolder));
        Lessons.Writing.Site.WriteTo(sources.LessonsFolder, siteFolder);
        SiteNotices.Write(sources, siteFolder);
        PagePolicy.WriteInto(siteFolder);
        KeptFiles.List(siteFolder);
        return new StaticSite(siteFolder);
    }

    /// <summary>Copies the folder; existing files of the same name are replaced.</summary>
    public void CopyTo(string folder)
    {
        try
        {
            foreach (string file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
            {
                string target = Path.Combine(folder, Path.GetRelativePath(Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target, overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"{folder} cannot be written ({exception.Message.TrimEnd('.')}); "
                + "choose another folder with --out.");
        }
    }
}
