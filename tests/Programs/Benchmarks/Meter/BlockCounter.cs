using Mono.Cecil.Rocks;

namespace AstroNano.Benchmarks.Meter;

/// <summary>
/// Rewrites an assembly so that every basic block of the chosen types counts how often it runs:
/// <c>Counts[n] = Counts[n] + 1</c> in front of each, in a static array added to the assembly.
/// </summary>
public sealed class BlockCounter
{
    /// <summary>Full name of the type that holds the counts in a rewritten assembly.</summary>
    public const string HolderName = "AstroNano.Benchmarks.Meter.BlockCounts";

    private readonly Predicate<MemberReference> _counted;
    private readonly FieldDefinition _counts;
    private readonly ModuleDefinition _module;

    public BlockCounter(ModuleDefinition module, Predicate<MemberReference> counted)
    {
        _module = module;
        _counted = counted;
        TypeSystem types = module.TypeSystem;
        _counts = new FieldDefinition("Counts", FieldAttributes.Public | FieldAttributes.Static,
            new ArrayType(types.Int64));
        var holder = new TypeDefinition("AstroNano.Benchmarks.Meter", "BlockCounts",
            TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed, types.Object);
        holder.Fields.Add(_counts);
        foreach (TypeDefinition type in module.GetAllTypes().Where(t => counted(t)).ToArray())
        {
            foreach (MethodDefinition method in type.Methods.Where(m => m.HasBody))
            {
                Rewrite(method);
                if (method.IsConstructor && method.IsStatic && !type.HasGenericParameters)
                {
                    Types.Add(type.FullName.Replace('/', '+'));
                }
            }
        }

        module.Types.Add(holder);
    }

    /// <summary>The blocks; a block's place is its index in the array of counts.</summary>
    public List<BasicBlock> Blocks { get; } = new();

    /// <summary>Full names of the counted types with a static initialiser.</summary>
    public List<string> Types { get; } = new();

    private void Rewrite(MethodDefinition method)
    {
        MethodBody body = method.Body;
        string name = method.DeclaringType.Name + "." + method.Name;
        HashSet<Instruction> leaders = Leaders(body);
        var starts = new List<(Instruction Leader, int Block)>();
        BasicBlock? block = null;
        foreach (Instruction instruction in body.Instructions)
        {
            if (block == null || leaders.Contains(instruction))
            {
                bool entry = block == null;
                block = new BasicBlock(name);
                starts.Add((instruction, Blocks.Count));
                Blocks.Add(block);
                if (entry)
                {
                    block.Enter(body);
                }
            }

            block.Add(instruction, _counted);
        }

        // The inserted code moves targets out of the reach of short branches.
        body.SimplifyMacros();
        ILProcessor processor = body.GetILProcessor();
        foreach ((Instruction leader, int index) in starts)
        {
            Instruction first = InsertCount(processor, leader, index);
            Redirect(body, leader, first);
        }
    }

    private static HashSet<Instruction> Leaders(MethodBody body)
    {
        var leaders = new HashSet<Instruction>();
        foreach (Instruction instruction in body.Instructions)
        {
            if (instruction.Operand is Instruction target)
            {
                leaders.Add(target);
            }
            else if (instruction.Operand is Instruction[] targets)
            {
                leaders.UnionWith(targets);
            }

            FlowControl flow = instruction.OpCode.FlowControl;
            if (flow is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return
                or FlowControl.Throw && instruction.Next != null)
            {
                leaders.Add(instruction.Next);
            }
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            leaders.Add(handler.TryStart);
            leaders.Add(handler.HandlerStart);
            if (handler.FilterStart != null)
            {
                leaders.Add(handler.FilterStart);
            }
        }

        return leaders;
    }

    private Instruction InsertCount(ILProcessor processor, Instruction leader, int index)
    {
        Instruction first = processor.Create(OpCodes.Ldsfld, _counts);
        Instruction[] code =
        {
            first,
            processor.Create(OpCodes.Ldc_I4, index),
            processor.Create(OpCodes.Ldelema, _module.TypeSystem.Int64),
            processor.Create(OpCodes.Dup),
            processor.Create(OpCodes.Ldind_I8),
            processor.Create(OpCodes.Ldc_I4_1),
            processor.Create(OpCodes.Conv_I8),
            processor.Create(OpCodes.Add),
            processor.Create(OpCodes.Stind_I8),
        };
        foreach (Instruction instruction in code)
        {
            processor.InsertBefore(leader, instruction);
        }

        return first;
    }

    private static void Redirect(MethodBody body, Instruction from, Instruction to)
    {
        foreach (Instruction instruction in body.Instructions)
        {
            if (instruction.Operand == from)
            {
                instruction.Operand = to;
            }
            else if (instruction.Operand is Instruction[] targets)
            {
                for (int i = 0; i < targets.Length; i++)
                {
                    targets[i] = targets[i] == from ? to : targets[i];
                }
            }
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            handler.TryStart = handler.TryStart == from ? to : handler.TryStart;
            handler.TryEnd = handler.TryEnd == from ? to : handler.TryEnd;
            handler.HandlerStart = handler.HandlerStart == from ? to : handler.HandlerStart;
            handler.HandlerEnd = handler.HandlerEnd == from ? to : handler.HandlerEnd;
            handler.FilterStart = handler.FilterStart == from ? to : handler.FilterStart;
        }
    }
}
