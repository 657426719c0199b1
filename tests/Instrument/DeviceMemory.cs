using System;
using System.Collections.Generic;
using System.Reflection;

namespace AstroNano.Instrument.Tests;

/// <summary>
/// Bytes an object graph takes on the device: an object is 12 bytes and 12 per field of any type,
/// an array 20 bytes and its elements (12 a reference), a string literal 12, a delegate 36;
/// everything in blocks of 12.
/// </summary>
internal static class DeviceMemory
{
    private const int Block = 12;

    /// <summary>The graph under an object, split by the type that owns each piece.</summary>
    public static SortedDictionary<string, int> Under(object root, params object[] except)
    {
        var bytes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<object>(except, ReferenceEqualityComparer.Instance);
        Add(root, root.GetType().Name, bytes, seen);
        return bytes;
    }

    /// <summary>The tables that static fields of an assembly hold.</summary>
    public static int OfStatics(Assembly assembly)
    {
        int sum = 0;
        foreach (Type type in assembly.GetTypes())
            foreach (FieldInfo field in type.GetFields(BindingFlags.Static
                | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.IsLiteral || type.Name.StartsWith('<')) continue;
                sum += Block;
                if (field.GetValue(null) is Array array) sum += OfArray(array);
            }

        return sum;
    }

    private static void Add(
        object? item, string owner, SortedDictionary<string, int> bytes, HashSet<object> seen)
    {
        if (item is null || !seen.Add(item)) return;
        Type type = item.GetType();
        int own;
        if (item is string)
        {
            own = Block;
        }
        else if (item is Delegate callback)
        {
            own = 3 * Block;
            Add(callback.Target, owner, bytes, seen);
        }
        else if (item is Array array)
        {
            own = OfArray(array);
            if (!type.GetElementType()!.IsValueType)
                foreach (object? element in array) Add(element, owner, bytes, seen);
        }
        else
        {
            owner = type.Name;
            own = Block;
            foreach (FieldInfo field in FieldsOf(type))
            {
                own += Block;
                if (!field.FieldType.IsValueType) Add(field.GetValue(item), owner, bytes, seen);
            }
        }

        bytes[owner] = bytes.GetValueOrDefault(owner) + own;
    }

    private static int OfArray(Array array)
    {
        Type element = array.GetType().GetElementType()!;
        int size = element.IsValueType
            ? System.Runtime.InteropServices.Marshal.SizeOf(element)
            : Block;
        return (20 + array.Length * size + Block - 1) / Block * Block;
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (Type? t = type; t != null && t != typeof(object); t = t.BaseType)
            foreach (FieldInfo field in t.GetFields(BindingFlags.Instance | BindingFlags.Public
                | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
    }
}
