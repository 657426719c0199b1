using AstroNano.Core.Tests.FloatContract;
using AstroNano.Instruments;

namespace AstroNano.Core.Tests;

/// <summary>
/// The float contract, held against the compiled code: the arithmetic of all of Core and
/// Instrument; of every network of the catalogue also that nothing it does allocates.
/// Denominators and conversions have tests of their own, which measure them.
/// </summary>
public class FloatContractTests
{
    private const string Bits = "BitConverter.DoubleToInt64Bits";

    private static readonly ModuleDefinition Core = Module(typeof(Network));
    private static readonly ModuleDefinition Instrument = Module(typeof(Screen));

    private static readonly Contract Contract = new()
    {
        AllowedCalls = ["Array.Clear", "Array.Copy", "Single.IsNaN"],

        // The bits of a float go through the double of the same value; no arithmetic is done.
        Doubles = new()
        {
            ["FloatBits.Of"] = Bits,
            ["Network.IsSound"] = Bits,
            ["MirroredNetwork.IsSound"] = Bits,
        },
    };

    private static readonly HashSet<string> Desktop = [.. Directory.GetFiles(
        SourceTree.PathOf("shared/Core/DotNet"), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetFileNameWithoutExtension(file))];

    private static readonly string[] CalledOnce =
    [
        nameof(Network.CreateSettings), nameof(Network.CreateTheory), "CreateForms", "Named",
        "Solve", "Add", "Gain",
        nameof(Adjustable.IndexOf), nameof(UniversalNetwork.StoreContents),
    ];

    // Settings that no knob reaches; that knobs cause no allocation is a test of AllocationTests.
    private const string BeyondKnobs = "ExpansionNetwork.MakeRoom";

    public static TheoryData<string> Offending { get; } = new(typeof(Offenders).GetMethods()
        .Where(method => method.DeclaringType == typeof(Offenders)).Select(method => method.Name));

    [Fact]
    public void The_arithmetic_of_all_code_keeps_the_contract()
    {
        IEnumerable<MethodDefinition> all = Core.GetTypes().Concat(Instrument.GetTypes())
            .Where(IsOnTheDevice).SelectMany(type => type.Methods).Where(method => method.HasBody);
        Violation[] found = [.. all.SelectMany(Contract.Check).Where(violation =>
            violation.Rule is not (Contract.Denominator or Contract.Conversion))];
        Assert.True(found.Length == 0, Listed(found));
    }

    [Fact]
    public void Network_code_allocates_nothing_and_calls_only_the_core()
    {
        IReadOnlyList<MethodDefinition> reached = Reach.From(OfNetworks());
        string[] names = [.. reached.Select(Contract.NameOf)];
        foreach (string name in new[]
        {
            "SignTable.Fill", "FloatMath.Exp", "ReasoningNetwork.WeighOverlaps",
            "GatedNetwork.set_Temperature", "Setting.Set",
            "GradedNetwork.OnSet", "SequenceTheory.Observe",
            "GainTheory.Compare", "Observables.Participation",
        })
        {
            Assert.Contains(name, names);
        }

        Violation[] found = [.. reached
            .Where(method => Contract.NameOf(method) != BeyondKnobs)
            .SelectMany(Contract.CheckStep)];
        Assert.True(found.Length == 0, Listed(found));
    }

    [Theory]
    [MemberData(nameof(Offending))]
    public void Each_rule_catches_its_offender(string name)
    {
        MethodDefinition offender = Module(typeof(Offenders)).GetType(typeof(Offenders).FullName)
            .Methods.Single(method => method.Name == name);
        var strict = new Contract();
        string[] rules = [.. strict.Check(offender).Concat(strict.CheckStep(offender))
            .Select(found => found.Rule).Distinct()];
        string rule = name.Split('_')[0];
        if (rule == "Allowed")
        {
            Assert.Empty(rules);
        }
        else
        {
            Assert.Contains((string)typeof(Contract).GetField(rule)!.GetRawConstantValue()!, rules);
        }
    }

    [Fact]
    public void Static_initialisers_depend_on_constants_only()
    {
        // The device runs them all before Main, types in the order of their names: what another
        // type has made may be missing.
        var methods = new Queue<MethodDefinition>(Core.Types.Concat(Instrument.Types)
            .Where(IsOnTheDevice).SelectMany(type => type.Methods)
            .Where(method => method.IsConstructor && method.IsStatic));
        Assert.NotEmpty(methods);
        while (methods.TryDequeue(out MethodDefinition? method))
        {
            foreach (Instruction instruction in method.Body.Instructions)
            {
                Assert.False(instruction.OpCode.Code is Code.Ldsfld or Code.Ldsflda,
                    $"{method}: {instruction}");
                if (instruction.Operand is MethodReference { Name: not "InitializeArray" } called)
                {
                    Assert.True(called.DeclaringType == method.DeclaringType,
                        $"{method}: {instruction}");
                    methods.Enqueue(called.Resolve());
                }
            }
        }
    }

    // All that the networks and their theories do, inherited or their own: steps, cues, setters,
    // readings. Words, and what is made once, are left out.
    private static IEnumerable<MethodDefinition> OfNetworks()
    {
        IEnumerable<Type> types = Catalogue.Create().Select(entry => entry.Create(4, 1))
            .SelectMany(network => new[] { network.GetType(), network.CreateTheory().GetType() })
            .SelectMany(Lineage).Append(typeof(Observables)).Append(typeof(FloatMath)).Distinct();
        return types.SelectMany(type => Core.GetType(type.FullName).Methods)
            .Where(method => !method.IsConstructor && !method.IsPrivate
                && !CalledOnce.Contains(method.Name)
                && method.ReturnType.MetadataType != MetadataType.String);
    }

    // The desktop's own types, each in a file of its name, are not compiled for the device.
    private static bool IsOnTheDevice(TypeDefinition type) => type.DeclaringType is not null
        ? IsOnTheDevice(type.DeclaringType)
        : !Desktop.Contains(type.Name);

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (Type above = type; above != typeof(object); above = above.BaseType!)
        {
            yield return above;
        }
    }

    private static string Listed(Violation[] found) =>
        string.Join(Environment.NewLine, found.Select(violation => violation.ToString()));

    private static ModuleDefinition Module(Type type) => ModuleDefinition.ReadModule(
        Path.Combine(AppContext.BaseDirectory, type.Assembly.GetName().Name + ".dll"));
}
