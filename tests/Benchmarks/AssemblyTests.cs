using AstroNano.Benchmarks.Assemblies;
using Mono.Cecil.Cil;

namespace AstroNano.Benchmarks.Tests;

/// <summary>The device's assemblies fit into the device's 16-bit tables.</summary>
public class AssemblyTests
{
    private const int Budget = AssemblyTable.Budget;

    [Fact]
    public void Every_device_assembly_keeps_its_budget()
    {
        string[] complaints = DeviceAssembly.All
            .SelectMany(assembly => assembly.Complaints(assembly.Measure())).ToArray();
        Assert.True(complaints.Length == 0, string.Join(Environment.NewLine, complaints));
    }

    [Fact]
    public void The_report_lists_every_assembly_and_configuration()
    {
        using var output = new StringWriter();
        AssemblyReport.Write(output);
        Assert.All(DeviceAssembly.All, assembly =>
            Assert.Contains($"{assembly.Name} {assembly.Configuration}", output.ToString()));
        Assert.Contains("| byte code | 56,000 bytes |", output.ToString());
    }

    [Fact]
    public void A_missing_assembly_names_the_command_that_builds_it()
    {
        var missing = new DeviceAssembly("Nothing", "Debug", "firmware");
        var error = Assert.Throws<FileNotFoundException>(() => missing.Measure());
        Assert.Equal("firmware/bin/Debug/Nothing.dll is missing; to build it: "
            + "dotnet build AstroNano.sln", error.Message);
    }

    [Fact]
    public void One_method_too_many_is_reported_with_the_largest_methods()
    {
        DeviceAssembly core = DeviceAssembly.All[0];
        using ModuleDefinition module = Read(core);
        int left = Budget - SizeOf(module, "byte code");
        TypeDefinition type = module.Types.First(t => t.Name == "FloatMath");
        Add(type, "Large", left - 1);
        Assert.Empty(Reread(module).Complaints);

        Add(type, "OneTooMany", 1);
        AssemblySizes sizes = Reread(module);
        Assert.StartsWith("AstroNano.Core (Debug): byte code must be below 56,000 bytes "
            + "(was 56,000, 1 too many; the device can address 65,535). Largest: FloatMath.Large (",
            Assert.Single(core.Complaints(sizes)));
    }

    [Fact]
    public void Strings_that_take_too_much_are_reported_with_the_longest()
    {
        DeviceAssembly core = DeviceAssembly.All[0];
        using ModuleDefinition module = Read(core);
        int left = Budget - SizeOf(module, "strings");
        string text = new('é', left / 2);
        MethodDefinition method = Add(module.Types.First(t => t.Name == "FloatMath"), "Abs", 1);
        method.Body.Instructions.Insert(0, Instruction.Create(OpCodes.Ldstr, text));
        string complaint = Assert.Single(Reread(module).Complaints);
        Assert.StartsWith("strings must be below 56,000 bytes (was 56,00", complaint);
        Assert.Contains("the device can address 64,675). Largest: \"éé", complaint);
    }

    [Fact]
    public void Embedded_resources_are_rejected()
    {
        using ModuleDefinition module = NanoCompiler.Read(NanoCompiler.Compile("Debug"));
        module.Resources.Add(new EmbeddedResource("font", ManifestResourceAttributes.Public, [1]));
        var error = Assert.Throws<NotSupportedException>(() => AssemblySizes.Of(module));
        Assert.Equal("Fixture.dll must not have embedded resources (has font): their size on the "
            + "device is not computed.", error.Message);
    }

    public static TheoryData<string, string> TooMuch { get; } = new()
    {
        { "T must have at most 255 static fields (had 256).", Repeat("static int f{0};") },
        { "T must have at most 255 instance fields (had 256).", Repeat("int f{0};") },
        {
            "T must have at most 255 virtual methods (had 256).",
            Repeat("public virtual void M{0}() {{ }}")
        },
        { "T must have at most 255 static methods (had 256).", Repeat("static void M{0}() {{ }}") },
        // One is the constructor.
        { "T must have at most 255 instance methods (had 257).", Repeat("void M{0}() {{ }}") },
        {
            "System.Void T::M() must have at most 255 local variables (had 256).",
            "void M() {" + Repeat("int f{0} = 0; f{0}++;") + "}"
        },
        {
            "System.Int32 T::M(System.Int32) must have at most 255 cases in a switch (had 256).",
            "int M(int i) { switch (i) {" + Repeat("case {0}: return {0} * 3;") + "} return 0; }"
        },
        {
            "System.Void T::M() must have at most 255 exception handlers (had 256).",
            "void M() {" + Repeat("try {{ M(); }} finally {{ M(); }}") + "}"
        },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void More_than_a_byte_can_count_is_reported(string complaint, string members)
    {
        byte[] image = NanoCompiler.Compile("Debug", "public class T {" + members + "}");
        using ModuleDefinition module = NanoCompiler.Read(image);
        Assert.Contains(complaint, AssemblySizes.Of(module).Complaints);
    }

    [Fact]
    public void Too_many_arguments_and_too_long_a_method_are_reported()
    {
        string arguments = string.Join(", ", Enumerable.Range(0, 255).Select(i => $"int a{i}"));
        byte[] image = NanoCompiler.Compile("Debug",
            $"public class T {{ void M({arguments}) {{ }} }}");
        using ModuleDefinition module = NanoCompiler.Read(image);
        Add(module.Types.First(t => t.Name == "T"), "Long", short.MaxValue + 1);
        IReadOnlyList<string> complaints = Reread(module).Complaints;
        Assert.Contains(complaints, c => c.EndsWith("at most 255 arguments (had 256).",
            StringComparison.Ordinal));
        Assert.Contains("System.Void T::Long() must have at most 32767 bytes of code (had 32768).",
            complaints);
    }

    private static string Repeat(string member) => string.Concat(
        Enumerable.Range(0, 256).Select(i => string.Format(null, member, i)));

    private static ModuleDefinition Read(DeviceAssembly assembly) =>
        NanoCompiler.Read(File.ReadAllBytes(assembly.File));

    /// <summary>What was added gets its place in the metadata when the module is written.</summary>
    private static AssemblySizes Reread(ModuleDefinition module)
    {
        using var image = new MemoryStream();
        module.Write(image);
        using ModuleDefinition written = NanoCompiler.Read(image.ToArray());
        return AssemblySizes.Of(written);
    }

    private static int SizeOf(ModuleDefinition module, string table) =>
        AssemblySizes.Of(module).Tables.Single(t => t.Name == table).Size;

    private static MethodDefinition Add(TypeDefinition type, string name, int size)
    {
        var method = new MethodDefinition(name, MethodAttributes.Static,
            type.Module.TypeSystem.Void);
        for (int i = 0; i < size - 1; i++)
        {
            method.Body.Instructions.Add(Instruction.Create(OpCodes.Nop));
        }

        method.Body.Instructions.Add(Instruction.Create(OpCodes.Ret));
        type.Methods.Add(method);
        return method;
    }
}
