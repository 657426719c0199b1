using System.Xml.Linq;

namespace AstroNano.Notices;

/// <summary>A package of NuGet, unpacked.</summary>
public static class NuGetFolder
{
    // A package's own licence, and those of what it is made of.
    private static readonly string[] Texts = ["LICENSE*", "THIRD-PARTY-NOTICES*"];

    /// <summary>What the package says of itself, with all texts that it brings.</summary>
    /// <exception cref="Failure">It brings no licence.</exception>
    public static Part Read(string folder)
    {
        string manifest = Directory.GetFiles(folder, "*.nuspec").Single();
        XElement metadata = XElement.Load(manifest).Elements().First();
        XElement? Find(string name) =>
            metadata.Elements().SingleOrDefault(each => each.Name.LocalName == name);
        string name = Find("id")!.Value;
        string version = Find("version")!.Value;
        string text = string.Join("\n\n", Texts
            .SelectMany(pattern => Directory.GetFiles(folder, pattern)).Order()
            .Select(File.ReadAllText));
        string licence = Find("license") is { } said
            && (string?)said.Attribute("type") == "expression" ? said.Value : "MIT";
        return new Part(name, version, licence, $"pkg:nuget/{name}@{version}", text).Checked();
    }
}
