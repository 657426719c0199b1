using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AstroNano.Firmware.Tests;

/// <summary>What compiled code uses that does not come from assemblies of ours.</summary>
internal static class SourceUse
{
    /// <summary>
    /// Each type, and each member as "type member", with a place where it is used; attributes are
    /// passed over.
    /// </summary>
    internal static SortedDictionary<string, string> Of(IEnumerable<TypeDefinition> types)
    {
        var uses = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (TypeDefinition type in types)
        {
            Add(uses, type.BaseType, type);
            foreach (InterfaceImplementation implemented in type.Interfaces)
            {
                Add(uses, implemented.InterfaceType, type);
            }

            foreach (FieldDefinition field in type.Fields)
            {
                Add(uses, field.FieldType, field);
            }

            foreach (MethodDefinition method in type.Methods)
            {
                AddMethod(uses, method);
            }
        }
        return uses;
    }

    private static void AddMethod(SortedDictionary<string, string> uses, MethodDefinition method)
    {
        AddSignature(uses, method, method);
        if (!method.HasBody)
        {
            return;
        }

        foreach (VariableDefinition variable in method.Body.Variables)
        {
            Add(uses, variable.VariableType, method);
        }

        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            Add(uses, handler.CatchType, method);
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (instruction.Operand is TypeReference type)
            {
                Add(uses, type, method);
            }
            else if (instruction.Operand is MemberReference member)
            {
                AddMember(uses, member, method);
            }
        }
    }

    private static void AddMember(
        SortedDictionary<string, string> uses, MemberReference member, MemberReference place)
    {
        if (IsEmptyParams(member))
        {
            return;
        }

        Add(uses, member.DeclaringType, place);
        if (IsForeign(member.DeclaringType))
        {
            uses[member.DeclaringType.FullName + " " + member.Name] = place.FullName;
        }

        if (member is MethodReference method)
        {
            AddSignature(uses, method, place);
        }
        else if (member is FieldReference field)
        {
            Add(uses, field.FieldType, place);
        }
    }

    private static void AddSignature(
        SortedDictionary<string, string> uses, MethodReference method, MemberReference place)
    {
        Add(uses, method.ReturnType, place);
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            Add(uses, parameter.ParameterType, place);
        }

        if (method is GenericInstanceMethod)
        {
            uses[method.FullName] = place.FullName;
        }
    }

    private static void Add(
        SortedDictionary<string, string> uses, TypeReference? type, MemberReference place)
    {
        // Arrays of one dimension and references are made of what is inside them; anything else
        // that is made of other types (generic, pointer, modified) has a name of its own here.
        while (type is ArrayType { Rank: 1 } or ByReferenceType)
        {
            type = ((TypeSpecification)type).ElementType;
        }

        if (type is not null && IsForeign(type))
        {
            uses[type.FullName] = place.FullName;
        }
    }

    // What `params` becomes when nothing is given. For a platform without Array.Empty the compiler
    // makes an array of length 0; no source of ours may name it, which a test looks at.
    private static bool IsEmptyParams(MemberReference member) =>
        member is GenericInstanceMethod { Name: "Empty", DeclaringType.FullName: "System.Array" };

    private static bool IsForeign(TypeReference type) =>
        type is TypeSpecification or GenericParameter
        || !(type is TypeDefinition || IsOurs(type.Scope.Name));

    private static bool IsOurs(string assembly) =>
        assembly is "AstroNano.Core" or "AstroNano.Instrument"
        || assembly.StartsWith("AstroNano.Firmware", StringComparison.Ordinal);
}
