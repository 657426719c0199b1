using System.Reflection;

namespace AstroNano.VirtualBoard;

/// <summary>What the page is built from, and with what.</summary>
/// <param name="PageFolder">The npm package.</param>
/// <param name="BrowserFolder">The compiled main assembly and what it refers to.</param>
/// <param name="RuntimeFolder">The browser-wasm runtime, from its package.</param>
/// <param name="LinkerFolder">The linker that trims, from its package.</param>
/// <param name="LessonsFolder">The lessons' documents.</param>
/// <param name="LibraryFolder">The core, with its README and the pictures of its recipes.</param>
/// <param name="WriterFolder">The npm package of the Flash page.</param>
/// <param name="ProgramPath">Folders in which node and npm are looked for, as in PATH.</param>
public sealed record Sources(
    string PageFolder, string BrowserFolder, string RuntimeFolder, string LinkerFolder,
    string LessonsFolder, string LibraryFolder, string WriterFolder,
    string ProgramPath)
{
    /// <summary>Those that this program was built from.</summary>
    public static Sources OfThisBuild() => new(
        Named("PageFolder"), Named("BrowserFolder"), Named("RuntimeFolder"),
        Named("LinkerFolder"), Named("LessonsFolder"), Named("LibraryFolder"),
        Flash.Writer.Folder,
        Environment.GetEnvironmentVariable("PATH") ?? "");

    // The project file writes these names into the assembly, see AstroNano.VirtualBoard.csproj.
    private static string Named(string key)
    {
        AssemblyMetadataAttribute? named = typeof(Sources).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == key);
        if (named?.Value is null || !Directory.Exists(named.Value))
        {
            throw new Failure($"The folder {named?.Value ?? key} is missing; "
                + "run the command in its clone: dotnet run --project hardware/virtual.");
        }

        return named.Value;
    }
}
