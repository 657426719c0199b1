using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace AstroNano.Package.Tests;

/// <summary>What stands in the two packages; packs only when asked: bash .ci/long.</summary>
public class PackageTests(Packed packed)
{
    private const string Core = "AstroNano.Core";
    private const string Sources = "AstroNano.Core.Sources";
    private const string Folder = "contentFiles/cs/any/AstroNano.Core/";

    // Of the portable symbols' format: where the sources are published.
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    // Those of the device.
    private static string[] Shared => [.. Written.Where(file => !file.StartsWith("DotNet/"))];

    // The sources of the core, as paths from its folder.
    private static string[] Written => [.. Packed.Written(Repository.PathOf("shared/Core"))
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Repository.PathOf("shared/Core"), file)
            .Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact(Explicit = true)]
    public void The_core_comes_with_its_documentation_and_read_me()
    {
        Assert.Equal(
            ["LICENSE", "README.md", "lib/net10.0/AstroNano.Core.dll",
                "lib/net10.0/AstroNano.Core.xml", "lib/netstandard2.0/AstroNano.Core.dll",
                "lib/netstandard2.0/AstroNano.Core.xml", "sbom.cdx.json"],
            Files(Core));
        var documentation = XDocument.Parse(
            Encoding.UTF8.GetString(packed.Read(Core, "lib/net10.0/AstroNano.Core.xml")));
        Assert.Contains(documentation.Descendants("member"),
            member => member.Attribute("name")!.Value == "M:AstroNano.Core.Network.Step");
    }

    // The host is one whose pictures nuget.org shows: "Package readme on NuGet.org" lists them.
    [Theory(Explicit = true)]
    [InlineData(Core)]
    [InlineData(Sources)]
    public void Pictures_of_the_read_me_are_where_nuget_org_shows_them(string name)
    {
        string address = Packed.Address.Replace("//github.com", "//raw.githubusercontent.com")
            + $"/{packed.Commit}/";
        string read = Encoding.UTF8.GetString(packed.Read(name, "README.md"));
        string[] pictures = [.. Regex.Matches(read, @"!\[[^]]*\]\(([^)]*)\)")
            .Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture =>
        {
            Assert.StartsWith(address, picture);
            Assert.True(Repository.Has(picture[address.Length..]), picture);
        });
        string written = Repository.Read("shared/Core/README.md");
        Assert.Equal(written.TrimEnd(), read.ReplaceLineEndings("\n")
            .Replace(address + "shared/Core/", "").TrimEnd());
    }

    [Theory(Explicit = true)]
    [InlineData(Core)]
    [InlineData(Sources)]
    public void A_package_says_its_version_licence_and_commit(string name)
    {
        XElement metadata = Manifest(name).Elements().First();
        string Said(string element) => metadata.Elements()
            .Single(each => each.Name.LocalName == element).Value;
        var props = XDocument.Load(Repository.PathOf("Directory.Build.props"));
        Assert.Equal(props.Descendants("Version").Single().Value, Said("version"));
        Assert.Equal("MIT", Said("license"));
        Assert.Equal("README.md", Said("readme"));
        XElement repository = metadata.Elements()
            .Single(each => each.Name.LocalName == "repository");
        Assert.Equal(packed.Commit, repository.Attribute("commit")!.Value);
        Assert.StartsWith(Packed.Address, repository.Attribute("url")!.Value);
        Assert.DoesNotContain(metadata.Descendants(), each => each.Name.LocalName == "dependency");
    }

    // It refers to no other package and has no assembly but its own: then the list is empty.
    [Theory(Explicit = true)]
    [InlineData(Core)]
    [InlineData(Sources)]
    public void A_package_brings_its_licence_and_its_bill_of_materials(string name)
    {
        Assert.Equal(File.ReadAllBytes(Repository.PathOf("LICENSE")),
            packed.Read(name, "LICENSE"));
        JsonElement bill = JsonDocument.Parse(packed.Read(name, "sbom.cdx.json")).RootElement;
        Assert.Equal("CycloneDX", bill.GetProperty("bomFormat").GetString());
        JsonElement own = bill.GetProperty("metadata").GetProperty("component");
        XElement metadata = Manifest(name).Elements().First();
        string Said(string element) => metadata.Elements()
            .Single(each => each.Name.LocalName == element).Value;
        Assert.Equal((Said("id"), Said("version")),
            (own.GetProperty("name").GetString(), own.GetProperty("version").GetString()));
        string[] listed = bill.TryGetProperty("components", out JsonElement components)
            ? [.. components.EnumerateArray().Select(each => each.GetProperty("name").GetString()!)]
            : [];
        Assert.Equal(Files(name).Where(file => file.EndsWith(".dll", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Distinct()
            .Where(each => each != name)
            .Concat(metadata.Descendants().Where(each => each.Name.LocalName == "dependency")
                .Select(each => each.Attribute("id")!.Value)), listed);
    }

    [Fact(Explicit = true)]
    public void Symbols_lead_to_the_sources_of_the_commit()
    {
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(
            packed.Read(Core, "lib/net10.0/AstroNano.Core.pdb", "snupkg")));
        MetadataReader reader = symbols.GetMetadataReader();
        byte[] link = reader.GetBlobBytes(reader
            .GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(reader.GetCustomDebugInformation)
            .Single(each => reader.GetGuid(each.Kind) == SourceLink).Value);
        JsonProperty map = JsonDocument.Parse(link).RootElement.GetProperty("documents")
            .EnumerateObject().Single();
        Assert.Equal(
            $"https://raw.githubusercontent.com/astronano/astronano/{packed.Commit}/*",
            map.Value.GetString());
        string root = map.Name.TrimEnd('*').Replace('\\', '/') + "shared/Core/";
        string[] known = [.. reader.Documents.Select(each =>
            reader.GetString(reader.GetDocument(each).Name).Replace('\\', '/'))];
        Assert.All(Written.Where(file => !file.StartsWith("DotNet/Standard/")),
            file => Assert.Contains(root + file, known));
    }

    [Fact(Explicit = true)]
    public void Symbols_are_those_of_the_assembly_in_the_package()
    {
        using var assembly = new PEReader(new MemoryStream(
            packed.Read(Core, "lib/net10.0/AstroNano.Core.dll")));
        CodeViewDebugDirectoryData said = assembly.ReadCodeViewDebugDirectoryData(assembly
            .ReadDebugDirectory().Single(each => each.Type == DebugDirectoryEntryType.CodeView));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(
            packed.Read(Core, "lib/net10.0/AstroNano.Core.pdb", "snupkg")));
        var id = new BlobContentId(symbols.GetMetadataReader().DebugMetadataHeader!.Id);
        Assert.Equal(id.Guid, said.Guid);
    }

    [Fact(Explicit = true)]
    public void The_source_package_has_every_file_of_the_device_s_core()
    {
        Assert.Equal(
            new[]
            {
                "LICENSE", "README.md", "build/AstroNano.Core.Sources.targets", "sbom.cdx.json",
            }
                .Concat(Shared.Select(file => Folder + file)).Order(StringComparer.Ordinal),
            Files(Sources));
        Assert.All(Shared, file => Assert.Equal(
            File.ReadAllBytes(Path.Combine(Repository.Root, "shared/Core", file)),
            packed.Read(Sources, Folder + file)));
        XElement[] contents = [.. Manifest(Sources).Descendants()
            .Where(each => each.Name.LocalName == "files")];
        Assert.Equal(Shared.Length, contents.Length);
        Assert.All(contents,
            each => Assert.Equal("Compile", each.Attribute("buildAction")!.Value));
    }

    private string[] Files(string name)
    {
        using ZipArchive package = packed.Open(name);
        return [.. package.Entries.Select(entry => entry.FullName)
            .Where(file => !file.StartsWith("_rels/") && !file.StartsWith("package/services/")
                && file != "[Content_Types].xml" && file != name + ".nuspec")
            .Order(StringComparer.Ordinal)];
    }

    private XElement Manifest(string name) => XElement.Load(
        new MemoryStream(packed.Read(name, name + ".nuspec")));
}
