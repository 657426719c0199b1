using System.Reflection;

namespace AstroNano.Core.Tests;

/// <summary>A network's arrays are as large as its sizes ask for, and no larger.</summary>
public class NetworkMemoryTests
{
    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void A_network_takes_the_bytes_of_its_golden(string key)
    {
        // Capacities above and below what is tabulated at once, and no multiple of four.
        string bytes = string.Join(" ", new[] { (64, 32), (30, 5), (9, 61) }.Select(
            size => BytesOf(Catalogue.Find(key).Create(size.Item1, size.Item2), [])));
        Golden.ShouldEqual("golden-memory.csv", key, bytes);
    }

    // What the arrays of an object and of all its parts hold, each counted once.
    private static long BytesOf(object? part, HashSet<object> seen)
    {
        if (part is null || !seen.Add(part))
        {
            return 0L;
        }

        if (part is Array array)
        {
            Type element = array.GetType().GetElementType()!;
            return element.IsPrimitive
                ? Buffer.ByteLength(array)
                : array.Cast<object?>().Sum(each => BytesOf(each, seen));
        }

        long bytes = 0L;
        for (Type? type = part.GetType(); type?.Assembly == typeof(Network).Assembly;
            type = type.BaseType)
        {
            bytes += type
                .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
                    | BindingFlags.DeclaredOnly)
                .Where(field => !field.FieldType.IsValueType)
                .Sum(field => BytesOf(field.GetValue(part), seen));
        }

        return bytes;
    }
}
