using System.Reflection;
using System.Runtime.InteropServices;

namespace AstroNano.Browser;

/// <summary>
/// Copies of all that can change in an object and in what it holds, and back again: whatever a
/// network keeps beside its variables, a random generator or what is due, comes along without
/// anybody having to list it. Only our own objects and arrays of numbers are looked at.
/// </summary>
internal sealed class StateImage
{
    private const string Ours = nameof(AstroNano);
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public
        | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<(object Owner, FieldInfo Field)> _fields = [];
    private readonly List<Array> _arrays = [];

    /// <summary>An image of what can be reached from here, but for one thing.</summary>
    public StateImage(object root, object except)
    {
        _seen.Add(except);
        Reach(root);
    }

    /// <summary>A copy; what has not changed since another is shared with it.</summary>
    public Copy Take(Copy? last)
    {
        var values = new object?[_fields.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = _fields[i].Field.GetValue(_fields[i].Owner);
        }

        var arrays = new Array[_arrays.Count];
        for (int i = 0; i < arrays.Length; i++)
        {
            bool isSame = last is not null
                && BytesOf(_arrays[i]).SequenceEqual(BytesOf(last.Arrays[i]));
            arrays[i] = isSame ? last!.Arrays[i] : (Array)_arrays[i].Clone();
        }

        return new Copy(values, arrays);
    }

    /// <summary>Makes everything as it was.</summary>
    public void Put(Copy copy)
    {
        for (int i = 0; i < _fields.Count; i++)
        {
            _fields[i].Field.SetValue(_fields[i].Owner, copy.Values[i]);
        }

        for (int i = 0; i < _arrays.Count; i++)
        {
            BytesOf(copy.Arrays[i]).CopyTo(BytesOf(_arrays[i]));
        }
    }

    private static Span<byte> BytesOf(Array array) => MemoryMarshal.CreateSpan(
        ref MemoryMarshal.GetArrayDataReference(array), Buffer.ByteLength(array));

    private void Reach(object? found)
    {
        if (found is null || !_seen.Add(found))
        {
            return;
        }

        if (found is Array array)
        {
            ReachArray(array);
        }
        else if (IsOurs(found.GetType()))
        {
            ReachFields(found);
        }
    }

    private void ReachArray(Array array)
    {
        if (array.GetType().GetElementType()!.IsPrimitive)
        {
            _arrays.Add(array);
            return;
        }

        foreach (object? item in array)
        {
            Reach(item);
        }
    }

    private void ReachFields(object owner)
    {
        for (Type? type = owner.GetType(); type is not null && IsOurs(type); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(Declared))
            {
                if (!field.IsInitOnly)
                {
                    _fields.Add((owner, field));
                }

                if (!field.FieldType.IsValueType)
                {
                    Reach(field.GetValue(owner));
                }
            }
        }
    }

    // No delegates: what they hold are an engine's or a catalogue's ways to make things.
    private static bool IsOurs(Type type) =>
        type.Namespace is { } space && space.StartsWith(Ours, StringComparison.Ordinal)
            && !typeof(Delegate).IsAssignableFrom(type);

    /// <summary>How everything was at one moment.</summary>
    /// <param name="Values">Of the fields.</param>
    /// <param name="Arrays">Copies of the arrays.</param>
    internal sealed record Copy(object?[] Values, Array[] Arrays);
}
