using System.Xml.Linq;

namespace AstroNano.Firmware.Tests;

/// <summary>The nanoFramework packages of the device projects.</summary>
public class DeviceProjectTests
{
    public static TheoryData<string> Projects { get; } =
        ["firmware/AstroNano.Firmware.nfproj", "tests/Device/NFUnitTest.nfproj"];

    // Device.props has the hint path of the core library, with the version from packages.config.
    [Theory]
    [MemberData(nameof(Projects))]
    public void Hint_paths_have_the_versions_of_packages_config(string project)
    {
        string[] packages = [.. Packages(project)
            .Where(package => !Id(package).EndsWith(".CoreLibrary", StringComparison.Ordinal))
            .Select(package => Id(package) + "." + package.Attribute("version")!.Value).Order()];
        string[] hinted = [.. XDocument.Load(Repository.PathOf(project))
            .Descendants().Where(element => element.Name.LocalName == "HintPath")
            .Select(hint => Regex.Match(hint.Value, @"^(\.\.\\)+packages\\([^\\]+)\\lib\\"))
            .Select(match => match.Groups[2].Value).Distinct().Order()];
        Assert.Equal(packages, hinted);
    }

    [Fact]
    public void Projects_use_the_same_package_versions() => Assert.All(
        Projects.SelectMany(row => Packages(row.Data)).GroupBy(Id), package =>
            Assert.Single(package.Select(use => use.Attribute("version")!.Value).Distinct()));

    private static IEnumerable<XElement> Packages(string project) => XDocument.Load(
        Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.config"))
        .Descendants("package");

    private static string Id(XElement package) => package.Attribute("id")!.Value;
}
