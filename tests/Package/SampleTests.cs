using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using AstroNano.Core;

namespace AstroNano.Package.Tests;

/// <summary>The packages in use: the read-me's sample, and a device's project.</summary>
public class SampleTests(Packed packed)
{
    private const int Side = 8;

    private static string Sample => File.ReadAllText(
        Path.Combine(Packed.Root, "tests/Package/Sample/Program.cs")).ReplaceLineEndings("\n");

    // As an application has them: from the packages alone, the sources in the device's C#.
    [Theory]
    [InlineData("AstroNano.Core", "latest")]
    [InlineData("AstroNano.Core.Sources", "10.0")]
    public void The_sample_recalls_the_letter(string package, string language)
    {
        string folder = packed.NewFolder("sample-" + package);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Sample);

        // Those of the folder above are for the packages, not for who uses them.
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Sample.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>{language}</LangVersion>
                <UseAppHost>false</UseAppHost>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreSources>{packed.Feed}</RestoreSources>
                <RestorePackagesPath>{Path.Combine(folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="*" />
              </ItemGroup>
            </Project>
            """);
        Tool.Run(folder, "dotnet", "build", "-o", "run", "-nologo");
        Assert.Equal(Letter(), Tool.Run(folder, "dotnet", "exec", Path.Combine("run", "Sample.dll"))
            .ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_read_me_shows_the_sample_as_it_is()
    {
        string readMe = File.ReadAllText(Path.Combine(Packed.Root, "shared/Core/README.md"))
            .ReplaceLineEndings("\n");
        Assert.Contains($"```csharp\n{Sample}```\n", readMe);
    }

    // Projects with a packages.config read the targets only; others have the files already.
    [Theory]
    [InlineData("$(MSBuildExtensionsPath)\\nanoFramework\\v1.0\\", true)]
    [InlineData("", false)]
    public void The_targets_add_the_sources_to_projects_of_the_device(string system, bool adds)
    {
        string folder = packed.NewFolder("device-" + adds);
        using (ZipArchive package = packed.Open("AstroNano.Core.Sources"))
        {
            package.ExtractToDirectory(folder);
        }

        string project = Path.Combine(folder, "Device.proj");
        new XElement("Project",
            new XElement("PropertyGroup",
                new XElement("NanoFrameworkProjectSystemPath", system)),
            new XElement("Import",
                new XAttribute("Project", "build/AstroNano.Core.Sources.targets")),
            new XElement("Target", new XAttribute("Name", "Build"))).Save(project);
        using var said = JsonDocument.Parse(
            Tool.Run(folder, "dotnet", "msbuild", project, "-getItem:Compile"));
        string[] compiled = [.. said.RootElement.GetProperty("Items").GetProperty("Compile")
            .EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!)];
        string[] there = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(there);
        Assert.Equal(adds ? there.Order() : [], compiled.Order());
    }

    // What was stored first, before it was corrupted.
    private static string Letter()
    {
        var patterns = new PatternSet(Side * Side, 1);
        var signs = new sbyte[Side * Side];
        PatternSource.FillGlyphs(patterns, 1, signs);
        patterns.CopyTo(0, signs);
        return string.Concat(signs.Chunk(Side).Select(row =>
            string.Concat(row.Select(sign => sign > 0 ? '#' : '.')) + "\n"));
    }
}
