namespace AstroNano.Benchmarks.Meter;

/// <summary>
/// Instructions that are always executed together. Counting how often each block runs counts
/// every instruction exactly; only a block left by an exception is counted to its end.
/// </summary>
public sealed class BasicBlock(string method)
{
    private readonly int[] _classes = new int[Enum.GetValues<InstructionClass>().Length];

    /// <summary>Type and method, without parameters.</summary>
    public string Method { get; } = method;

    /// <summary>IL instructions.</summary>
    public int Instructions { get; private set; }

    /// <summary>Estimated cost on the device, in adds.</summary>
    public double Adds { get; private set; }

    /// <summary>Methods outside the counted assemblies that it calls.</summary>
    public List<string> OutsideCalls { get; } = new();

    /// <summary>
    /// Objects it allocates on the device. A local of a struct type is one: the interpreter keeps
    /// it as an object, made on entry.
    /// </summary>
    public int Allocations { get; private set; }

    public int this[InstructionClass kind] => _classes[(int)kind];

    /// <summary>Accounts for the struct locals of a method that starts with this block.</summary>
    public void Enter(MethodBody body)
    {
        foreach (VariableDefinition variable in body.Variables)
        {
            TypeReference type = variable.VariableType;
            if (type.IsValueType && !type.IsPrimitive && type.Resolve() is { IsEnum: false })
            {
                Allocations++;
            }
        }
    }

    public void Add(Instruction instruction, Predicate<MemberReference> counted)
    {
        Code code = instruction.OpCode.Code;
        InstructionClass kind = DeviceCost.ClassOf(code);
        Instructions++;
        _classes[(int)kind]++;
        Adds += DeviceCost.Of(code);
        if (kind == InstructionClass.Allocation)
        {
            Allocations++;
        }

        if (code is Code.Call or Code.Callvirt && instruction.Operand is MethodReference method)
        {
            if (!counted(method.DeclaringType))
            {
                Adds += DeviceCost.OutsideCall;
                OutsideCalls.Add(method.DeclaringType.Name + "." + method.Name);
            }
            else if (code == Code.Callvirt && method.Resolve().IsVirtual)
            {
                Adds += DeviceCost.VirtualCall;
            }
        }
    }
}
