using Mono.Cecil.Cil;

namespace AstroNano.Firmware.Tests;

/// <summary>
/// Constructs that compile for the device but are rejected by the metadata processor or fail in
/// the interpreter: generics, pointers, multidimensional arrays, default interface methods and
/// switches with more than 255 dense cases.
/// </summary>
internal static class Unsupported
{
    private const int MostCases = 255;

    /// <summary>Finds them; each with the name of the type or member.</summary>
    internal static IEnumerable<string> In(IEnumerable<TypeDefinition> types) =>
        types.SelectMany(OfType).Distinct();

    private static IEnumerable<string> OfType(TypeDefinition type) =>
    [
        .. type.HasGenericParameters ? [$"{type.Name} is generic"] : Array.Empty<string>(),
        .. type.Fields.SelectMany(field => Of(field.Name, field.FieldType)),
        .. type.Methods.SelectMany(OfMethod),
    ];

    private static IEnumerable<string> OfMethod(MethodDefinition method)
    {
        string[] own = method.HasGenericParameters ? [$"{method.Name} is generic"]
            : method is { DeclaringType.IsInterface: true, HasBody: true }
                ? [$"{method.Name} has a body"] : [];
        return own.Concat(Of(method.Name, method.ReturnType))
            .Concat(method.Parameters.SelectMany(p => Of(p.Name, p.ParameterType)))
            .Concat(method.HasBody ? OfBody(method) : []);
    }

    private static IEnumerable<string> OfBody(MethodDefinition method) =>
        method.Body.Variables.SelectMany(local => Of(method.Name, local.VariableType))
            .Concat(method.Body.Instructions.SelectMany(instruction => instruction.Operand switch
            {
                Instruction[] cases when cases.Length > MostCases =>
                    [$"{method.Name} has {cases.Length} cases"],
                GenericInstanceMethod => [$"{method.Name} calls something generic"],
                TypeReference type => Of(method.Name, type),
                MemberReference member => Of(method.Name, member.DeclaringType),
                _ => Array.Empty<string>(),
            }));

    private static IEnumerable<string> Of(string name, TypeReference type) => type switch
    {
        ArrayType { Rank: > 1 } array => [$"{name} has {array.Rank} dimensions"],
        PointerType or FunctionPointerType => [$"{name} is a pointer"],
        GenericInstanceType or GenericParameter => [$"{name} is generic"],
        TypeSpecification made => Of(name, made.ElementType),
        _ => [],
    };
}
