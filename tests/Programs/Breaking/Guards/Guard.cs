using Mono.Cecil.Cil;

namespace AstroNano.Breaking.Guards;

/// <summary>
/// A method that keeps something from going wrong, and what is made of it to see that a machine
/// notices when it is not there.
/// </summary>
/// <param name="Assembly">Where it is.</param>
/// <param name="Type">Its type, without the namespace; of a nested one its own name.</param>
/// <param name="Method">Its name; all of that name are meant.</param>
/// <param name="Remove">Takes the guard out of the method's body.</param>
public sealed record Guard(
    string Assembly, string Type, string Method, Action<MethodDefinition> Remove)
{
    /// <summary>The method says the same whatever it is given.</summary>
    public static Action<MethodDefinition> Says(int value) => method =>
        Write(method, il =>
        {
            il.Emit(OpCodes.Ldc_I4, value);
            if (method.ReturnType.MetadataType == MetadataType.Int64)
            {
                il.Emit(OpCodes.Conv_I8);
            }
        });

    /// <summary>The method does nothing but call what it is given as its last argument.</summary>
    public static void OnlyCalls(MethodDefinition method)
    {
        ParameterDefinition last = method.Parameters[^1];
        MethodReference invoke = method.Module.ImportReference(
            last.ParameterType.Resolve().Methods.Single(m => m.Name == nameof(Action.Invoke)));
        Write(method, il =>
        {
            il.Emit(OpCodes.Ldarg, last);
            il.Emit(OpCodes.Callvirt, invoke);
        });
    }

    /// <summary>The method does nothing.</summary>
    public static void DoesNothing(MethodDefinition method) => Write(method, _ => { });

    /// <summary>The method catches nothing.</summary>
    public static void Uncaught(MethodDefinition method)
    {
        // The code of a filter is allowed in a filter only, even if nothing reaches it.
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers
            .Where(handler => handler.FilterStart is not null))
        {
            for (Instruction at = handler.FilterStart; at != handler.HandlerStart; at = at.Next)
            {
                at.OpCode = OpCodes.Nop;
                at.Operand = null;
            }
        }

        method.Body.ExceptionHandlers.Clear();
    }

    /// <summary>Differences of times are taken without the wrap-around of the clock.</summary>
    public static void WithoutWrap(MethodDefinition method)
    {
        foreach (Instruction instruction in method.Body.Instructions
            .Where(instruction => instruction.OpCode == OpCodes.Sub))
        {
            instruction.OpCode = OpCodes.Sub_Ovf;
        }
    }

    /// <summary>A number that the method names is 0.</summary>
    public static Action<MethodDefinition> Without(int number) => method =>
    {
        foreach (Instruction instruction in method.Body.Instructions
            .Where(instruction => instruction.Operand is int named && named == number))
        {
            instruction.Operand = 0;
        }
    };

    /// <summary>The method makes an object first, which nobody needs.</summary>
    public static void Allocates(MethodDefinition method)
    {
        ModuleDefinition module = method.Module;
        TypeDefinition objects = module.TypeSystem.Object.Resolve();
        MethodDefinition keep = objects.Module.GetType("System.GC").Methods
            .Single(m => m.Name == nameof(GC.KeepAlive));
        ILProcessor il = method.Body.GetILProcessor();
        Instruction first = method.Body.Instructions[0];
        il.InsertBefore(first, il.Create(OpCodes.Newobj, module.ImportReference(
            objects.Methods.Single(m => m.IsConstructor))));
        il.InsertBefore(first, il.Create(OpCodes.Call, module.ImportReference(keep)));
    }

    private static void Write(MethodDefinition method, Action<ILProcessor> body)
    {
        method.Body = new MethodBody(method);
        ILProcessor il = method.Body.GetILProcessor();
        body(il);
        il.Emit(OpCodes.Ret);
    }
}
