using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AstroNano.Core.Tests.FloatContract;

/// <summary>
/// The rules for code that runs in a step: what nanoFramework's interpreter computes otherwise
/// than .NET, refuses, or pays for with memory must not be there.
/// </summary>
public sealed class Contract
{
    public const string Remainder = "no remainder";
    public const string Allocation = "no allocation";
    public const string ForeignCall = "no call out of the core";
    public const string DoublePrecision = "no double precision";
    public const string Conversion = "no conversion to int but the proven";
    public const string Denominator = "no division but by proven denominators";
    public const string SignedView = "no signed use of an unsigned value";
    public const string Unsupported = "nothing the device's runtime fails at";

    /// <summary>Methods of other assemblies that may be called.</summary>
    public string[] AllowedCalls { get; init; } = [];

    /// <summary>Methods that may use doubles, and calls that only they may make.</summary>
    public Dictionary<string, string> Doubles { get; init; } = [];

    /// <summary>How many conversions from float to int each method has proven.</summary>
    public Dictionary<string, int> Conversions { get; init; } = [];

    /// <summary>How many denominators each method has proven.</summary>
    public Dictionary<string, int> Denominators { get; init; } = [];

    /// <summary>A method's name as the lists have it: Type.Method.</summary>
    public static string NameOf(MethodReference method) =>
        method.DeclaringType.Name + "." + method.Name;

    /// <summary>All breaches in a method.</summary>
    public IEnumerable<Violation> Check(MethodDefinition method)
    {
        string name = NameOf(method);
        bool doubles = Doubles.ContainsKey(name);
        var kinds = new StackKinds(method);
        int conversions = 0, denominators = 0;
        foreach (string what in Declared(method, doubles))
        {
            yield return new Violation(what.Split(':')[0], name, what);
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (kinds.Before(instruction) is not Kind[] stack)
            {
                continue;
            }

            Kind[] operands = stack[^kinds.Taken(instruction)..];
            string? rule = ByOpcode(instruction) ?? ByOperands(instruction, operands)
                ?? ByCall(method, instruction)
                ?? (!doubles && operands.Contains(Kind.Double) ? DoublePrecision : null);
            if (rule == Conversion && conversions++ < Conversions.GetValueOrDefault(name))
            {
                continue;
            }

            if (rule == Denominator && denominators++ < Denominators.GetValueOrDefault(name))
            {
                continue;
            }

            if (rule != null)
            {
                yield return new Violation(rule, name, instruction.ToString());
            }
        }
    }

    private static IEnumerable<string> Declared(MethodDefinition method, bool doubles)
    {
        IEnumerable<TypeReference> types = method.Body.Variables.Select(v => v.VariableType)
            .Concat(method.Parameters.Select(p => p.ParameterType)).Append(method.ReturnType)
            .Concat(method.Body.Instructions.Select(i => i.Operand).OfType<FieldReference>()
                .Select(field => field.FieldType));
        foreach (TypeReference type in types.Distinct())
        {
            if (!doubles && StackKinds.KindOf(type) == Kind.Double)
            {
                yield return $"{DoublePrecision}: {type}";
            }

            if (type is ArrayType { Rank: > 1 } or GenericInstanceType or GenericParameter
                or PointerType or FunctionPointerType)
            {
                yield return $"{Unsupported}: {type}";
            }

            if (type.MetadataType == MetadataType.ValueType && type.Resolve()?.IsEnum != true)
            {
                yield return $"{Unsupported}: struct {type}";
            }
        }

        if (method.HasGenericParameters || method.DeclaringType.HasGenericParameters)
        {
            yield return $"{Unsupported}: generic";
        }

        if (method.DeclaringType.IsInterface)
        {
            yield return $"{Unsupported}: body of an interface's method";
        }
    }

    private static string? ByOpcode(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Rem or Code.Rem_Un:
                return Remainder;
            case Code.Newobj or Code.Newarr or Code.Box or Code.Ldstr:
                return Allocation;
            case Code.Ldc_R8 or Code.Ldelem_R8 or Code.Stelem_R8 or Code.Ldind_R8 or Code.Stind_R8:
                return DoublePrecision;
            case Code.Localloc or Code.Calli or Code.Ldftn or Code.Ldvirtftn or Code.Sizeof
                or Code.Mkrefany or Code.Cpblk or Code.Initblk:
                return Unsupported;
            case Code.Switch when ((Instruction[])instruction.Operand).Length > 255:
                return Unsupported;
            default:
                return instruction.OpCode.Name.Contains(".ovf") ? Unsupported : null;
        }
    }

    private static string? ByOperands(Instruction instruction, Kind[] operands)
    {
        string name = instruction.OpCode.Name;
        bool unsigned = operands.Contains(Kind.Unsigned);
        switch (instruction.OpCode.Code)
        {
            case Code.Div or Code.Div_Un:
                return unsigned && instruction.OpCode.Code == Code.Div ? SignedView : Denominator;
            case Code.Shr or Code.Conv_R4 or Code.Conv_I8 or Code.Clt or Code.Cgt:
                return unsigned && operands[0] == Kind.Unsigned || unsigned && name[0] == 'c'
                    ? SignedView : null;
            case Code.Call or Code.Callvirt:
                var called = (MethodReference)instruction.Operand;
                return called.Parameters.Zip(operands[^called.Parameters.Count..])
                    .Any(p => p.Second == Kind.Unsigned
                        && StackKinds.KindOf(p.First.ParameterType) == Kind.Int)
                    ? SignedView : null;
        }

        if (unsigned && (name.StartsWith("blt") || name.StartsWith("bgt")
            || name.StartsWith("ble") || name.StartsWith("bge")) && !name.Contains(".un"))
        {
            return SignedView;
        }

        bool toInt = name.StartsWith("conv.i") || name.StartsWith("conv.u");
        return toInt && operands[0] is Kind.Float or Kind.Double && toInt ? Conversion : null;
    }

    private string? ByCall(MethodDefinition method, Instruction instruction)
    {
        if (instruction.OpCode.Code is not (Code.Call or Code.Callvirt))
        {
            return null;
        }

        var called = (MethodReference)instruction.Operand;
        if (called is GenericInstanceMethod
            || called.DeclaringType is ArrayType or GenericInstanceType)
        {
            return Unsupported;
        }

        string name = NameOf(called);
        return Reach.Own(method, instruction) != null || AllowedCalls.Contains(name)
            || Doubles.GetValueOrDefault(NameOf(method)) == name
            ? null : ForeignCall;
    }
}
