using System.Reflection;

namespace AstroNano.Benchmarks.Assemblies;

/// <summary>An assembly that is built for the device, in one configuration.</summary>
public sealed record DeviceAssembly(string Name, string Configuration, string Folder)
{
    /// <summary>The command that builds all of them.</summary>
    public const string Command = "dotnet build AstroNano.sln";

    /// <summary>The application's assemblies and the device's tests, Debug and Release.</summary>
    public static IReadOnlyList<DeviceAssembly> All { get; } = new[]
        {
            ("AstroNano.Core", "firmware"),
            ("AstroNano.Firmware", "firmware"),
            ("NFUnitTest", "tests/Device"),
        }
        .SelectMany(assembly => new[] { "Debug", "Release" }.Select(configuration =>
            new DeviceAssembly(assembly.Item1, configuration, assembly.Item2))).ToList();

    /// <summary>The folder of the libraries that the assemblies are compiled against.</summary>
    public static string References { get; } = Metadata("DeviceReferences");

    private static string Root { get; } = Metadata("SourceRoot");

    /// <summary>The path of the compiled assembly.</summary>
    public string File => Path.Combine(Root, RelativePath);

    private string RelativePath => $"{Folder}/bin/{Configuration}/{Name}.dll";

    /// <summary>Measures the compiled assembly.</summary>
    public AssemblySizes Measure() => System.IO.File.Exists(File)
        ? AssemblySizes.Read(File, References)
        : throw new FileNotFoundException($"{RelativePath} is missing; to build it: {Command}");

    /// <summary>The exceeded limits, each prefixed with the assembly's name.</summary>
    public IEnumerable<string> Complaints(AssemblySizes sizes) =>
        sizes.Complaints.Select(complaint => $"{Name} ({Configuration}): {complaint}");

    private static string Metadata(string key) => typeof(DeviceAssembly).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key).Value!;
}
