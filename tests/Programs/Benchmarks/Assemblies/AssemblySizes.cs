namespace AstroNano.Benchmarks.Assemblies;

/// <summary>
/// The tables of an assembly on the device, computed from the compiled .dll exactly as
/// nanoFramework's metadata processor writes them, and the limits that they exceed.
/// </summary>
public sealed class AssemblySizes
{
    /// <summary>The offset 65,535 stands for "none".</summary>
    private const int AddressableBytes = ushort.MaxValue;

    // An operand of an instruction is 16 bits: two say which table of types, or one says whether
    // a field or method is in this assembly.
    private const int TypeRows = 1 << 14;
    private const int MemberRows = 1 << 15;

    private AssemblySizes(RetainedMetadata retained)
    {
        Tables = Measure(retained);
        Complaints = Tables.Select(table => table.Complaint).OfType<string>()
            .Concat(ByteLimits.Complaints(retained)).ToList();
    }

    /// <summary>All tables, those of bytes first.</summary>
    public IReadOnlyList<AssemblyTable> Tables { get; }

    /// <summary>One sentence for each limit that is exceeded.</summary>
    public IReadOnlyList<string> Complaints { get; }

    /// <summary>Reads an assembly; those that it refers to are beside it or in a folder.</summary>
    public static AssemblySizes Read(string path, string references)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        resolver.AddSearchDirectory(references);
        using var module = ModuleDefinition.ReadModule(path,
            new ReaderParameters { AssemblyResolver = resolver });
        return Of(module);
    }

    /// <summary>Measures an assembly that has been read.</summary>
    public static AssemblySizes Of(ModuleDefinition module)
    {
        if (module.HasResources)
        {
            throw new NotSupportedException($"{module.Name} must not have embedded resources "
                + $"(has {module.Resources[0].Name}): their size on the device is not computed.");
        }

        return new AssemblySizes(new RetainedMetadata(module));
    }

    private static AssemblyTable[] Measure(RetainedMetadata retained) => new[]
    {
        Bytes("byte code", AddressableBytes, ByteCode.Of(retained)
            .Select(m => KeyValuePair.Create(NameOf(m.Key), m.Value))),
        Bytes("strings", StringTable.Addressable, new StringTable(retained).Strings
            .Select(text => KeyValuePair.Create($"\"{text}\"", StringTable.SizeOf(text)))),
        new("signatures (at most)", "bytes", new SignatureTable(retained).Size,
            AddressableBytes, Array.Empty<KeyValuePair<string, int>>()),
        Rows("assembly references", MemberRows, retained.AssemblyReferences),
        Rows("type references", TypeRows, retained.TypeReferences),
        Rows("field references", MemberRows, retained.FieldReferences),
        Rows("method references", MemberRows, retained.MethodReferences),
        Rows("types", TypeRows, retained.Types),
        Rows("fields", MemberRows, retained.Fields),
        Rows("methods", MemberRows, retained.Methods),
        Rows("attributes", AddressableBytes, AttributeTable.Of(retained)),
        Rows("type specifications", TypeRows, SignatureTable.TypeSpecifications(retained)),
    };

    private static string NameOf(MethodDefinition method) =>
        $"{method.DeclaringType.Name}.{method.Name}";

    private static AssemblyTable Bytes(string name, int limit,
        IEnumerable<KeyValuePair<string, int>> parts)
    {
        KeyValuePair<string, int>[] sorted = parts.OrderByDescending(part => part.Value)
            .ThenBy(part => part.Key, StringComparer.Ordinal).ToArray();
        return new AssemblyTable(name, "bytes", sorted.Sum(part => part.Value), limit, sorted);
    }

    private static AssemblyTable Rows<T>(string name, int limit, IEnumerable<T> rows) =>
        new(name, "rows", rows.Count(), limit, Array.Empty<KeyValuePair<string, int>>());
}
