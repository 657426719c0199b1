namespace AstroNano.Core.Tests.FloatContract;

/// <summary>
/// What lies on the evaluation stack before each instruction of a method. A value that came from
/// an unsigned one stays unsigned through arithmetic and through local variables, as it does on
/// the device, whatever type C# gives it.
/// </summary>
public sealed class StackKinds
{
    private readonly MethodDefinition _method;
    private readonly Dictionary<Instruction, Kind[]> _before = [];
    private readonly Kind[] _locals;
    private readonly Kind[] _arguments;
    private readonly Queue<Instruction> _open = new();

    public StackKinds(MethodDefinition method)
    {
        _method = method;
        method.Body.SimplifyMacros();
        _locals = [.. method.Body.Variables.Select(local => KindOf(local.VariableType))];
        _arguments = [.. method.Parameters.Select(argument => KindOf(argument.ParameterType))];
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            Reach(handler.HandlerStart, handler.CatchType is null ? [] : [Kind.Other]);
        }

        Reach(method.Body.Instructions[0], []);
        while (_open.TryDequeue(out Instruction? instruction))
        {
            Follow(instruction);
        }
    }

    /// <summary>The stack before an instruction, its top last; null if never reached.</summary>
    public Kind[]? Before(Instruction instruction) => _before.GetValueOrDefault(instruction);

    /// <summary>What an instruction that can be reached takes from the stack.</summary>
    public Kind[] Operands(Instruction instruction) => Before(instruction)![^Taken(instruction)..];

    /// <summary>How many values an instruction takes from the stack.</summary>
    public int Taken(Instruction instruction) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Popi or StackBehaviour.Pop1 or StackBehaviour.Popref => 1,
        StackBehaviour.Varpop when instruction.Operand is MethodReference called =>
            called.Parameters.Count
            + (called.HasThis && instruction.OpCode.Code != Code.Newobj ? 1 : 0),
        StackBehaviour.Varpop => _method.ReturnType.MetadataType == MetadataType.Void ? 0 : 1,
        StackBehaviour.PopAll => Before(instruction)!.Length,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi
            or StackBehaviour.Popi_popi8 or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8
            or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        _ => 3,
    };

    /// <summary>The kind of a declared type.</summary>
    public static Kind KindOf(TypeReference type) => type.MetadataType switch
    {
        MetadataType.Boolean or MetadataType.Char or MetadataType.SByte or MetadataType.Byte
            or MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Int32 => Kind.Int,
        MetadataType.UInt32 or MetadataType.UInt64 => Kind.Unsigned,
        MetadataType.Int64 => Kind.Long,
        MetadataType.Single => Kind.Float,
        MetadataType.Double => Kind.Double,
        MetadataType.ValueType when type.Resolve()?.IsEnum == true => Kind.Int,
        _ => Kind.Other,
    };

    private void Follow(Instruction instruction)
    {
        Kind[] before = _before[instruction];
        int taken = Taken(instruction);
        Kind[] operands = before[^taken..];
        Remember(instruction, operands);
        Kind[] after = [.. before[..^taken], .. Pushed(instruction, operands)];
        FlowControl flow = instruction.OpCode.FlowControl;
        if (instruction.Operand is Instruction target)
        {
            Reach(target, after);
        }

        if (instruction.Operand is Instruction[] targets)
        {
            Array.ForEach(targets, each => Reach(each, after));
        }

        if (flow is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw))
        {
            Reach(instruction.Next, after);
        }
    }

    private void Reach(Instruction instruction, Kind[] stack)
    {
        if (_before.TryGetValue(instruction, out Kind[]? known))
        {
            Kind[] merged = [.. known.Zip(stack, Merge)];
            if (merged.SequenceEqual(known))
            {
                return;
            }

            stack = merged;
        }

        _before[instruction] = stack;
        _open.Enqueue(instruction);
    }

    private static Kind Merge(Kind one, Kind other) =>
        one == Kind.Unsigned || other == Kind.Unsigned ? Kind.Unsigned : one;

    // An unsigned value makes the variable it is stored in unsigned; then all is looked at again.
    private void Remember(Instruction instruction, Kind[] operands)
    {
        Kind[]? variables = instruction.Operand switch
        {
            _ when operands.Length != 1 || operands[0] != Kind.Unsigned => null,
            VariableDefinition => _locals,
            ParameterDefinition => _arguments,
            _ => null,
        };
        int index = instruction.Operand switch
        {
            VariableDefinition local => local.Index,
            ParameterDefinition argument => argument.Index,
            _ => -1,
        };
        if (variables != null && index >= 0 && variables[index] == Kind.Int)
        {
            variables[index] = Kind.Unsigned;
            foreach (Instruction each in _before.Keys)
            {
                _open.Enqueue(each);
            }
        }
    }

    private Kind[] Pushed(Instruction instruction, Kind[] operands)
    {
        Code code = instruction.OpCode.Code;
        switch (instruction.OpCode.StackBehaviourPush)
        {
            case StackBehaviour.Push0:
                return [];
            case StackBehaviour.Push1_push1:
                return [operands[0], operands[0]];
            case StackBehaviour.Varpush:
                Kind result = KindOf(((MethodReference)instruction.Operand).ReturnType);
                return ((MethodReference)instruction.Operand).ReturnType.MetadataType
                    == MetadataType.Void ? [] : [result];
        }

        return
        [
            code switch
            {
                Code.Conv_U4 or Code.Conv_U8 or Code.Ldelem_U4 or Code.Ldind_U4 => Kind.Unsigned,
                Code.Conv_I4 when operands[0] == Kind.Unsigned => Kind.Unsigned,
                Code.Conv_I8 or Code.Ldc_I8 or Code.Ldelem_I8 or Code.Ldind_I8 => Kind.Long,
                Code.Conv_R4 or Code.Conv_R_Un or Code.Ldc_R4 or Code.Ldelem_R4
                    or Code.Ldind_R4 => Kind.Float,
                Code.Conv_R8 or Code.Ldc_R8 or Code.Ldelem_R8 or Code.Ldind_R8 => Kind.Double,
                _ => Loaded(instruction, operands),
            },
        ];
    }

    private Kind Loaded(Instruction instruction, Kind[] operands) => instruction.Operand switch
    {
        VariableDefinition local when instruction.OpCode.Code == Code.Ldloc =>
            _locals[local.Index],
        ParameterDefinition { Index: >= 0 } argument when instruction.OpCode.Code
            is Code.Ldarg => _arguments[argument.Index],
        FieldReference field when instruction.OpCode.Code is Code.Ldfld or Code.Ldsfld =>
            KindOf(field.FieldType),
        _ => instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Pushi when operands.Length == 0
                || instruction.OpCode.Name.StartsWith("conv")
                || instruction.OpCode.Name.StartsWith("ld")
                || instruction.OpCode.Name[0] == 'c' => Kind.Int,
            StackBehaviour.Push1 when operands.Length > 0 => operands.Aggregate(Merge),
            _ => Kind.Other,
        },
    };
}
