using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AstroNano.Firmware.Tests;

/// <summary>What compiled code uses that does not come from assemblies of ours.</summary>
internal static class SourceUse
{
    /// <summary>Each type, and each member as "type member", once; attributes are passed over.</summary>
    internal static SortedSet<string> Of(IEnumerable<TypeDefinition> types)
    {
        var uses = new SortedSet<string>(StringComparer.Ordinal);
        foreach (TypeDefinition type in types)
        {
            Add(uses, type.BaseType);
            foreach (InterfaceImplementation implemented in type.Interfaces)
                Add(uses, implemented.InterfaceType);
            foreach (FieldDefinition field in type.Fields)
                Add(uses, field.FieldType);
            foreach (MethodDefinition method in type.Methods)
                Add(uses, method);
        }
        return uses;
    }

    private static void Add(SortedSet<string> uses, MethodDefinition method)
    {
        AddSignature(uses, method);
        if (!method.HasBody)
            return;
        foreach (VariableDefinition variable in method.Body.Variables)
            Add(uses, variable.VariableType);
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
            Add(uses, handler.CatchType);
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (instruction.Operand is TypeReference type)
                Add(uses, type);
            else if (instruction.Operand is MemberReference member)
                Add(uses, member);
        }
    }

    private static void Add(SortedSet<string> uses, MemberReference member)
    {
        Add(uses, member.DeclaringType);
        if (IsForeign(member.DeclaringType))
            uses.Add(member.DeclaringType.FullName + " " + member.Name);
        if (member is MethodReference method)
            AddSignature(uses, method);
        else if (member is FieldReference field)
            Add(uses, field.FieldType);
    }

    private static void AddSignature(SortedSet<string> uses, MethodReference method)
    {
        Add(uses, method.ReturnType);
        foreach (ParameterDefinition parameter in method.Parameters)
            Add(uses, parameter.ParameterType);
        if (method is GenericInstanceMethod)
            uses.Add(method.FullName);
    }

    private static void Add(SortedSet<string> uses, TypeReference? type)
    {
        // Arrays of one dimension and references are made of what is inside them; anything else
        // that is made of other types (generic, pointer, modified) has a name of its own here.
        while (type is ArrayType { Rank: 1 } or ByReferenceType)
            type = ((TypeSpecification)type).ElementType;
        if (type is not null && IsForeign(type))
            uses.Add(type.FullName);
    }

    private static bool IsForeign(TypeReference type) =>
        type is TypeSpecification or GenericParameter
        || !(type is TypeDefinition || IsOurs(type.Scope.Name));

    private static bool IsOurs(string assembly) =>
        assembly is "AstroNano.Core" or "AstroNano.Instrument" or "AstroNano.Firmware";
}
