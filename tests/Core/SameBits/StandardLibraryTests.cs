using System.Reflection;
using System.Runtime.Loader;
using AstroNano.Determinism.Runtimes;

namespace AstroNano.Core.Tests;

/// <summary>The library for .NET Standard, which tests the runtime that it is on.</summary>
public class StandardLibraryTests
{
    private static string Built => Path.Combine(
        Path.GetDirectoryName(ProbeBuild.Standard)!, "AstroNano.Core.dll");

    [Fact]
    public void The_library_targets_net_standard_without_dependencies()
    {
        using var module = ModuleDefinition.ReadModule(Built);
        Assert.Equal(["netstandard"], module.AssemblyReferences.Select(one => one.Name));
    }

    [Fact]
    public void A_runtime_that_computes_the_same_bits_may_make_networks() =>
        Assert.Equal(64, MakeNetwork(File.ReadAllBytes(Built)));

    // A runtime of other bits is not at hand: instead the exponential is made to differ.
    [Fact]
    public void A_runtime_that_computes_other_bits_is_refused_at_each_network()
    {
        using var module = ModuleDefinition.ReadModule(Built);
        Instruction constant = module.GetType("AstroNano.Core.FloatMath").Methods
            .Single(method => method.Name == "Exp").Body.Instructions
            .Last(instruction => instruction.OpCode == OpCodes.Ldc_R4);
        constant.Operand = MathF.BitIncrement((float)constant.Operand);
        using var changed = new MemoryStream();
        module.Write(changed);
        var assembly = Load(changed.ToArray());
        for (int time = 0; time < 2; time++)
        {
            string sentence = Assert.IsType<PlatformNotSupportedException>(
                Assert.Throws<TargetInvocationException>(() => MakeNetwork(assembly))
                    .InnerException).Message;
            Assert.Matches("^AstroNano.Core must compute the same bits everywhere, and this "
                + "runtime computes others: 'functions' gave [0-9A-F]{8} instead of "
                + $"{FunctionProbe.Golden:X8}.$", sentence);
        }
    }

    private static Assembly Load(byte[] library) =>
        new AssemblyLoadContext(null).LoadFromStream(new MemoryStream(library));

    private static int MakeNetwork(byte[] library) => MakeNetwork(Load(library));

    private static int MakeNetwork(Assembly library)
    {
        Type network = library.GetType(typeof(HopfieldNetwork).FullName!)!;
        object made = Activator.CreateInstance(network, 64, 16)!;
        return (int)network.GetProperty(nameof(Network.Units))!.GetValue(made)!;
    }
}
