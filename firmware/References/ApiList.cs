using Mono.Cecil;

namespace AstroNano.References;

/// <summary>
/// What a library of the device has: a line a type (T), method (M) or field (F), with its
/// signature. Whether a member is static, what an optional argument or a constant is worth, no
/// list tells.
/// </summary>
internal sealed class ApiList
{
    private readonly HashSet<string> _members = [];
    private readonly HashSet<string> _types = [];

    /// <summary>A list is named after its assembly.</summary>
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

    /// <summary>The assembly.</summary>
    public string Assembly { get; }

    /// <summary>Does the library have such a type?</summary>
    public bool Has(TypeReference type) => _types.Contains(Name(type));

    /// <summary>Does it have this method, with just this signature?</summary>
    public bool Has(MethodReference method) => _members.Contains(Name(method));

    /// <summary>Does it have this field?</summary>
    public bool Has(FieldReference field) => _members.Contains(Name(field));

    /// <summary>A method, as a list writes it.</summary>
    public static string Name(MethodReference method) =>
        $"{Name(method.DeclaringType)}::{method.Name}"
        + $"({string.Join(',', method.Parameters.Select(p => Name(p.ParameterType)))})"
        + $":{Name(method.ReturnType)}";

    /// <summary>A field, as a list writes it.</summary>
    public static string Name(FieldReference field) =>
        $"{Name(field.DeclaringType)}::{field.Name}:{Name(field.FieldType)}";

    private static string Name(TypeReference type) => type.FullName.Replace('/', '+');
}
