namespace AstroNano.Firmware.Tests;

/// <summary>The assemblies that the build compiled for the device.</summary>
internal static class BuiltAssembly
{
    /// <summary>The files, in both configurations.</summary>
    internal static TheoryData<string> All { get; } =
    [
        .. from configuration in new[] { "Debug", "Release" }
           from file in new[]
           {
               "firmware/bin/{0}/AstroNano.Core.dll", "firmware/bin/{0}/AstroNano.Firmware.dll",
               "tests/Device/bin/{0}/NFUnitTest.dll",
           }
           select string.Format(file, configuration),
    ];

    /// <summary>The assemblies that device code is compiled against.</summary>
    internal static string[] References { get; } = Directory.GetFiles(
        Repository.PathOf("firmware/References/bin/nanoFramework"), "*.dll");

    /// <summary>Reads one of the files.</summary>
    internal static ModuleDefinition Read(string file) =>
        ModuleDefinition.ReadModule(Repository.PathOf(file));
}
