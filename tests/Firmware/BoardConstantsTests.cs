using System.Reflection;
using Mono.Cecil.Cil;

namespace AstroNano.Firmware.Tests;

/// <summary>The constants of the device beside the pins of the same board on .NET.</summary>
public sealed class BoardConstantsTests : IDisposable
{
    public static TheoryData<string> Boards => [.. BoardWirings.All.Select(board => board.Id)];

    public static TheoryData<string> Assemblies => [.. BuiltAssembly.All
        .Select(row => row.Data).Where(file => file.Contains("AstroNano.Firmware"))];

    public void Dispose() => Pins.Wiring = BoardWiring.Default;

    [Theory]
    [MemberData(nameof(Boards))]
    public void Constants_of_a_board_equal_its_pins_on_NET(string id)
    {
        Pins.Wiring = BoardWiring.Of(id);
        TypeDefinition constants = DeviceCompiler.Assembly(File.ReadAllText(
            Repository.PathOf($"firmware/Boards/{id}.cs"))).GetType(
                typeof(Pins).FullName);
        PropertyInfo[] pins = [.. typeof(Pins).GetProperties()
            .Where(pin => pin.Name != nameof(Pins.Wiring))];
        Assert.Equal(pins.Select(pin => pin.Name).Order(),
            constants.Fields.Select(field => field.Name)
                .Concat(constants.Properties.Select(property => property.Name)).Order());
        Assert.All(pins, pin => Assert.Equal(pin.GetValue(null), Value(constants, pin.Name)));
    }

    // With its supply on, its reset released, and by its own pins.
    [Theory]
    [MemberData(nameof(Boards))]
    public void The_display_of_each_board_shows_what_was_painted(string id)
    {
        var wiring = BoardWiring.Of(id);
        Pins.Wiring = wiring;
        var rig = new Rig(wiring.Address,
            wiring.IsSh1106 ? OledModel.Sh1106 : OledModel.Ssd1306, wiring);
        rig.Start().Run(3);
        Assert.Equal(Program.Instrument.Screen.Pixels, rig.Glass);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Device_assembly_names_its_own_board_in_one_string_and_no_other(string file)
    {
        string[] texts = [.. BuiltAssembly.Read(file).GetTypes().SelectMany(type => type.Methods)
            .Where(method => method.HasBody).SelectMany(method => method.Body.Instructions)
            .Select(instruction => instruction.Operand).OfType<string>()];
        string own = BoardWiring.Default.Id;
        Assert.Contains($"AstroNano {Instruments.Instrument.Version} on {own}: ", texts);
        Assert.All(BoardWirings.All.Where(board => board.Id != own),
            board => Assert.DoesNotContain(texts, text => text.Contains(board.Id)));
    }

    private static object Value(TypeDefinition constants, string name)
    {
        FieldDefinition? field = constants.Fields.SingleOrDefault(field => field.Name == name);
        if (field is not null)
        {
            return field.FieldType.Name == "Boolean" ? field.Constant is 1 or true : field.Constant;
        }

        // An array's numbers are data of the assembly that its property copies.
        byte[] data = constants.Properties.Single(property => property.Name == name)
            .GetMethod.Body.Instructions
            .Where(instruction => instruction.OpCode == OpCodes.Ldtoken)
            .Select(instruction => ((FieldDefinition)instruction.Operand).InitialValue).Single();
        return data.Chunk(sizeof(int)).Select(bytes => BitConverter.ToInt32(bytes)).ToArray();
    }
}
