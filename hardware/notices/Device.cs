using System.Xml.Linq;

namespace AstroNano.Notices;

/// <summary>
/// What an image for a board has in it beside our own code: the class libraries of nanoFramework,
/// its interpreter and what that is built of. <c>device.json</c> lists the latter, each with where
/// the text of its licence comes from.
/// </summary>
public static class Device
{
    private const string OfTheLibraries = "nanoframework.txt";

    /// <summary>The libraries that the firmware refers to.</summary>
    public static IReadOnlyList<Part> Libraries => [.. XElement
        .Parse(Resource.Read("packages.config")).Elements("package").Select(package =>
            Library((string)package.Attribute("id")!, (string)package.Attribute("version")!))];

    /// <summary>All parts of an image.</summary>
    public static IReadOnlyList<Part> Parts =>
        [.. Libraries, .. ListedPart.Read("device.json").Select(part => part.ToPart())];

    /// <summary>Compares the licence with those in the restored packages.</summary>
    /// <exception cref="Failure">A package is missing or has another licence.</exception>
    public static void CheckPackages(string folder)
    {
        foreach (Part library in Libraries)
        {
            string path = Path.Combine(folder, $"{library.Name}.{library.Version}");
            if (!Directory.Exists(path))
            {
                throw new Failure($"The package {path} is missing; restore the packages.");
            }

            string[] texts = Directory.GetFiles(path, "LICENSE*");
            if (texts.Length != 1
                || Plain(File.ReadAllText(texts[0])) != Plain(Resource.Read(OfTheLibraries)))
            {
                throw new Failure($"The package {path} has another licence than "
                    + $"hardware/notices/texts/{OfTheLibraries}.", ExitCode.Negative);
            }
        }
    }

    private static Part Library(string id, string version) =>
        id.StartsWith("nanoFramework.", StringComparison.Ordinal)
            ? new Part(
                id, version, "MIT", $"pkg:nuget/{id}@{version}", Resource.Read(OfTheLibraries))
            : throw new Failure($"firmware/packages.config has {id}, which is not one of "
                + "nanoFramework's; list its licence in hardware/notices.");

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
