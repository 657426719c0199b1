using System.Text;

namespace AstroNano.Benchmarks.Assemblies;

/// <summary>
/// The strings of an assembly, each once: names and literals, without those that the interpreter
/// has in a table of its own.
/// </summary>
internal sealed class StringTable
{
    private static readonly HashSet<string> WellKnown =
        Exclusions.ReadLines("WellKnownStrings.txt");

    private readonly HashSet<string> _strings = new(StringComparer.Ordinal) { "" };

    public StringTable(RetainedMetadata retained)
    {
        Add(retained.Module.Assembly.Name.Name);
        AddAll(retained.AssemblyReferences.Select(reference => reference.Name));
        AddReferences(retained);
        foreach (TypeDefinition type in retained.Types)
        {
            Add(type.Namespace);
            Add(type.Name);
            AddAll(type.Fields.Where(field => !field.IsStatic).Select(field => field.Name));
            AddAll(type.Methods.Select(method => method.Name));

            // Literals in nested types count even if the type itself is left out.
            foreach (TypeDefinition nested in type.NestedTypes.Where(t => !retained.Contains(t)))
            {
                AddLiterals(nested.Methods);
            }
        }

        AddAll(retained.Fields.Select(field => field.Name));
        AddAll(retained.Methods.Select(method => method.Name));
        AddLiterals(retained.Methods);
        foreach (CustomAttribute attribute in AttributeTable.Of(retained))
        {
            AddAttribute(attribute);
        }
    }

    /// <summary>Offsets from here on stand for the interpreter's own strings.</summary>
    public static int Addressable => ushort.MaxValue - WellKnown.Count;

    /// <summary>Bytes that a string takes, with the zero at its end.</summary>
    public static int SizeOf(string text) => Encoding.UTF8.GetByteCount(text) + 1;

    public IEnumerable<string> Strings => _strings;

    private void AddReferences(RetainedMetadata retained)
    {
        List<TypeReference> types = retained.TypeReferences.ToList();
        AddAll(types.Select(type => type.Namespace));
        AddAll(types.Select(type => type.Name));
        AddAll(retained.FieldReferences.Select(field => field.Name));
        AddAll(retained.MethodReferences.Select(method => method.Name));

        // The processor takes the name of every member, used or not, whose type's name is part
        // of the name of a type that is used.
        AddAll(retained.Module.GetMemberReferences()
            .Where(member => types.Any(type => type.FullName.Contains(
                member.DeclaringType.FullName, StringComparison.Ordinal)))
            .Select(member => member.Name));
    }

    private void AddLiterals(IEnumerable<MethodDefinition> methods) =>
        AddAll(methods.Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions)
            .Select(instruction => instruction.Operand).OfType<string>());

    private void AddAttribute(CustomAttribute attribute)
    {
        foreach (CustomAttributeArgument argument in attribute.ConstructorArguments)
        {
            AddArgument(argument);
        }

        foreach (CustomAttributeNamedArgument named in attribute.Fields
            .Concat(attribute.Properties))
        {
            Add(named.Name);
            AddArgument(named.Argument);
        }
    }

    private void AddArgument(CustomAttributeArgument argument)
    {
        switch (argument.Value)
        {
            case string text:
                Add(text);
                break;
            case TypeReference type:
                Add(type.FullName);
                break;
            case CustomAttributeArgument boxed:
                AddArgument(boxed);
                break;
            case CustomAttributeArgument[] elements
                when argument.Type.GetElementType().FullName == "System.Object":
                Array.ForEach(elements, AddArgument);
                break;
        }
    }

    private void AddAll(IEnumerable<string> strings)
    {
        foreach (string text in strings)
        {
            Add(text);
        }
    }

    private void Add(string text)
    {
        if (!WellKnown.Contains(text))
        {
            _strings.Add(text);
        }
    }
}
