using System.Reflection;
using System.Runtime.InteropServices;

namespace AstroNano.Breaking.Looping;

/// <summary>
/// A number in the memory of the program: a field of one of our objects, or a number of an array.
/// </summary>
/// <param name="Owner">The object or the array.</param>
/// <param name="Field">The field; null for an array.</param>
/// <param name="Index">The place in the array.</param>
internal sealed record Cell(object Owner, FieldInfo? Field, int Index)
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public
        | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>How many bits it has.</summary>
    public int Bits => 8 * Marshal.SizeOf(Number.GetType());

    private object Number
    {
        get
        {
            object value = Field?.GetValue(Owner) ?? ((Array)Owner).GetValue(Index)!;
            return value switch
            {
                Enum named => Convert.ChangeType(named, Enum.GetUnderlyingType(named.GetType())),
                bool isSet => (byte)(isSet ? 1 : 0),
                char letter => (ushort)letter,
                _ => value,
            };
        }
    }

    /// <summary>
    /// All fields that can be reached from an object, and of each array the first number and one
    /// in the middle.
    /// </summary>
    public static IReadOnlyList<Cell> In(object root)
    {
        var cells = new List<Cell>();
        Reach(root, new HashSet<object>(ReferenceEqualityComparer.Instance), cells);
        return cells;
    }

    /// <summary>Turns a bit over.</summary>
    public void Flip(int bit)
    {
        object number = Number;
        byte[] bytes = BytesOf(number);
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        if (Field is null)
        {
            ((Array)Owner).SetValue(Of(bytes, Owner.GetType().GetElementType()!), Index);
        }
        else
        {
            Field.SetValue(Owner, Of(bytes, Field.FieldType));
        }
    }

    public override string ToString() => Field is null
        ? $"{Owner.GetType().Name} at {Index}"
        : $"{Field.DeclaringType!.Name}.{Field.Name}";

    private static void Reach(object? found, HashSet<object> seen, List<Cell> cells)
    {
        if (found is null || !seen.Add(found))
        {
            return;
        }

        if (found is Array { Rank: 1 } array)
        {
            if (IsNumber(array.GetType().GetElementType()!))
            {
                cells.AddRange(new[] { 0, array.Length / 2 }.Distinct()
                    .Where(index => index < array.Length)
                    .Select(index => new Cell(array, null, index)));
                return;
            }

            foreach (object? item in array)
            {
                Reach(item, seen, cells);
            }
        }

        for (Type? type = found.GetType(); type is not null && IsOurs(type); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(Declared))
            {
                if (IsNumber(field.FieldType))
                {
                    cells.Add(new Cell(found, field, 0));
                }
                else
                {
                    Reach(field.GetValue(found), seen, cells);
                }
            }
        }
    }

    private static bool IsNumber(Type type) => type.IsPrimitive || type.IsEnum;

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith(nameof(AstroNano), StringComparison.Ordinal) == true
            && !typeof(Delegate).IsAssignableFrom(type);

    private static byte[] BytesOf(object number) => number switch
    {
        byte it => [it],
        sbyte it => [(byte)it],
        short it => BitConverter.GetBytes(it),
        ushort it => BitConverter.GetBytes(it),
        int it => BitConverter.GetBytes(it),
        uint it => BitConverter.GetBytes(it),
        long it => BitConverter.GetBytes(it),
        ulong it => BitConverter.GetBytes(it),
        float it => BitConverter.GetBytes(it),
        double it => BitConverter.GetBytes(it),
        _ => throw new NotSupportedException($"{number.GetType().Name} has no bits."),
    };

    private static object Of(byte[] bytes, Type type)
    {
        Type number = type.IsEnum ? Enum.GetUnderlyingType(type) : type;
        object value = Type.GetTypeCode(number) switch
        {
            TypeCode.Boolean => bytes[0] != 0,
            TypeCode.Byte => bytes[0],
            TypeCode.SByte => (sbyte)bytes[0],
            TypeCode.Char => BitConverter.ToChar(bytes),
            TypeCode.Int16 => BitConverter.ToInt16(bytes),
            TypeCode.UInt16 => BitConverter.ToUInt16(bytes),
            TypeCode.Int32 => BitConverter.ToInt32(bytes),
            TypeCode.UInt32 => BitConverter.ToUInt32(bytes),
            TypeCode.Int64 => BitConverter.ToInt64(bytes),
            TypeCode.UInt64 => BitConverter.ToUInt64(bytes),
            TypeCode.Single => BitConverter.ToSingle(bytes),
            _ => BitConverter.ToDouble(bytes),
        };
        return type.IsEnum ? Enum.ToObject(type, value) : value;
    }
}
