using AstroNano.Notices;

namespace AstroNano.VirtualBoard;

/// <summary>
/// The licences and the bill of materials of all that the site ships: packages of npm, of which
/// vite and npm write lists, and the .NET runtime, whose package brings its own notices.
/// </summary>
internal static class SiteNotices
{
    private const string Bundled = "bundled.json";

    // The pages that are bundled: where in the site each is.
    private static readonly string[] Pages = ["", "flash"];

    /// <summary>The list that is written last.</summary>
    public static string LastOf(Sources sources) => MaterialsOf(sources, Pages[^1]);

    /// <summary>
    /// Takes the lists of vite out of the site that was just built, and lets npm write those of the
    /// packages; both are kept until the site is built again.
    /// </summary>
    public static void Collect(Sources sources, string siteFolder, params NodePackage[] packages)
    {
        foreach ((string page, NodePackage package) in Pages.Zip(packages))
        {
            Directory.CreateDirectory(FolderOf(sources, page));
            File.Move(Path.Combine(siteFolder, page, Bundled), BundledOf(sources, page),
                overwrite: true);
            File.WriteAllText(MaterialsOf(sources, page), package.Npm(
                "sbom --omit dev --sbom-format cyclonedx", "npm-sbom.log",
                $"Listing the parts of the {(page == "" ? "" : "Flash ")}page",
                "install npm 10 or newer"));
        }
    }

    /// <summary>Writes both into the site.</summary>
    /// <exception cref="Failure">The licence of something that is shipped is unknown.</exception>
    public static void Write(Sources sources, string siteFolder)
    {
        // The folder of the runtime is runtimes/browser-wasm in its package.
        Bundle.WriteTo(siteFolder, "AstroNano-site",
            [.. Pages.Select(page => new Bundle(File.ReadAllText(BundledOf(sources, page)),
                File.ReadAllText(MaterialsOf(sources, page))))],
            NuGetFolder.Read(Path.Combine(sources.RuntimeFolder, "..", "..")));
    }

    private static string FolderOf(Sources sources, string page) =>
        Path.Combine(sources.PageFolder, "out", "notices", page);

    private static string BundledOf(Sources sources, string page) =>
        Path.Combine(FolderOf(sources, page), Bundled);

    private static string MaterialsOf(Sources sources, string page) =>
        Path.Combine(FolderOf(sources, page), "npm.cdx.json");
}
