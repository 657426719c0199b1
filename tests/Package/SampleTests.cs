using System.Xml.Linq;
using AstroNano.Core;

namespace AstroNano.Package.Tests;

/// <summary>The packages in use: the read-me's sample, and a device's project.</summary>
public class SampleTests(Packed packed)
{
    private const int Side = 8;

    [Theory(Explicit = true)]
    [InlineData("AstroNano.Core")]
    [InlineData("AstroNano.Core.Sources")]
    public void The_sample_recalls_the_letter(string package) => Assert.Equal(Letter(),
        Packed.Run(packed.NewFolder("run-" + package), "dotnet", "exec", packed.Built(package))
            .ReplaceLineEndings("\n"));

    [Fact]
    public void The_read_me_shows_the_sample_as_it_is()
    {
        string readMe = File.ReadAllText(Repository.PathOf("shared/Core/README.md"))
            .ReplaceLineEndings("\n");
        Assert.Contains($"```csharp\n{Packed.Sample}```\n", readMe);
    }

    // Projects with a packages.config read the targets only; others have the files already.
    [Fact(Explicit = true)]
    public void The_targets_add_the_sources_to_projects_of_the_device()
    {
        string folder = packed.NewFolder("device");
        using (ZipArchive package = packed.Open("AstroNano.Core.Sources"))
        {
            package.ExtractToDirectory(folder);
        }

        string[] there = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(there);
        Assert.Equal(there.Order(), Compiled(folder, "$(MSBuildExtensionsPath)"));
        Assert.Empty(Compiled(folder, ""));
    }

    // What a project compiles that takes the package's targets in.
    private static string[] Compiled(string folder, string system)
    {
        string project = Path.Combine(folder, "Device.proj");
        new XElement("Project",
            new XElement("PropertyGroup",
                new XElement("NanoFrameworkProjectSystemPath", system)),
            new XElement("Import",
                new XAttribute("Project", "build/AstroNano.Core.Sources.targets")),
            new XElement("Target", new XAttribute("Name", "Build"))).Save(project);
        using var said = JsonDocument.Parse(
            Packed.Run(folder, "dotnet", "msbuild", project, "-getItem:Compile"));
        return [.. said.RootElement.GetProperty("Items").GetProperty("Compile")
            .EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!).Order()];
    }

    // What was stored first, before it was corrupted.
    private static string Letter()
    {
        var trial = new Trial(Side * Side, 1);
        trial.Store(PatternKind.Glyphs, 1, 0, 0);
        var signs = new sbyte[Side * Side];
        trial.Patterns.CopyTo(0, signs);
        return string.Concat(signs.Chunk(Side).Select(row =>
            string.Concat(row.Select(sign => sign > 0 ? '#' : '.')) + "\n"));
    }
}
