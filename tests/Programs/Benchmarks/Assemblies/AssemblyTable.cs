namespace AstroNano.Benchmarks.Assemblies;

/// <summary>A table of an assembly on the device: its size and how large it may be.</summary>
/// <param name="Name">The contents of the table.</param>
/// <param name="Unit">The unit of its size: bytes or rows.</param>
/// <param name="Size">Its size.</param>
/// <param name="Limit">The number of units the device can address.</param>
/// <param name="Parts">Methods or strings with their sizes, largest first.</param>
public sealed record AssemblyTable(string Name, string Unit, int Size, int Limit,
    IReadOnlyList<KeyValuePair<string, int>> Parts)
{
    /// <summary>The budget of a table of bytes, well below its limit.</summary>
    public const int Budget = 56_000;

    private const int PartsNamed = 5;

    /// <summary>The size that is just too large.</summary>
    public int Allowed => Unit == "bytes" ? Budget : Limit;

    /// <summary>The number of units that may be added.</summary>
    public int Left => Allowed - 1 - Size;

    /// <summary>The error message if the table is too large, otherwise null.</summary>
    public string? Complaint => Left >= 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{Name} must be below {Allowed:N0} {Unit} (was {Size:N0}, {-Left:N0} too many; "
        + $"the device can address {Limit:N0}).{Largest}");

    private string Largest => Parts.Count == 0 ? "" : " Largest: " + string.Join(", ",
        Parts.Take(PartsNamed).Select(part => string.Create(CultureInfo.InvariantCulture,
            $"{part.Key} ({part.Value:N0})"))) + ".";
}
