using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AstroNano.House.Tests;

/// <summary>
/// Which files of an assembly know which others: from the compiled code, by the types that bodies,
/// signatures, fields and bases name. What is nested or made by the compiler belongs to the type
/// around it, and the files of a partial type are one.
/// </summary>
internal sealed class TypeMap
{
    private readonly SortedDictionary<string, SortedSet<string>> _knows =
        new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fileOf;

    public TypeMap(string assembly, string folder)
    {
        _fileOf = FilesOf(folder);
        using var module = ModuleDefinition.ReadModule(assembly);
        foreach (TypeDefinition type in module.GetTypes())
        {
            if (FileOf(type) is string file)
            {
                SortedSet<string> known = Known(file);
                known.UnionWith(Named(type).Select(FileOf).OfType<string>());
                known.Remove(file);
            }
        }
    }

    /// <summary>A map of files of which each names those that it knows.</summary>
    public TypeMap(IEnumerable<(string File, IEnumerable<string> Known)> files)
    {
        _fileOf = [];
        foreach ((string file, IEnumerable<string> known) in files)
        {
            Known(file).UnionWith(known);
        }
    }

    /// <summary>Groups of files that know each other round a circle, largest first.</summary>
    public IReadOnlyList<string[]> Circles => [.. _knows.Keys
        .GroupBy(file => string.Join(' ', Reached(file).Where(other => Reached(other)
            .Contains(file)).Order(StringComparer.Ordinal)))
        .Where(group => group.Key.Length > 0).Select(group => group.ToArray())
        .OrderByDescending(group => group.Length)];

    /// <summary>A line a file: what it knows.</summary>
    public override string ToString() => string.Join('\n',
        _knows.Select(pair => $"{pair.Key} → {string.Join(", ", pair.Value)}"));

    /// <summary>The map of some files only.</summary>
    public string Of(string[] files) => string.Join('\n', files.Select(file =>
        $"{file} → {string.Join(", ", _knows[file].Intersect(files))}"));

    private HashSet<string> Reached(string file)
    {
        var found = new HashSet<string>();
        var open = new Queue<string>(_knows[file]);
        while (open.TryDequeue(out string? next))
        {
            if (found.Add(next))
            {
                _knows[next].ToList().ForEach(open.Enqueue);
            }
        }

        return found;
    }

    private SortedSet<string> Known(string file)
    {
        if (!_knows.TryGetValue(file, out SortedSet<string>? known))
        {
            _knows[file] = known = new SortedSet<string>(StringComparer.Ordinal);
        }

        return known;
    }

    private string? FileOf(TypeReference? type)
    {
        while (type is TypeSpecification made)
        {
            type = made.ElementType;
        }

        while (type?.DeclaringType != null)
        {
            type = type.DeclaringType;
        }

        return type?.Scope is ModuleDefinition ? _fileOf.GetValueOrDefault(type.Name) : null;
    }

    private static IEnumerable<TypeReference> Named(TypeDefinition type) =>
        new[] { type.BaseType }.Concat(type.Interfaces.Select(each => each.InterfaceType))
            .Concat(type.Fields.Select(field => field.FieldType))
            .Concat(type.Methods.SelectMany(NamedBy));

    private static IEnumerable<TypeReference> NamedBy(MethodDefinition method)
    {
        IEnumerable<TypeReference> declared = method.Parameters
            .Select(parameter => parameter.ParameterType).Append(method.ReturnType);
        return !method.HasBody ? declared : declared
            .Concat(method.Body.Variables.Select(variable => variable.VariableType))
            .Concat(method.Body.Instructions.SelectMany(instruction => NamedBy(instruction)));
    }

    private static IEnumerable<TypeReference> NamedBy(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            MethodReference method => method.Parameters
                .Select(parameter => parameter.ParameterType)
                .Append(method.ReturnType).Append(method.DeclaringType),
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };

    // By the declarations: a type without code leaves no trace of its file in the assembly.
    private static Dictionary<string, string> FilesOf(string folder) => (
        from file in Repository.Files(".cs")
        where file.StartsWith(folder, StringComparison.Ordinal)
        from Match match in Regex.Matches(Repository.Read(file),
            @"^(?:public|internal)[a-z ]* (?:class|enum|struct|interface|delegate \w+) (\w+)",
            RegexOptions.Multiline)
        select (Type: match.Groups[1].Value, File: Path.GetFileName(file).Split('.')[0]))
        .Distinct().ToDictionary(pair => pair.Type, pair => pair.File);
}
