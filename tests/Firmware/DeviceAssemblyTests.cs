using System.Diagnostics;
using AstroNano.Device.Tests;

namespace AstroNano.Firmware.Tests;

/// <summary>The compiled device assemblies, as far as they can be checked on the desktop.</summary>
public class DeviceAssemblyTests
{
    private static readonly string[] Libraries =
        [.. BuiltAssembly.References.Select(path => Path.GetFileNameWithoutExtension(path))];

    public static TheoryData<string> All => BuiltAssembly.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Device_assemblies_reference_only_lower_layers_and_device_libraries(string file)
    {
        string[] allowed = Path.GetFileNameWithoutExtension(file) switch
        {
            "AstroNano.Core" => ["mscorlib"],
            _ => [.. Libraries, "AstroNano.Core"],
        };
        Assert.All(BuiltAssembly.Read(file).AssemblyReferences,
            reference => Assert.Contains(reference.Name, allowed));
    }

    // Each in a file of its name, which the device's project leaves out.
    private static IEnumerable<string> OnDesktopAlone => Directory.GetFiles(
        Repository.PathOf("shared/Core/DotNet"), "*.cs", SearchOption.AllDirectories)
        .Select(file => $"{typeof(Digest).Namespace}.{Path.GetFileNameWithoutExtension(file)}");

    // The device's core has those that networks need; the others are the application's.
    [Theory]
    [InlineData("firmware/bin/{0}/AstroNano.Firmware.dll", typeof(Program))]
    [InlineData("tests/Device/bin/{0}/NFUnitTest.dll", typeof(DeviceFloatContractTests))]
    public void Device_and_desktop_assemblies_have_the_same_types(string file, Type desktop)
    {
        string[] expected = [.. NamesOf(desktop)
            .Where(name => desktop == typeof(Program)
                || name.StartsWith(desktop.Namespace!, StringComparison.Ordinal))
            .Concat(NamesOf(typeof(Screen))).Concat(NamesOf(typeof(Digest)))
            .Except(OnDesktopAlone).Order()];
        foreach (string configuration in new[] { "Debug", "Release" })
        {
            string path = string.Format(file, configuration);
            string core = Path.Combine(Path.GetDirectoryName(path)!, "AstroNano.Core.dll");
            Assert.Equal(expected, new[] { path, core }
                .SelectMany(device => Names(BuiltAssembly.Read(device))).Order());
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Device_and_desktop_assemblies_have_the_same_version(string file) => Assert.Equal(
        typeof(Digest).Assembly.GetName().Version, BuiltAssembly.Read(file).Assembly.Name.Version);

    [Theory]
    [MemberData(nameof(All))]
    public void Only_Release_assemblies_are_optimized(string file)
    {
        CustomAttribute attribute = BuiltAssembly.Read(file).Assembly.CustomAttributes
            .Single(a => a.AttributeType.Name == nameof(DebuggableAttribute));
        var modes = (DebuggableAttribute.DebuggingModes)attribute.ConstructorArguments[0].Value;
        Assert.Equal(file.Contains("/Debug/"),
            modes.HasFlag(DebuggableAttribute.DebuggingModes.DisableOptimizations));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Device_assemblies_contain_no_unsupported_constructs(string file) =>
        Assert.Empty(Unsupported.In(BuiltAssembly.Read(file).GetTypes()));

    [Theory]
    [InlineData("float R(float x) => System.MathF.Sqrt(x);", "'MathF'")]
    [InlineData("object L() => new System.Collections.Generic.List<int>();", "'Generic'")]
    [InlineData("int[] E() => System.Array.Empty<int>();", "'Empty'")]
    [InlineData("string[] F() => System.IO.File.ReadAllLines(null);", "'ReadAllLines'")]
    [InlineData("void P(System.Device.Gpio.GpioPin p) => p.Blink();", "'Blink'")]
    public void Code_using_APIs_that_the_device_lacks_does_not_compile(
        string member, string missing) =>
        Assert.Contains(missing, Assert.Single(DeviceCompiler.Errors($"class C {{ {member} }}")));

    [Fact]
    public void Code_using_APIs_of_the_device_compiles() => Assert.Empty(DeviceCompiler.Errors(
        """
        class C
        {
            bool Has(System.Device.Gpio.GpioPin pin) =>
                System.IO.File.Exists("I:\\a") && (bool)pin.Read();
        }
        """));

    [Theory]
    [InlineData("class G<T> { }", "G`1 is generic")]
    [InlineData("class C { void M<T>() { } void N() => M<int>(); }",
        "M is generic", "N calls something generic")]
    [InlineData("class C { System.Action<int> F; }", "F is generic")]
    [InlineData("class C { int[,] F; }", "F has 2 dimensions")]
    [InlineData("class C { int M() { var l = new int[1, 2, 3]; return l.Length; } }",
        "M has 3 dimensions")]
    [InlineData("unsafe class C { void M(int x) { int* p = &x; *p = 1; } }", "M is a pointer")]
    [InlineData("interface I { string M() => ToString(); }", "M has a body")]
    public void Unsupported_constructs_that_compile_are_reported(
        string source, params string[] found) =>
        Assert.Equal(found, Unsupported.In(DeviceCompiler.Assembly(source).GetTypes()));

    [Theory]
    [InlineData(255, false)]
    [InlineData(256, true)]
    public void A_switch_with_more_than_255_dense_cases_is_reported(int cases, bool isReported)
    {
        string labels = string.Concat(
            Enumerable.Range(0, cases).Select(i => $"case {i}: return {3 * i};"));
        ModuleDefinition sample = DeviceCompiler.Assembly(
            $"class C {{ int M(int x) {{ switch (x) {{ {labels} }} return 1; }} }}");
        Assert.Equal(isReported, Unsupported.In(sample.GetTypes()).Any());
    }

    private static string[] NamesOf(Type type) =>
        Names(ModuleDefinition.ReadModule(type.Assembly.Location));

    private static string[] Names(ModuleDefinition module) =>
        [.. module.GetTypes().Select(type => type.FullName).Where(name => !name.Contains('<')
            && !name.StartsWith("Microsoft.", StringComparison.Ordinal)
            && !name.StartsWith("System.", StringComparison.Ordinal)).Order()];
}
