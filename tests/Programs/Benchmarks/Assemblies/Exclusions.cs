namespace AstroNano.Benchmarks.Assemblies;

/// <summary>The types and attributes that the metadata processor omits.</summary>
internal sealed class Exclusions
{
    private const string Analysis = "System.Diagnostics.CodeAnalysis";
    private const string ExcludeType = "System.Runtime.CompilerServices.ExcludeTypeAttribute";

    private static readonly HashSet<string> Attributes = ReadLines("IgnoredAttributes.txt");

    private readonly HashSet<string> _types = new(StringComparer.Ordinal)
    {
        "ThisAssembly",
        "System.Runtime.CompilerServices.RefSafetyRulesAttribute",
        "System.Runtime.CompilerServices.AccessedThroughPropertyAttribute",
    };

    public Exclusions(IEnumerable<TypeDefinition> types)
    {
        _types.UnionWith(types
            .Where(type => type.CustomAttributes.Any(a => a.AttributeType.FullName == ExcludeType))
            .Select(type => type.FullName));
    }

    /// <summary>Is this type omitted unless another type needs it?</summary>
    public bool Covers(TypeDefinition type) => CoversMembersOf(type) || _types.Contains(type.Name)
        || (type.DeclaringType != null && CoversMembersOf(type.DeclaringType));

    /// <summary>Is this type written without members if another type needs it?</summary>
    public bool CoversMembersOf(TypeReference type) => _types.Contains(type.FullName);

    /// <summary>Does this attribute make the processor retain its constructor?</summary>
    public bool Needs(CustomAttribute attribute)
    {
        TypeReference type = attribute.AttributeType;
        return !CoversMembersOf(type) && !Attributes.Contains(type.FullName)
            && !type.FullName.StartsWith(Analysis, StringComparison.Ordinal);
    }

    /// <summary>Is this attribute written if its constructor is in the assembly?</summary>
    public static bool Writes(CustomAttribute attribute)
    {
        TypeReference type = attribute.AttributeType;
        return !Attributes.Contains(type.FullName)
            && (type.DeclaringType == null || !Attributes.Contains(type.DeclaringType.FullName));
    }

    /// <summary>Reads a list that is embedded in this program.</summary>
    internal static HashSet<string> ReadLines(string name)
    {
        Type here = typeof(Exclusions);
        using Stream stream = here.Assembly.GetManifestResourceStream(here, name)!;
        using var reader = new StreamReader(stream);
        return new HashSet<string>(
            reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries),
            StringComparer.Ordinal);
    }
}
