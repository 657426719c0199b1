namespace AstroNano.Core.Tests.FloatContract;

/// <summary>
/// The rules for code that runs on the device: what nanoFramework's interpreter computes otherwise
/// than .NET, refuses, or, in a step, pays for with memory must not be there. Denominators and
/// conversions are found here and judged by what they were seen to be: <see cref="Claims"/>.
/// </summary>
public sealed class Contract
{
    public const string Remainder = "no remainder of floats";
    public const string Allocation = "no allocation in a step";
    public const string ForeignCall = "no call out of the core in a step";
    public const string DoublePrecision = "no double precision";
    public const string Conversion = "no conversion to int but the proven";
    public const string Denominator = "no division but by proven denominators";
    public const string SignedView = "no signed use of an unsigned value";
    public const string Unsupported = "nothing the device's runtime fails at";

    /// <summary>Methods of other assemblies that a step may call.</summary>
    public string[] AllowedCalls { get; init; } = [];

    /// <summary>Methods that may use doubles, and calls that only they may make.</summary>
    public Dictionary<string, string> Doubles { get; init; } = [];

    /// <summary>A method's name as the lists have it: Type.Method.</summary>
    public static string NameOf(MethodReference method) =>
        method.DeclaringType.Name + "." + method.Name;

    /// <summary>What a method does that no code of the device may.</summary>
    public IEnumerable<Violation> Check(MethodDefinition method)
    {
        string name = NameOf(method);
        bool doubles = Doubles.ContainsKey(name);
        var kinds = new StackKinds(method);
        return Declarations.Check(method, doubles)
            .Concat(Found(method, kinds, instruction =>
            {
                Kind[] operands = kinds.Operands(instruction);
                return ByOpcode(instruction) ?? ByOperands(instruction, operands)
                    ?? ByCallee(instruction) ?? (doubles ? null : Doubled(instruction, operands));
            }));
    }

    /// <summary>What a method does beside that no step may, unless it is about to refuse.</summary>
    public IEnumerable<Violation> CheckStep(MethodDefinition method) =>
        Found(method, new StackKinds(method), instruction =>
            Refusals.EndsInThrow(instruction) ? null : Spent(method, instruction));

    private static IEnumerable<Violation> Found(
        MethodDefinition method, StackKinds kinds, Func<Instruction, string?> rule) =>
        from instruction in method.Body.Instructions
        where kinds.Before(instruction) != null
        let broken = rule(instruction)
        where broken != null
        select new Violation(broken, NameOf(method), instruction.ToString());

    private static string? ByOpcode(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldftn or Code.Ldvirtftn when instruction.Next?.OpCode.Code != Code.Newobj:
                return Unsupported;
            case Code.Localloc or Code.Calli or Code.Sizeof or Code.Mkrefany or Code.Cpblk
                or Code.Initblk:
                return Unsupported;
            case Code.Switch when ((Instruction[])instruction.Operand).Length > 255:
                return Unsupported;
            default:
                return instruction.OpCode.Name.Contains(".ovf") ? Unsupported : null;
        }
    }

    private static string? Doubled(Instruction instruction, Kind[] operands) =>
        operands.Contains(Kind.Double) || instruction.OpCode.Code is Code.Ldc_R8
            or Code.Ldelem_R8 or Code.Stelem_R8 or Code.Ldind_R8 or Code.Stind_R8
            ? DoublePrecision : null;

    private static string? ByOperands(Instruction instruction, Kind[] operands)
    {
        string name = instruction.OpCode.Name;
        bool unsigned = operands.Contains(Kind.Unsigned);
        switch (instruction.OpCode.Code)
        {
            case Code.Rem when operands.Contains(Kind.Float):
                return Remainder;
            case Code.Div or Code.Rem when unsigned:
                return SignedView;
            case Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un:
                return IsNonzero(instruction.Previous) ? null : Denominator;
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

    // A constant is its own proof.
    private static bool IsNonzero(Instruction divisor) => divisor.OpCode.Code switch
    {
        Code.Ldc_I4 => (int)divisor.Operand != 0,
        Code.Ldc_R4 => (float)divisor.Operand != 0f,
        _ => false,
    };

    // Array.Empty is what the desktop's compiler makes of `params` that are left out.
    private static string? ByCallee(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod { Name: "Empty", DeclaringType.FullName: "System.Array" } => null,
        GenericInstanceMethod => Unsupported,
        MethodReference { DeclaringType: ArrayType or GenericInstanceType } => Unsupported,
        _ => null,
    };

    private string? Spent(MethodDefinition method, Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Newobj or Code.Newarr or Code.Box or Code.Ldstr:
                return Allocation;
            case Code.Call or Code.Callvirt:
                string name = NameOf((MethodReference)instruction.Operand);
                return Reach.Own(method, instruction) != null || AllowedCalls.Contains(name)
                    || Doubles.GetValueOrDefault(NameOf(method)) == name ? null : ForeignCall;
            default:
                return null;
        }
    }
}
