namespace AstroNano.Core.Tests.FloatContract;

/// <summary>All methods of an assembly that given methods can reach by calls.</summary>
public static class Reach
{
    /// <summary>
    /// The methods themselves, what they call, overrides included; not what a refusal does.
    /// </summary>
    public static IReadOnlyList<MethodDefinition> From(IEnumerable<MethodDefinition> roots)
    {
        var found = new HashSet<MethodDefinition>();
        var open = new Queue<MethodDefinition>(roots);
        while (open.TryDequeue(out MethodDefinition? method))
        {
            if (!found.Add(method))
            {
                continue;
            }

            foreach (MethodDefinition over in Overrides(method))
            {
                open.Enqueue(over);
            }

            if (!method.HasBody)
            {
                continue;
            }

            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (IsCall(instruction) && !Refusals.EndsInThrow(instruction)
                    && Own(method, instruction) is MethodDefinition called
                    && called.DeclaringType.Name != nameof(Refusal))
                {
                    open.Enqueue(called);
                }
            }
        }

        return [.. found.Where(method => method.HasBody)];
    }

    /// <summary>The called method where it is of the caller's assembly, else null.</summary>
    public static MethodDefinition? Own(MethodDefinition caller, Instruction call)
    {
        var reference = (MethodReference)call.Operand;
        return reference.DeclaringType.GetElementType().Scope is ModuleDefinition
            ? caller.Module.LookupToken(reference.GetElementMethod().MetadataToken)
                as MethodDefinition ?? reference.Resolve()
            : null;
    }

    private static bool IsCall(Instruction instruction) =>
        instruction.OpCode.Code is Code.Call or Code.Callvirt;

    private static IEnumerable<MethodDefinition> Overrides(MethodDefinition method) =>
        !method.IsVirtual ? [] : method.Module.Types
            .Where(type => Inherits(type, method.DeclaringType))
            .SelectMany(type => type.Methods)
            .Where(other => other.IsVirtual && other.Name == method.Name
                && other.Parameters.Select(p => p.ParameterType.FullName)
                    .SequenceEqual(method.Parameters.Select(p => p.ParameterType.FullName)));

    private static bool Inherits(TypeDefinition type, TypeDefinition ancestor)
    {
        for (TypeReference? above = type.BaseType; above is TypeDefinition definition;
            above = definition.BaseType)
        {
            if (definition == ancestor)
            {
                return true;
            }
        }

        return false;
    }
}
