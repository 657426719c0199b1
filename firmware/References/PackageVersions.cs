using System.Xml.Linq;

namespace AstroNano.References;

/// <summary>The versions of the nanoFramework packages that the device projects use.</summary>
internal sealed class PackageVersions
{
    private readonly Dictionary<string, Version> _versions = [];

    /// <summary>The version of an assembly, which is that of its package.</summary>
    public Version Of(string assembly) =>
        _versions.TryGetValue("nanoFramework." + assembly, out Version? version)
            || _versions.TryGetValue(assembly, out version)
                ? new Version(version.Major, version.Minor, version.Build, 0)
                : throw new ArgumentException($"No packages.config contains {assembly}.");

    /// <summary>Reads packages.config files.</summary>
    public static PackageVersions Read(IEnumerable<string> files)
    {
        var read = new PackageVersions();
        foreach (XElement package in files.SelectMany(
            file => XDocument.Load(file).Descendants("package")))
        {
            read._versions[package.Attribute("id")!.Value] =
                Version.Parse(package.Attribute("version")!.Value);
        }

        return read;
    }
}
