using System.Diagnostics;

[assembly: AssemblyFixture(typeof(AstroNano.Package.Tests.Packed))]

namespace AstroNano.Package.Tests;

/// <summary>
/// Both packages, packed once, when a test asks for them, from a copy of the sources in a
/// repository of its own, which has the address and the commit that symbols need.
/// </summary>
public sealed class Packed : IDisposable
{
    /// <summary>Where the copy says that it is published.</summary>
    public const string Address = "https://github.com/astronano/astronano";

    private static readonly string[] Made = ["bin", "obj"];

    // Who takes the sources has the device's C#.
    private static readonly (string Package, string Language)[] Users =
        [("AstroNano.Core", "latest"), ("AstroNano.Core.Sources", "10.0")];

    private readonly string _folder = Directory.CreateTempSubdirectory("astronano-pack").FullName;
    private readonly Lazy<string> _commit;

    public Packed()
    {
        _commit = new Lazy<string>(Pack);
    }

    /// <summary>What the copy was packed from.</summary>
    public string Commit => _commit.Value;

    private string Feed => Path.Combine(_folder, "feed");

    /// <summary>The program of the read-me.</summary>
    public static string Sample => Repository.Read("tests/Package/Sample/Program.cs");

    /// <summary>The written files below a folder.</summary>
    public static IEnumerable<string> Written(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(inner => !Made.Contains(Path.GetFileName(inner))).SelectMany(Written));

    /// <summary>A package of the name and of any version.</summary>
    public ZipArchive Open(string name, string ending = "nupkg") => ZipFile.OpenRead(
        Directory.GetFiles(AsPacked("feed"), $"{name}.?.*.{ending}").Single());

    /// <summary>A file of a package, read to its end.</summary>
    public byte[] Read(string name, string file, string ending = "nupkg")
    {
        using ZipArchive package = Open(name, ending);
        using Stream stream = package.GetEntry(file)!.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The sample's program, built from a package alone.</summary>
    public string Built(string package) =>
        AsPacked("sample-" + package, "run", "Sample.dll");

    /// <summary>A new folder that goes with the packages.</summary>
    public string NewFolder(string name) =>
        Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    public void Dispose()
    {
        // Git's own files may not be written, so Windows does not delete them.
        foreach (string file in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Pack()
    {
        foreach (string file in Directory.GetFiles(Repository.Root, "Directory.*.props")
            .Concat(((string[])["global.json", ".editorconfig", ".gitignore", "LICENSE",
                ".config/dotnet-tools.json"]).Select(file => Repository.PathOf(file)))
            .Concat(Written(Repository.PathOf("shared"))))
        {
            string copy = Path.Combine(_folder, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Git("init", "-q");
        Git("remote", "add", "origin", Address + ".git");
        Git("add", ".");
        Git("-c", "user.name=test", "-c", "user.email=test@localhost", "-c",
            "commit.gpgsign=false", "commit", "-q", "-m", "Pack");
        string commit = Git("rev-parse", "HEAD").Trim();
        foreach (var (package, language) in Users)
        {
            AddSample(package, language);
        }

        string all = Path.Combine(_folder, "Packages.proj");
        File.Copy(Repository.PathOf("tests/Package/Packages.proj"), all);
        Run(_folder, "dotnet", "msbuild", all, "-nologo", "-verbosity:minimal");
        return commit;
    }

    // A file or a folder of what was packed.
    private string AsPacked(params string[] names)
    {
        _ = _commit.Value;
        return Path.Combine(names.Prepend(_folder).ToArray());
    }

    // As an application has it: from the package alone.
    private void AddSample(string package, string language)
    {
        string folder = NewFolder("sample-" + package);
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
                <OutputPath>run/</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreSources>{Feed}</RestoreSources>
                <RestorePackagesPath>{Path.Combine(folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="*" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>What a program printed that was run in a folder.</summary>
    internal static string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };

        // No builder stays behind that holds the folder, and the gate has analysed the sources.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["RunAnalyzers"] = "false";
        return Tool.Print(start);
    }

    private string Git(params string[] arguments) => Run(_folder, "git", arguments);
}
