namespace AstroNano.Benchmarks.Assemblies;

/// <summary>
/// The signatures of an assembly, each once, and the initial values of its arrays. The processor
/// also reuses a signature that is part of another one, in an order that depends on the culture of
/// the machine it runs on, so this is an upper bound and not the exact size.
/// </summary>
internal sealed class SignatureTable
{
    // A reference to a type takes at most two bytes as long as a table of types has 4,096 rows.
    private const char TokenStart = '\u0100';

    private readonly HashSet<string> _signatures = new(StringComparer.Ordinal);
    private readonly int _attributesSize;
    private readonly Dictionary<string, char> _types = new(StringComparer.Ordinal);

    public SignatureTable(RetainedMetadata retained)
    {
        foreach (FieldReference field in retained.FieldReferences
            .Concat(retained.Fields))
        {
            Add("F" + Encode(field.FieldType));
        }

        foreach (MethodReference method in retained.MethodReferences.Concat(retained.Methods))
        {
            AddMethod(method);
        }

        foreach (byte[] value in retained.Fields.Select(field => field.InitialValue)
            .Where(value => value is { Length: > 0 }))
        {
            Add("##" + string.Concat(value.Select(item => (char)item)));
        }

        foreach (MethodDefinition method in retained.Methods.Where(m => m.HasBody))
        {
            Add(string.Concat(method.Body.Variables.Select(v => Encode(v.VariableType))));
        }

        foreach (TypeDefinition type in retained.Types.Where(type => type.HasInterfaces))
        {
            Add("I" + string.Concat(type.Interfaces.Select(i => Token(i.InterfaceType))));
        }

        foreach (TypeReference type in TypeSpecifications(retained))
        {
            Add(Encode(type));
        }

        _attributesSize = AttributeTable.Of(retained).Sum(SizeOf);
    }

    /// <summary>Bytes at most.</summary>
    public int Size => _attributesSize + _signatures.Sum(signature => signature.Length);

    /// <summary>Arrays and generic types that are operands of an instruction.</summary>
    public static IReadOnlyList<TypeReference> TypeSpecifications(RetainedMetadata retained) =>
        ByteCode.Of(retained).Keys.SelectMany(method => method.Body.Instructions)
            .Where(i => i.OpCode.OperandType is OperandType.InlineType or OperandType.InlineTok)
            .Select(instruction => instruction.Operand).OfType<TypeSpecification>()
            .DistinctBy(type => type.FullName).ToList<TypeReference>();

    private void AddMethod(MethodReference method) => Add(
        (method.HasThis ? "T" : "S") + (char)method.Parameters.Count
        + (method.HasGenericParameters ? "G" : "") + Encode(method.ReturnType)
        + string.Concat(method.Parameters.Select(p => Encode(p.ParameterType))));

    private string Encode(TypeReference type)
    {
        switch (type)
        {
            case ByReferenceType or OptionalModifierType:
                return "&" + Encode(((TypeSpecification)type).ElementType);
            case ArrayType array:
                return "[" + Encode(array.ElementType);
            case GenericInstanceType instance:
                return "<" + Encode(instance.ElementType)
                    + string.Concat(instance.GenericArguments.Select(Encode)) + ">";
            case GenericParameter parameter:
                return "!" + (char)parameter.Position;
            case TypeSpecification:
                return "?";
        }

        bool isShort = type.IsPrimitive || type.MetadataType is MetadataType.Void
            or MetadataType.String or MetadataType.Object;
        return isShort ? ((char)type.MetadataType).ToString()
            : (char)type.MetadataType + Token(type);
    }

    private string Token(TypeReference type)
    {
        if (!_types.TryGetValue(type.FullName, out char index))
        {
            index = (char)(TokenStart + _types.Count);
            _types.Add(type.FullName, index);
        }

        return new string(new[] { TokenStart, index });
    }

    private static int SizeOf(CustomAttribute attribute) => sizeof(ushort)
        + attribute.ConstructorArguments.Sum(SizeOf)
        + attribute.Fields.Concat(attribute.Properties)
            .Sum(named => 1 + sizeof(ushort) + SizeOf(named.Argument));

    private static int SizeOf(CustomAttributeArgument argument) => argument.Value switch
    {
        bool or sbyte or byte => 1 + sizeof(byte),
        short or ushort or char => 1 + sizeof(ushort),
        int or uint or float => 1 + sizeof(uint),
        long or ulong or double => 1 + sizeof(ulong),
        CustomAttributeArgument boxed => SizeOf(boxed),
        CustomAttributeArgument[] elements => 1 + elements.Sum(SizeOf),
        _ => 1 + sizeof(ushort),
    };

    private void Add(string signature) => _signatures.Add(signature);
}
