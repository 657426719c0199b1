using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AstroNano.Firmware.Tests;

/// <summary>The projects that only Visual Studio with the nanoFramework extension builds.</summary>
public class DeviceProjectTests
{
    private static readonly string Root = typeof(DeviceProjectTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "SourceRoot").Value!;

    public static TheoryData<string> Projects { get; } =
        ["firmware/AstroNano.Firmware.nfproj", "tests/Device/NFUnitTest.nfproj"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Each_reference_is_of_a_package_in_the_version_of_packages_config(string project)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Root, project))!;
        var packages = XDocument.Load(Path.Combine(folder, "packages.config"))
            .Descendants("package").Select(package =>
                package.Attribute("id")!.Value + "." + package.Attribute("version")!.Value)
            .ToHashSet();
        var hinted = Values(project, "HintPath")
            .Select(path => Regex.Match(path, @"^(\.\.\\)+packages\\([^\\]+)\\lib\\"))
            .Select(match => match.Groups[2].Value)
            .ToHashSet();
        Assert.Equal(packages.Order(), hinted.Order());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_shared_sources_are_compiled_and_in_C_sharp_10(string project)
    {
        string[] compiled = [.. Load(project).Descendants()
            .Where(element => element.Name.LocalName == "Compile")
            .Select(element => element.Attribute("Include")!.Value)];
        Assert.Contains(compiled, path => path.EndsWith(@"shared\Core\**\*.cs"));
        Assert.Contains(compiled, path => path.EndsWith(@"shared\Instrument\**\*.cs"));
        Assert.Equal(["10.0"], Values(project, "LangVersion"));
    }

    [Fact]
    public void Both_projects_agree_on_the_versions()
    {
        var versions = Projects.Select(row => Path.GetDirectoryName(Path.Combine(Root, row.Data))!)
            .SelectMany(folder => XDocument.Load(Path.Combine(folder, "packages.config"))
                .Descendants("package"))
            .GroupBy(package => package.Attribute("id")!.Value);
        Assert.All(versions, package =>
            Assert.Single(package.Select(use => use.Attribute("version")!.Value).Distinct()));
    }

    // The desktop's compiler uses it where `params` are left out, so the compiled code cannot tell.
    [Fact]
    public void No_source_names_Array_Empty_which_the_device_lacks() => Assert.All(
        new[] { "shared", "firmware" }.SelectMany(folder => Directory.EnumerateFiles(
            Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)),
        file => Assert.DoesNotContain("Array.Empty", File.ReadAllText(file)));

    private static XDocument Load(string project) => XDocument.Load(Path.Combine(Root, project));

    private static string[] Values(string project, string element) => [.. Load(project)
        .Descendants().Where(e => e.Name.LocalName == element).Select(e => e.Value)];
}
