using AstroNano.Benchmarks.Assemblies;
using Mono.Cecil.Cil;

namespace AstroNano.Benchmarks.Tests;

/// <summary>Computed tables equal those that the metadata processor writes.</summary>
public class ProcessorTests
{
    // The header of an image: where its tables start, and how many bytes fill each of them up.
    private const int Starts = 40;
    private const int Tables = 16;
    private const int Padding = Starts + Tables * sizeof(int) + sizeof(int);

    // The order of the tables in an image, and the bytes of a row.
    private static readonly (string Name, int Row)[] Order =
    [
        ("assembly references", 12), ("type references", 8), ("field references", 8),
        ("method references", 8), ("types", 24), ("fields", 8), ("methods", 16),
        ("attributes", 8), ("type specifications", 4), ("resources", 8), ("resource data", 1),
        ("strings", 1), (Signatures, 1), ("byte code", 1), ("resource files", 24),
    ];

    private const string Signatures = "signatures (at most)";

    [Fact]
    public void Tables_of_nanoFrameworks_library_match_its_image()
    {
        byte[] image = File.ReadAllBytes(Path.Combine(NanoCompiler.Library, "mscorlib.pe"));
        var written = Order.Select((table, i) => (table.Name, (Start(image, i + 1)
            - Start(image, i) - image[Padding + i]) / table.Row));
        AssertSame(written, AssemblySizes.Read(
            Path.Combine(NanoCompiler.Library, "mscorlib.dll"), NanoCompiler.Library));
    }

    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    public void Tables_of_the_fixture_match_the_processors_output(string configuration)
    {
        byte[] dll = NanoCompiler.CompileEmbedded(configuration, "Everything.cs", "Methods.cs");
        using ModuleDefinition module = NanoCompiler.Read(dll);
        AssertSame(Written(configuration), AssemblySizes.Of(module));
    }

    [Fact]
    public void The_fixture_has_every_kind_of_operand()
    {
        byte[] dll = NanoCompiler.CompileEmbedded("Debug", "Everything.cs", "Methods.cs");
        using ModuleDefinition module = NanoCompiler.Read(dll);
        var used = module.GetTypes().SelectMany(type => type.Methods)
            .Where(method => method.HasBody).SelectMany(method => method.Body.Instructions)
            .Select(instruction => instruction.OpCode.OperandType);

        // No method has more variables or arguments than a byte can count, and function
        // pointers do not run on the device.
        OperandType[] absent = [OperandType.InlineVar, OperandType.InlineArg,
            OperandType.InlineSig, OperandType.InlinePhi];
        Assert.Equal(Enum.GetValues<OperandType>().Except(absent).Order(),
            used.Distinct().Order());
    }

    private static void AssertSame(IEnumerable<(string Name, int Size)> written,
        AssemblySizes computed)
    {
        Dictionary<string, int> sizes = written.ToDictionary(t => t.Name, t => t.Size);
        foreach (AssemblyTable table in computed.Tables)
        {
            if (table.Name == Signatures)
            {
                Assert.InRange(table.Size, sizes[Signatures], 2 * sizes[Signatures]);
            }
            else
            {
                Assert.True(sizes[table.Name] == table.Size,
                    $"{table.Name}: computed {table.Size}, written {sizes[table.Name]}");
            }
        }
    }

    private static IEnumerable<(string Name, int Size)> Written(string configuration)
    {
        using Stream stream = typeof(ProcessorTests).Assembly
            .GetManifestResourceStream("processor.csv")!;
        using var reader = new StreamReader(stream);
        string[] lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int column = Array.IndexOf(lines[0].Split(','), configuration);
        return lines.Skip(1).Select(line => line.Split(','))
            .Select(cells => (cells[0], int.Parse(cells[column]))).ToList();
    }

    private static int Start(byte[] image, int table) =>
        BitConverter.ToInt32(image, Starts + table * sizeof(int));
}
