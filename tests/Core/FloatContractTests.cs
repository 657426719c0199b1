using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AstroNano.Core.Tests.FloatContract;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AstroNano.Core.Tests;

/// <summary>
/// The float contract, held against the compiled core: everything that a step, a digest, an
/// energy or an observable of a network can reach.
/// </summary>
public class FloatContractTests
{
    private static readonly ModuleDefinition Core = Module(typeof(Network));

    private static readonly Contract Contract = new()
    {
        AllowedCalls = ["Array.Clear", "Array.Copy"],

        // The bits of a float go through the double of the same value; no arithmetic is done.
        Doubles = new() { ["FloatBits.Of"] = "BitConverter.DoubleToInt64Bits" },

        // In range by the comparisons before them; see the tests of the ranges below.
        Conversions = new()
        {
            ["FloatMath.Exp"] = 1,
            ["FloatMath.Tanh"] = 1,
            ["TanhNetwork.IntegrateNeurons"] = 1,
        },

        Denominators = new()
        {
            ["FloatMath.Log"] = 1,                              // 2 + f, f > -0.3
            ["FloatMath.Tanh"] = 1,                             // 1 + t e, |t| < 1, |e| < 0.13
            ["TanhNetwork.IntegrateNeurons"] = 1,               // the same
            ["TanhNetwork.NeuronEnergy"] = 1,                   // the steepness, 0.01 at least
            ["Network.MeasureOverlaps"] = 1,                    // N, 4 at least
            ["AstrocyteNetwork.GateOverlaps"] = 1,              // a sum with a term of 1
            ["GainCompetition.Share"] = 1,                      // the same
            ["ReasoningNetwork.Advance"] = 1,                   // a time constant, 0.1 at least
            ["DelayedKleinfeldNetwork.Energy"] = 1,             // a constant
        },
    };

    public static TheoryData<string> Offending { get; } = new(typeof(Offenders).GetMethods()
        .Where(method => method.DeclaringType == typeof(Offenders)).Select(method => method.Name));

    [Fact]
    public void What_a_step_can_reach_keeps_the_contract()
    {
        IReadOnlyList<MethodDefinition> reached = Reached();
        Assert.Contains(reached, method => Contract.NameOf(method) == "SignTable.Fill");
        Assert.Contains(reached, method => Contract.NameOf(method) == "FloatMath.Exp");
        Assert.Empty(reached.SelectMany(Contract.Check));
    }

    [Fact]
    public void No_exception_from_the_contract_is_idle()
    {
        Dictionary<string, MethodDefinition> reached =
            Reached().ToDictionary(method => method.FullName);
        var strict = new Contract
        {
            AllowedCalls = Contract.AllowedCalls,
            Doubles = Contract.Doubles,
        };
        Violation[] bare = [.. reached.Values.SelectMany(strict.Check)];
        Assert.Equal(Counted(Contract.Conversions), CountedIn(bare, Contract.Conversion));
        Assert.Equal(Counted(Contract.Denominators), CountedIn(bare, Contract.Denominator));
    }

    [Theory]
    [MemberData(nameof(Offending))]
    public void Each_rule_catches_its_offender(string name)
    {
        MethodDefinition offender = Module(typeof(Offenders)).GetType(typeof(Offenders).FullName)
            .Methods.Single(method => method.Name == name);
        string[] rules = [.. new Contract().Check(offender).Select(found => found.Rule).Distinct()];
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
    public void An_override_is_reached_through_its_base()
    {
        Assert.Contains(Reached(), method =>
            Contract.NameOf(method) == nameof(ReasoningNetwork) + ".WeighOverlaps");
    }

    [Fact]
    public void Static_initialisers_depend_on_constants_only()
    {
        // The device runs them all before Main, types in the order of their names.
        Code[] constant =
        [
            Code.Newarr, Code.Dup, Code.Ldtoken, Code.Stsfld, Code.Ret, Code.Ldc_I4, Code.Ldc_I4_S,
            Code.Nop, Code.Stelem_I1, Code.Stelem_I4, Code.Stelem_R4,
        ];
        IEnumerable<Instruction> instructions = Core.Types.SelectMany(type => type.Methods)
            .Where(method => method.IsConstructor && method.IsStatic)
            .SelectMany(method => method.Body.Instructions);
        Assert.All(instructions, instruction => Assert.True(
            constant.Contains(instruction.OpCode.Code)
            || instruction.OpCode.Name.StartsWith("ldc.i4")
            || (instruction.Operand as MethodReference)?.Name == "InitializeArray",
            instruction.ToString()));
    }

    [Fact]
    public void The_conversion_of_Exp_stays_inside_its_tables()
    {
        // Rounded products and sums are monotone, so the ends of the range are enough.
        Assert.InRange((int)(FloatMath.LogOfSmallestNormal * 1.44269502f + 126.5f), 0, 255);
        Assert.InRange((int)(88.72f * 1.44269502f + 126.5f), 0, 255);
    }

    [Fact]
    public void The_conversion_of_Tanh_stays_inside_its_table()
    {
        float last = MathF.BitDecrement(TanhTable.Saturation) * TanhTable.Density + 0.5f;
        Assert.InRange((int)last, 1, TanhTable.Nodes.Length - 1);
        Assert.InRange((int)(TanhTable.SeriesEnd * TanhTable.Density + 0.5f), 1, (int)last);
        Assert.Equal(TanhTable.Nodes.Length, TanhTable.Values.Length);
    }

    private static IReadOnlyList<MethodDefinition> Reached()
    {
        string[] names = ["Step", "AddTo", "Energy", "Perplexity"];
        IEnumerable<MethodDefinition> ofNetworks = Core.Types
            .Where(type => type.Name.EndsWith("Network", StringComparison.Ordinal))
            .SelectMany(type => type.Methods)
            .Where(method => names.Contains(method.Name));
        IEnumerable<MethodDefinition> called = new[] { typeof(Observables), typeof(FloatMath) }
            .SelectMany(type => Core.GetType(type.FullName).Methods)
            .Where(method => !method.IsConstructor);
        return Reach.From(ofNetworks.Concat(called));
    }

    private static string[] Counted(Dictionary<string, int> counts) =>
        [.. counts.Select(pair => $"{pair.Key} {pair.Value}").Order()];

    private static string[] CountedIn(IEnumerable<Violation> found, string rule) =>
        [.. found.Where(violation => violation.Rule == rule).GroupBy(violation => violation.Method)
            .Select(group => $"{group.Key} {group.Count()}").Order()];

    private static ModuleDefinition Module(Type type) => ModuleDefinition.ReadModule(
        Path.Combine(AppContext.BaseDirectory, type.Assembly.GetName().Name + ".dll"));
}
