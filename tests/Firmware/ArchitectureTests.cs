extern alias Heltec;
extern alias S3;

using AstroNano.Core;
using AstroNano.Instruments;
using AstroNano.Peripherals;
using Mono.Cecil;

namespace AstroNano.Firmware.Tests;

/// <summary>The arrows between the rooms, held against the compiled assemblies.</summary>
public class ArchitectureTests
{
    private static readonly ModuleDefinition Core = Load(typeof(Digest));
    private static readonly ModuleDefinition Instrument = Load(typeof(Screen));
    private static readonly ModuleDefinition[] Variants =
    [
        Load(typeof(Program)), Load(typeof(Heltec::AstroNano.Firmware.Program)),
        Load(typeof(S3::AstroNano.Firmware.Program)),
    ];

    [Fact]
    public void Core_knows_nobody() => Assert.Empty(Rooms(Core));

    [Fact]
    public void Instrument_knows_Core_alone() => Assert.All(
        Rooms(Instrument), room => Assert.Equal("AstroNano.Core", room));

    [Fact]
    public void Firmware_knows_Instrument_Core_and_the_platform()
    {
        foreach (ModuleDefinition variant in Variants)
        {
            Assert.All(Rooms(variant), room => Assert.Contains(
                room, new[] { "AstroNano.Core", "AstroNano.Instrument", "AstroNano.Peripherals" }));
            Assert.DoesNotContain(
                variant.GetTypeReferences(), type => type.Namespace == "AstroNano.Peripherals");
        }
    }

    [Fact]
    public void There_is_a_firmware_for_each_board()
    {
        string[] boards = [.. Variants.Select(variant => (string)variant
            .GetType("AstroNano.Firmware.Pins").Fields.Single(f => f.Name == "Board").Constant)];
        Assert.Equal(BoardWirings.All.Select(board => board.Id).Order(), boards.Order());
    }

    [Fact]
    public void Peripherals_know_nobody() => Assert.Empty(Rooms(Load(typeof(SimulatedBoard))));

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

    private static string[] Rooms(ModuleDefinition module) =>
        [.. module.AssemblyReferences.Select(r => r.Name).Where(n => n.StartsWith("AstroNano"))];

    private static ModuleDefinition Load(Type type) =>
        ModuleDefinition.ReadModule(type.Assembly.Location);
}
