namespace AstroNano.Benchmarks.Assemblies;

/// <summary>
/// The metadata that the metadata processor retains: all types of an assembly and everything in
/// other assemblies that these types need, found by following references as the processor does.
/// </summary>
internal sealed class RetainedMetadata
{
    private readonly HashSet<MetadataToken> _tokens = new();
    private readonly Queue<IMetadataTokenProvider> _unseen = new();
    private readonly List<IMetadataTokenProvider> _items = new();

    public RetainedMetadata(ModuleDefinition module)
    {
        Module = module;
        AllTypes = module.GetTypes().Where(type => type.FullName != "<Module>").ToList();
        Exclusions = new Exclusions(AllTypes);
        foreach (TypeDefinition type in AllTypes.Where(type => !Exclusions.Covers(type)))
        {
            Add(type);
        }

        while (_unseen.TryDequeue(out IMetadataTokenProvider? item))
        {
            _items.Add(item);
            AddReferencesOf(item);
        }
    }

    public ModuleDefinition Module { get; }

    public Exclusions Exclusions { get; }

    /// <summary>All types of the module, whether they are retained or not.</summary>
    public IReadOnlyList<TypeDefinition> AllTypes { get; }

    public IEnumerable<TypeDefinition> Types => _items.OfType<TypeDefinition>();

    public IEnumerable<FieldDefinition> Fields =>
        _items.OfType<FieldDefinition>().Where(f => !f.HasConstant);

    public IEnumerable<MethodDefinition> Methods => _items.OfType<MethodDefinition>();

    public IEnumerable<AssemblyNameReference> AssemblyReferences =>
        _items.OfType<AssemblyNameReference>();

    public IEnumerable<TypeReference> TypeReferences =>
        _items.OfType<TypeReference>().Where(type => IsA(type, TokenType.TypeRef));

    public IEnumerable<FieldReference> FieldReferences =>
        _items.OfType<FieldReference>().Where(f => IsA(f, TokenType.MemberRef));

    public IEnumerable<MethodReference> MethodReferences =>
        _items.OfType<MethodReference>().Where(method => IsA(method, TokenType.MemberRef));

    public bool Contains(IMetadataTokenProvider item) => _tokens.Contains(item.MetadataToken);

    private static bool IsA(IMetadataTokenProvider item, TokenType kind) =>
        item.MetadataToken.TokenType == kind;

    private void Add(IMetadataTokenProvider? item)
    {
        if (item != null && item.MetadataToken.RID != 0 && _tokens.Add(item.MetadataToken))
        {
            _unseen.Enqueue(item);
        }
    }

    private void AddReferencesOf(IMetadataTokenProvider item)
    {
        switch (item)
        {
            case TypeDefinition type:
                AddType(type);
                break;
            case FieldDefinition field:
                AddTypeIn(field.FieldType);
                AddConstructors(field);
                break;
            case MethodDefinition method:
                AddMethod(method);
                break;
            case TypeSpecification or GenericParameter or MethodSpecification:
                break;
            case TypeReference type:
                Add(type.DeclaringType ?? (IMetadataTokenProvider)type.Scope);
                break;
            case FieldReference field:
                Add(field.DeclaringType);
                AddTypeIn(field.FieldType);
                break;
            case MethodReference method:
                Add(method.DeclaringType);
                AddReturnType(method.ReturnType);
                foreach (TypeReference type in method.Parameters.Select(p => p.ParameterType)
                    .Where(type => !type.IsArray && !type.IsByReference))
                {
                    AddTypeIn(type);
                }

                break;
        }
    }

    private void AddType(TypeDefinition type)
    {
        Add(type.BaseType);
        Add(type.DeclaringType);
        AddConstructors(type);
        foreach (TypeReference implemented in type.Interfaces.Select(i => i.InterfaceType)
            .Where(implemented => !Exclusions.CoversMembersOf(implemented)))
        {
            Add(implemented);
        }

        if (!Exclusions.CoversMembersOf(type))
        {
            foreach (IMemberDefinition member in type.Fields.Where(field => !field.IsLiteral)
                .Concat<IMemberDefinition>(type.Methods))
            {
                Add(member);
            }
        }
    }

    private void AddMethod(MethodDefinition method)
    {
        AddConstructors(method);
        AddReturnType(method.ReturnType);
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            AddTypeIn(parameter.ParameterType is ByReferenceType reference
                ? reference.ElementType : parameter.ParameterType);
        }

        if (!method.HasBody)
        {
            return;
        }

        foreach (VariableDefinition variable in method.Body.Variables)
        {
            AddVariable(variable.VariableType);
        }

        foreach (IMetadataTokenProvider item in method.Body.Instructions
            .Select(instruction => instruction.Operand).OfType<IMetadataTokenProvider>()
            .Where(operand => operand is MemberReference))
        {
            Add(item);
        }

        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            Add(handler.CatchType);
        }
    }

    /// <summary>The processor adds a nested type's parent alone, except for enumerations.</summary>
    private void AddVariable(TypeReference type)
    {
        if (type.DeclaringType != null && type.Resolve() is not { IsEnum: true })
        {
            Add(type.DeclaringType);
        }
        else
        {
            AddTypeIn(type);
        }
    }

    private void AddReturnType(TypeReference type)
    {
        if (!type.IsGenericInstance)
        {
            AddTypeIn(type);
        }
    }

    private void AddTypeIn(TypeReference type)
    {
        TypeReference named = type is ArrayType or GenericInstanceType
            ? type.GetElementType() : type;
        if (!named.IsPrimitive
            && named.FullName is not ("System.Void" or "System.String" or "System.Object"))
        {
            Add(named);
        }
    }

    private void AddConstructors(ICustomAttributeProvider provider)
    {
        foreach (CustomAttribute attribute in provider.CustomAttributes.Where(Exclusions.Needs))
        {
            Add(attribute.Constructor);
        }
    }
}
