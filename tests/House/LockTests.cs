using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AstroNano.House.Tests;

/// <summary>
/// Every project has a lock file, which names the digest of each package; <c>bash .ci/lock</c>
/// renews them.
/// </summary>
public class LockTests
{
    private const string Renew = "; 'bash .ci/lock' renews the lock files.";

    private static readonly Dictionary<string, string> Pinned = XDocument
        .Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion")
        .ToDictionary(node => node.Attribute("Include")!.Value,
            node => node.Attribute("Version")!.Value);

    public static TheoryData<string> Projects { get; } = new(Repository.Files(".csproj"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_has_a_lock_file_of_the_versions_that_are_pinned(string project)
    {
        string file = Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
        Assert.True(Repository.Has(file), $"There is no {file}{Renew}");
        Dictionary<string, JsonNode> packages = JsonNode.Parse(Repository.Read(file))!
            ["dependencies"]!.AsObject().SelectMany(framework => framework.Value!.AsObject())
            .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value!);
        foreach ((string name, JsonNode package) in packages)
        {
            string type = package["type"]!.GetValue<string>();
            Assert.True(type == "Project" || package["contentHash"] is not null,
                $"{file} has no digest of {name}{Renew}");
            if (type == "Direct" && Pinned.TryGetValue(name, out string? version))
            {
                Assert.True(package["resolved"]!.GetValue<string>() == version,
                    $"{file} has another {name} than {version}{Renew}");
            }
        }

        IEnumerable<string> named = XDocument.Parse(Repository.Read(project))
            .Descendants("PackageReference").Select(node => node.Attribute("Include")!.Value);
        Assert.All(named, name => Assert.True(packages.ContainsKey(name),
            $"{file} does not have {name}{Renew}"));
    }

    // As lock files call them; a project that names none has that of Directory.Build.props.
    private static string[] Frameworks(string project)
    {
        string[] named = [.. XDocument.Parse(Repository.Read(project)).Descendants()
            .Where(node => node.Name.LocalName is "TargetFramework" or "TargetFrameworks")
            .SelectMany(node => node.Value.Split(';', StringSplitOptions.RemoveEmptyEntries))
            .Select(name => name == "netstandard2.0" ? ".NETStandard,Version=v2.0" : name)];
        return named.Length == 0 ? ["net10.0"] : [.. named.Order()];
    }

    // One with packages of a runtime, or of a system, would differ from machine to machine.
    [Theory]
    [MemberData(nameof(Projects))]
    public void A_lock_file_is_the_same_on_every_system(string project)
    {
        JsonNode locks = JsonNode.Parse(Repository.Read(
            Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")))!;
        Assert.Equal(Frameworks(project),
            locks["dependencies"]!.AsObject().Select(pair => pair.Key).Order());
    }
}
