namespace AstroNano.Core.Tests.FloatContract;

/// <summary>What a method's signature, variables and fields must not be.</summary>
public static class Declarations
{
    /// <summary>All breaches.</summary>
    public static IEnumerable<Violation> Check(MethodDefinition method, bool mayUseDoubles)
    {
        string name = Contract.NameOf(method);
        foreach (TypeReference type in Types(method).Distinct())
        {
            if (!mayUseDoubles && StackKinds.KindOf(type) == Kind.Double)
            {
                yield return new Violation(Contract.DoublePrecision, name, type.FullName);
            }

            if (type is ArrayType { Rank: > 1 } or GenericInstanceType or GenericParameter
                or PointerType or FunctionPointerType)
            {
                yield return new Violation(Contract.Unsupported, name, type.FullName);
            }

            if (type.MetadataType == MetadataType.ValueType && type.Resolve()?.IsEnum != true)
            {
                yield return new Violation(Contract.Unsupported, name, $"struct {type}");
            }
        }

        if (method.HasGenericParameters || method.DeclaringType.HasGenericParameters)
        {
            yield return new Violation(Contract.Unsupported, name, "generic");
        }

        if (method.DeclaringType.IsInterface)
        {
            yield return new Violation(
                Contract.Unsupported, name, "body of an interface's method");
        }
    }

    // Fields of the image of a constant array are structs; they are only copied from.
    private static IEnumerable<TypeReference> Types(MethodDefinition method) =>
        method.Body.Variables.Select(variable => variable.VariableType)
            .Concat(method.Parameters.Select(parameter => parameter.ParameterType))
            .Append(method.ReturnType)
            .Concat(method.Body.Instructions.Select(instruction => instruction.Operand)
                .OfType<FieldReference>()
                .Where(field => !field.DeclaringType.Name.StartsWith('<')
                    || field.FieldType.MetadataType != MetadataType.ValueType)
                .Select(field => field.FieldType));
}
