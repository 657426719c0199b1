using System.Numerics;

namespace AstroNano.Hardware.Tests.Enclosure;

/// <summary>A triangle of a mesh, its corners counter-clockwise seen from outside.</summary>
internal readonly record struct Triangle(Vector3 A, Vector3 B, Vector3 C)
{
    public Vector3 Normal => Vector3.Normalize(Vector3.Cross(B - A, C - A));

    public float Area => Vector3.Cross(B - A, C - A).Length() / 2;

    /// <summary>Whether its shadow may lie on a point, seen from above.</summary>
    public bool IsAbove(Vector3 point) =>
        Vector3.Max(Vector3.Max(A, B), C) is var most
            && Vector3.Min(Vector3.Min(A, B), C) is var least
        && least.X <= point.X && point.X <= most.X && least.Y <= point.Y && point.Y <= most.Y
        && most.Z >= point.Z;

    /// <summary>How far along a ray this is met, or null.</summary>
    public float? Meet(Vector3 from, Vector3 direction)
    {
        // In double: a ray that passes an edge must be on the same side of it for both triangles.
        (double X, double Y, double Z) edge1 = Difference(B, A);
        (double X, double Y, double Z) edge2 = Difference(C, A);
        (double X, double Y, double Z) way = (direction.X, direction.Y, direction.Z);
        (double X, double Y, double Z) p = Cross(way, edge2);
        double determinant = Dot(edge1, p);
        if (Math.Abs(determinant) < 1e-9)
        {
            return null;
        }

        (double X, double Y, double Z) t = Difference(from, A);
        double u = Dot(t, p) / determinant;
        (double X, double Y, double Z) q = Cross(t, edge1);
        double v = Dot(way, q) / determinant;
        double distance = Dot(edge2, q) / determinant;
        return u >= 0 && v >= 0 && u + v <= 1 ? (float)distance : null;
    }

    private static (double X, double Y, double Z) Difference(Vector3 one, Vector3 other) =>
        ((double)one.X - other.X, (double)one.Y - other.Y, (double)one.Z - other.Z);

    private static double Dot(
        (double X, double Y, double Z) one, (double X, double Y, double Z) other) =>
        (one.X * other.X) + (one.Y * other.Y) + (one.Z * other.Z);

    private static (double X, double Y, double Z) Cross(
        (double X, double Y, double Z) one, (double X, double Y, double Z) other) => (
        (one.Y * other.Z) - (one.Z * other.Y),
        (one.Z * other.X) - (one.X * other.Z),
        (one.X * other.Y) - (one.Y * other.X));
}

/// <summary>A body as a printer gets it.</summary>
internal sealed class Mesh
{
    private const int HeaderSize = 80;
    private const int Start = HeaderSize + sizeof(int);
    private const int Size = 50;

    private Mesh(IReadOnlyList<Triangle> triangles)
    {
        Triangles = triangles;
    }

    public IReadOnlyList<Triangle> Triangles { get; }

    /// <summary>
    /// Binary STL: a header, the number of triangles, and for each its normal, its corners and two
    /// bytes that nobody uses.
    /// </summary>
    public static Mesh Read(byte[] stl)
    {
        Assert.Equal(stl.Length - Start, Size * BitConverter.ToInt32(stl, HeaderSize));
        return new Mesh([.. stl.Skip(Start).Chunk(Size).Select(
            each => new Triangle(Corner(each, 12), Corner(each, 24), Corner(each, 36)))]);
    }

    /// <summary>The same file without one of its triangles.</summary>
    public static byte[] Without(byte[] stl, int triangle)
    {
        int start = Start + (Size * triangle);
        byte[] less = [.. stl[..start], .. stl[(start + Size)..]];
        BitConverter.TryWriteBytes(
            less.AsSpan(HeaderSize), BitConverter.ToInt32(stl, HeaderSize) - 1);
        return less;
    }

    /// <summary>The same body elsewhere; a mirroring would turn it inside out.</summary>
    public Mesh Moved(Func<Vector3, Vector3> move) => new(
        [.. Triangles.Select(each => new Triangle(move(each.A), move(each.B), move(each.C)))]);

    /// <summary>Edges that are not shared by exactly two triangles, once each way.</summary>
    public int OpenEdges()
    {
        Dictionary<(Vector3, Vector3), int> edges = [];
        foreach (Triangle each in Triangles)
        {
            foreach ((Vector3, Vector3) edge
                in new[] { (each.A, each.B), (each.B, each.C), (each.C, each.A) })
            {
                edges[edge] = edges.GetValueOrDefault(edge) + 1;
            }
        }

        return edges.Count(edge => edge.Value != 1
            || edges.GetValueOrDefault((edge.Key.Item2, edge.Key.Item1)) != 1);
    }

    public double Volume() => Triangles.Sum(
        each => Vector3.Dot(each.A, Vector3.Cross(each.B, each.C)) / 6.0);

    public bool Contains(Vector3 point)
    {
        // A little beside where edges are, upwards: most triangles are not above the point.
        Vector3 from = point + new Vector3(0.00013f, 0.00027f, 0);
        int crossings = 0;
        foreach (Triangle each in Triangles)
        {
            if (each.IsAbove(from) && each.Meet(from, Vector3.UnitZ) is > 0)
            {
                crossings++;
            }
        }

        return crossings % 2 == 1;
    }

    /// <summary>The least thickness found at points spread evenly over the surface.</summary>
    public (float Thickness, Vector3 Where) Thinnest(int points)
    {
        var random = new Random(1);
        float step = Triangles.Sum(each => each.Area) / points;
        float next = step / 2;
        (float, Vector3) thinnest = (float.MaxValue, default);
        foreach (Triangle each in Triangles)
        {
            for (next -= each.Area; next < 0; next += step)
            {
                float u = (float)Math.Sqrt(random.NextDouble());
                float v = (float)random.NextDouble();
                Vector3 point = ((1 - u) * each.A) + (u * (1 - v) * each.B) + (u * v * each.C);
                Vector3 inwards = -each.Normal;
                float thickness = Triangles.Select(other => other.Meet(point, inwards))
                    .Where(distance => distance > 0.01f).Min() ?? 0;
                if (thickness < thinnest.Item1)
                {
                    thinnest = (thickness, point);
                }
            }
        }

        return thinnest;
    }

    private static Vector3 Corner(byte[] triangle, int at) => new(
        BitConverter.ToSingle(triangle, at), BitConverter.ToSingle(triangle, at + 4),
        BitConverter.ToSingle(triangle, at + 8));
}
