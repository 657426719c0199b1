namespace AstroNano.Firmware.Tests;

/// <summary>The allowed dependencies, compared with the compiled assemblies.</summary>
public class ArchitectureTests
{
    private static readonly ModuleDefinition Core = Load(typeof(Digest));
    private static readonly ModuleDefinition Instrument = Load(typeof(Screen));
    private static readonly ModuleDefinition Firmware = Load(typeof(Program));

    [Fact]
    public void Core_references_no_other_project() => Assert.Empty(ReferencedProjects(Core));

    [Fact]
    public void Instrument_references_only_Core() => Assert.All(
        ReferencedProjects(Instrument), project => Assert.Equal("AstroNano.Core", project));

    [Fact]
    public void Firmware_references_only_Instrument_Core_and_the_platform()
    {
        Assert.All(ReferencedProjects(Firmware), project => Assert.Contains(
            project, new[] { "AstroNano.Core", "AstroNano.Instrument", "AstroNano.Peripherals" }));
        // On .NET, Pins takes its values from the board; the device has constants in its place.
        Assert.Equal(["BoardWiring"], Firmware.GetTypeReferences()
            .Where(type => type.Namespace == "AstroNano.Peripherals").Select(type => type.Name));
        Assert.All(Firmware.GetTypes().Where(UsesWiring), type => Assert.Equal("Pins", type.Name));
    }

    [Fact]
    public void Peripherals_reference_no_other_project() =>
        Assert.Empty(ReferencedProjects(Load(typeof(SimulatedBoard))));

    [Fact]
    public void Core_and_Instrument_name_no_pin_bus_clock_thread_file_or_browser()
    {
        string[] outside =
            ["System.Device.", "System.IO.", "System.Threading.", "nanoFramework.", "Iot."];
        foreach (TypeReference type in
            Core.GetTypeReferences().Concat(Instrument.GetTypeReferences()))
        {
            Assert.DoesNotContain(outside, type.FullName.StartsWith);
        }
    }

    private static bool UsesWiring(TypeDefinition type) => type.Methods
        .Where(method => method.HasBody).SelectMany(method => method.Body.Instructions)
        .Any(instruction => instruction.Operand is MemberReference member
            && member.DeclaringType?.Name == "BoardWiring");

    private static string[] ReferencedProjects(ModuleDefinition module) =>
        [.. module.AssemblyReferences.Select(r => r.Name).Where(n => n.StartsWith("AstroNano"))];

    private static ModuleDefinition Load(Type type) =>
        ModuleDefinition.ReadModule(type.Assembly.Location);
}
