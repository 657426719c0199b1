using Mono.Cecil;

namespace AstroNano.References;

/// <summary>
/// The device's libraries as a compiler sees them. What is in them the lists say; how it is
/// declared, the desktop's twins, above which the same sources are compiled. So a member that
/// either lacks is not there.
/// </summary>
internal sealed class Library(ModuleDefinition mscorlib)
{
    private readonly Dictionary<string, TypeDefinition> _known =
        mscorlib.GetTypes().Where(type => type.IsPublic).ToDictionary(type => type.FullName);

    private readonly List<(ApiList List, TypeDefinition Twin, TypeDefinition Type)> _types = [];
    private readonly List<AssemblyDefinition> _assemblies = [];

    /// <summary>A library, its types still empty.</summary>
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

    /// <summary>Gives the types their members; what cannot be given is returned.</summary>
    public IEnumerable<string> Fill() => _types.SelectMany(
        each => new ReferenceType(_known, each.List, each.Twin, each.Type).Fill());

    /// <summary>
    /// Types of the platform that the twins have and no list: the device may lack them.
    /// </summary>
    public IEnumerable<string> Unlisted(IEnumerable<ModuleDefinition> twins) =>
        from twin in twins.SelectMany(module => module.Types)
        where twin.IsPublic && !twin.Namespace.StartsWith("AstroNano", StringComparison.Ordinal)
        where !_known.ContainsKey(twin.FullName)
        select $"{twin.FullName} is on no list, so the device may lack it.";

    /// <summary>A file an assembly.</summary>
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
        _known.Add(twin.FullName, type);
        _types.Add((list, twin, type));
        foreach (TypeDefinition nested in twin.NestedTypes.Where(list.Has))
        {
            type.NestedTypes.Add(Declare(list, nested, TypeAttributes.NestedPublic));
        }

        return type;
    }
}
