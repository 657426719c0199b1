using System.IO;
using AstroNano.Notices;

namespace AstroNano.VirtualBoard;

/// <summary>
/// The licences and the bill of materials of all that the site ships: packages of npm, of which
/// vite and npm write lists, and the .NET runtime, whose package brings its own notices.
/// </summary>
internal static class SiteNotices
{
    /// <summary>Where the lists are kept until the page is built anew.</summary>
    public static string FolderOf(Sources sources) =>
        Path.Combine(sources.PageFolder, "out", "notices");

    /// <summary>The list of vite.</summary>
    public static string BundledOf(Sources sources) =>
        Path.Combine(FolderOf(sources), "bundled.json");

    /// <summary>The list of npm.</summary>
    public static string MaterialsOf(Sources sources) =>
        Path.Combine(FolderOf(sources), "npm.cdx.json");

    /// <summary>Writes both into the site.</summary>
    /// <exception cref="Failure">The licence of something that is shipped is unknown.</exception>
    public static void Write(Sources sources, string siteFolder)
    {
        try
        {
            // The folder of the runtime is runtimes/browser-wasm in its package.
            Bundle.WriteTo(siteFolder, "AstroNano-site",
                File.ReadAllText(BundledOf(sources)), File.ReadAllText(MaterialsOf(sources)),
                NuGetFolder.Read(Path.Combine(sources.RuntimeFolder, "..", "..")));
        }
        catch (NoticeException exception)
        {
            throw new Failure(exception.Message);
        }
    }
}
