using System.Reflection;
using System.Runtime.CompilerServices;

namespace AstroNano.Benchmarks.Memory;

/// <summary>
/// What an object and everything it refers to would take on the device's managed heap: 12 bytes
/// an object and 12 more for each field of any type (two for a delegate); an array 20 bytes and
/// its elements, 12 for a reference; all rounded up to 12. A literal string is a 12-byte object,
/// its text stays in flash. A static field is 12 bytes.
/// </summary>
public sealed class DeviceMemory
{
    private const int Cell = 12;
    private const int ArrayHeader = 20;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<string, int> _byType = new(StringComparer.Ordinal);
    private readonly Predicate<object> _leaveOut;

    private DeviceMemory(Predicate<object> leaveOut)
    {
        _leaveOut = leaveOut;
    }

    /// <summary>Bytes in all.</summary>
    public int Bytes { get; private set; }

    /// <summary>Bytes by type, the largest first.</summary>
    public IEnumerable<KeyValuePair<string, int>> ByType => _byType.OrderByDescending(t => t.Value);

    /// <summary>Follows all references from some roots.</summary>
    public static DeviceMemory Of(params object[] roots) => Of(_ => false, roots);

    /// <summary>The same without the objects that a condition names.</summary>
    public static DeviceMemory Of(Predicate<object> leaveOut, params object[] roots)
    {
        var memory = new DeviceMemory(leaveOut);
        foreach (object root in roots)
        {
            memory.Visit(root);
        }

        return memory;
    }

    /// <summary>A string that is put together as the program runs: its text and a zero.</summary>
    public static int OfText(string text) => (Cell + text.Length + Cell) / Cell * Cell;

    /// <summary>The static fields of an assembly's types, arrays of numbers above all.</summary>
    public static DeviceMemory OfStatics(Assembly assembly)
    {
        const BindingFlags Statics =
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        FieldInfo[] fields = assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters
                && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(type => type.GetFields(Statics))
            .Where(field => !field.IsLiteral)
            .ToArray();
        DeviceMemory memory = Of(fields.Where(field => !field.FieldType.IsValueType)
            .Select(field => field.GetValue(null))
            .OfType<object>()
            .ToArray());
        memory.Bytes += fields.Length * Cell;
        return memory;
    }

    private void Visit(object? value)
    {
        if (value == null || _leaveOut(value) || !_seen.Add(value))
        {
            return;
        }

        Type type = value.GetType();
        if (value is string)
        {
            Count(type, 0);
        }
        else if (value is Array array)
        {
            Type element = type.GetElementType()!;
            int size = element.IsPrimitive ? SizeOf(element) : Cell;
            Count(type, ArrayHeader - Cell + array.Length * size);
            if (!element.IsPrimitive)
            {
                foreach (object? item in array)
                {
                    Visit(item);
                }
            }
        }
        else
        {
            FieldInfo[] fields = FieldsOf(type).ToArray();
            Count(type, (value is Delegate ? 2 : fields.Length) * Cell);
            foreach (FieldInfo field in fields.Where(f => !f.FieldType.IsValueType))
            {
                Visit(field.GetValue(value));
            }
        }
    }

    private void Count(Type type, int beyondCell)
    {
        int bytes = (Cell + beyondCell + Cell - 1) / Cell * Cell;
        Bytes += bytes;
        _byType[type.Name] = _byType.GetValueOrDefault(type.Name) + bytes;
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        for (; type != null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public
                | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    private static int SizeOf(Type primitive) => Type.GetTypeCode(primitive) switch
    {
        TypeCode.Boolean or TypeCode.SByte or TypeCode.Byte => 1,
        TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => 2,
        TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
        TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Double => 8,
        _ => throw new NotSupportedException(primitive.Name),
    };
}
