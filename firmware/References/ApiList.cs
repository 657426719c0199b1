using Mono.Cecil;

namespace AstroNano.References;

/// <summary>
/// The API of a device library: one line per type (T), method (M) or field (F), with its
/// signature. A list does not say whether a member is static, nor the values of constants and
/// optional arguments.
/// </summary>
internal sealed class ApiList
{
    private readonly HashSet<string> _members = [];
    private readonly HashSet<string> _types = [];

    /// <summary>Reads a list; the file is named after the assembly.</summary>
    public ApiList(string file)
    {
        Assembly = Path.GetFileNameWithoutExtension(file);
        foreach (string line in File.ReadLines(file))
        {
            if (line[0] == 'T')
            {
                _types.Add(line[2..].Split(" : ")[0]);
            }
            else
            {
                _members.Add(line[2..]);
            }
        }
    }

    /// <summary>The assembly's name.</summary>
    public string Assembly { get; }

    /// <summary>Whether the library has this type.</summary>
    public bool Has(TypeReference type) => _types.Contains(Name(type));

    /// <summary>Whether the library has this method with exactly this signature.</summary>
    public bool Has(MethodReference method) => _members.Contains(Name(method));

    /// <summary>Whether the library has this field.</summary>
    public bool Has(FieldReference field) => _members.Contains(Name(field));

    /// <summary>A method as it is written in a list.</summary>
    public static string Name(MethodReference method) =>
        $"{Name(method.DeclaringType)}::{method.Name}"
        + $"({string.Join(',', method.Parameters.Select(p => Name(p.ParameterType)))})"
        + $":{Name(method.ReturnType)}";

    /// <summary>A field as it is written in a list.</summary>
    public static string Name(FieldReference field) =>
        $"{Name(field.DeclaringType)}::{field.Name}:{Name(field.FieldType)}";

    private static string Name(TypeReference type) => type.FullName.Replace('/', '+');
}
