using Mono.Cecil;

namespace AstroNano.References;

/// <summary>
/// The device libraries as the compiler sees them. The lists say which members exist; the
/// desktop's twins, which the same firmware is compiled against, say how they are declared. A
/// member that either of them lacks is left out.
/// </summary>
internal sealed class ReferenceAssemblies(ModuleDefinition mscorlib)
{
    private readonly Dictionary<string, TypeDefinition> _declared =
        mscorlib.GetTypes().Where(type => type.IsPublic).ToDictionary(type => type.FullName);

    private readonly List<(ApiList List, TypeDefinition Twin, TypeDefinition Type)> _types = [];
    private readonly List<AssemblyDefinition> _assemblies = [];

    /// <summary>Adds an assembly and its types, still without members.</summary>
    public void Add(ApiList list, Version version, IEnumerable<ModuleDefinition> twins)
    {
        AssemblyDefinition assembly = AssemblyDefinition.CreateAssembly(
            new AssemblyNameDefinition(list.Assembly, version), list.Assembly, ModuleKind.Dll);
        assembly.MainModule.AssemblyReferences.Add(
            AssemblyNameReference.Parse(mscorlib.Assembly.FullName));
        _assemblies.Add(assembly);
        foreach (TypeDefinition twin in twins.SelectMany(module => module.Types).Where(list.Has))
        {
            assembly.MainModule.Types.Add(Declare(list, twin, TypeAttributes.Public));
        }
    }

    /// <summary>Adds the members of all types; returns an error per unlisted member.</summary>
    public IEnumerable<string> AddMembers() => _types.SelectMany(
        each => new ReferenceType(_declared, each.List, each.Twin, each.Type).AddMembers());

    /// <summary>Returns an error for each platform type of the twins that no list has.</summary>
    public IEnumerable<string> FindUnlistedTypes(IEnumerable<ModuleDefinition> twins) =>
        from twin in twins.SelectMany(module => module.Types)
        where twin.IsPublic && !twin.Namespace.StartsWith("AstroNano", StringComparison.Ordinal)
        where !_declared.ContainsKey(twin.FullName)
        select $"{twin.FullName} is in none of the lists in firmware/References.";

    /// <summary>Writes the assemblies to a folder.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (AssemblyDefinition assembly in _assemblies)
        {
            assembly.Write(Path.Combine(folder, assembly.Name.Name + ".dll"));
        }
    }

    private TypeDefinition Declare(ApiList list, TypeDefinition twin, TypeAttributes visibility)
    {
        var type = new TypeDefinition(twin.Namespace, twin.Name,
            (twin.Attributes & ~TypeAttributes.VisibilityMask) | visibility);
        _declared.Add(twin.FullName, type);
        _types.Add((list, twin, type));
        foreach (TypeDefinition nested in twin.NestedTypes.Where(list.Has))
        {
            type.NestedTypes.Add(Declare(list, nested, TypeAttributes.NestedPublic));
        }

        return type;
    }
}
