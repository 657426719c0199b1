extern alias Heltec;
extern alias S3;

using AstroNano.Core;
using AstroNano.Device.Tests;
using AstroNano.Instruments;
using AstroNano.Peripherals;
using Mono.Cecil;

namespace AstroNano.Firmware.Tests;

/// <summary>The arrows between the rooms, held against the compiled assemblies.</summary>
public class ArchitectureTests
{
    private static readonly ModuleDefinition Core = Load(typeof(Digest));
    private static readonly ModuleDefinition Instrument = Load(typeof(Screen));
    private static readonly ModuleDefinition Firmware = Load(typeof(Program));
    private static readonly ModuleDefinition[] Variants =
    [
        Firmware, Load(typeof(Heltec::AstroNano.Firmware.Program)),
        Load(typeof(S3::AstroNano.Firmware.Program)),
    ];

    private static readonly ModuleDefinition Peripherals = Load(typeof(SimulatedBoard));
    private static readonly ModuleDefinition Tests = Load(typeof(FloatContractTests));

    private static readonly Dictionary<string, HashSet<string>> Api = ReadApi();

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
                SourceUse.Of(variant.GetTypes()).Keys,
                use => use.StartsWith("AstroNano.Peripherals."));
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
    public void Peripherals_know_nobody() => Assert.Empty(Rooms(Peripherals));

    [Fact]
    public void Core_and_Instrument_name_no_pin_bus_clock_thread_file_or_browser()
    {
        string[] outside =
            ["System.Device.", "System.IO.", "System.Threading.", "nanoFramework.", "Iot."];
        foreach (string use in SourceUse.Of(Core.GetTypes().Concat(Instrument.GetTypes())).Keys)
        {
            Assert.DoesNotContain(outside, use.StartsWith);
        }
    }

    [Fact]
    public void Everything_that_the_device_compiles_exists_on_nanoFramework()
    {
        string?[] device = [typeof(FloatContractTests).Namespace];
        var types = Core.GetTypes().Concat(Instrument.GetTypes())
            .Concat(Variants.SelectMany(variant => variant.GetTypes()))
            .Concat(Tests.GetTypes().Where(type => device.Contains(type.Namespace)));
        string[] missing = [.. SourceUse.Of(types)
            .Where(use => !Exists(use.Key)).Select(use => use.Key + "  in  " + use.Value)];
        Assert.True(missing.Length == 0,
            "Not in NanoFrameworkApi.txt:" + Environment.NewLine
            + string.Join(Environment.NewLine, missing));
    }

    [Fact]
    public void The_simulated_peripherals_have_no_member_that_the_platform_lacks()
    {
        var twins = Peripherals.Types.Where(
            type => (type.IsPublic || type.Namespace == "System.IO")
                && !type.Namespace.StartsWith("AstroNano"));
        foreach (TypeDefinition twin in twins.Where(type => Api.ContainsKey(type.FullName)))
        {
            var names = twin.Methods
                .Where(method => method.IsPublic && (method.IsNewSlot || !method.IsVirtual))
                .Select(method => method.Name)
                .Concat(twin.Fields.Where(field => field.IsPublic).Select(field => field.Name));
            foreach (string name in names.Except(["GetHashCode", "value__"]))
            {
                Assert.True(Exists(twin.FullName + " " + name), twin.FullName + " " + name);
            }
        }
    }

    [Fact]
    public void A_use_of_a_generic_or_a_missing_member_is_caught()
    {
        var offender = Tests.GetType(typeof(Offender).FullName!.Replace('+', '/'));
        string[] uses = [.. SourceUse.Of([offender]).Keys];
        Assert.Contains("System.MathF Sqrt", uses);
        Assert.Contains("System.Single[0...,0...]", uses);
        Assert.Contains(uses, use => use.StartsWith("System.Collections.Generic.List`1<"));
        Assert.Contains(uses, use => !Exists(use));
    }

    private static bool Exists(string use)
    {
        string[] parts = use.Split(' ');
        return parts.Length <= 2 && Api.TryGetValue(parts[0], out HashSet<string>? members)
            && (parts.Length == 1 || members.Contains(parts[1]));
    }

    private static string[] Rooms(ModuleDefinition module) =>
        [.. module.AssemblyReferences.Select(r => r.Name).Where(n => n.StartsWith("AstroNano"))];

    private static ModuleDefinition Load(Type type) =>
        ModuleDefinition.ReadModule(type.Assembly.Location);

    private static Dictionary<string, HashSet<string>> ReadApi()
    {
        var api = new Dictionary<string, HashSet<string>>();
        HashSet<string> members = [];
        string file = Path.Combine(AppContext.BaseDirectory, "NanoFrameworkApi.txt");
        foreach (string line in File.ReadLines(file).Where(line => line is not ("" or ['#', ..])))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line[0] != ' ')
            {
                api[words[0]] = members = [];
            }

            members.UnionWith(words.Skip(line[0] == ' ' ? 0 : 1));
        }
        return api;
    }

    private sealed class Offender
    {
        public float[,] Matrix { get; } = new float[2, 2];

        public float Root(List<float> list) => MathF.Sqrt(list[0]);
    }
}
