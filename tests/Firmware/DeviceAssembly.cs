using System.Reflection;
using Mono.Cecil;

namespace AstroNano.Firmware.Tests;

/// <summary>What the build compiled for the device, next to this test.</summary>
internal static class DeviceAssembly
{
    internal static readonly string Root = typeof(DeviceAssembly).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "SourceRoot").Value!;

    /// <summary>Each, as it is built for tracking down faults and for use.</summary>
    internal static TheoryData<string> All { get; } =
    [
        .. from configuration in new[] { "Debug", "Release" }
           from file in new[]
           {
               "firmware/bin/{0}/AstroNano.Core.dll", "firmware/bin/{0}/AstroNano.Instrument.dll",
               "firmware/bin/{0}/AstroNano.Firmware.dll", "tests/Device/bin/{0}/NFUnitTest.dll",
           }
           select string.Format(file, configuration),
    ];

    /// <summary>What a compiler for the device refers to.</summary>
    internal static string[] References { get; } = Directory.GetFiles(
        Path.Combine(Root, "firmware/References/bin/nanoFramework"), "*.dll");

    /// <summary>Reads one.</summary>
    internal static ModuleDefinition Read(string file) =>
        ModuleDefinition.ReadModule(Path.Combine(Root, file));
}
