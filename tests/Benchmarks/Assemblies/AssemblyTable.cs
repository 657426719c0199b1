using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AstroNano.Benchmarks.Assemblies;

/// <summary>A table of an assembly on the device: its size and how large it may be.</summary>
/// <param name="Name">What the table holds.</param>
/// <param name="Unit">What its size counts: bytes or rows.</param>
/// <param name="Size">How many there are.</param>
/// <param name="Limit">How many the device can address.</param>
/// <param name="Parts">What takes the bytes, largest first; empty if rows are counted.</param>
public sealed record AssemblyTable(string Name, string Unit, int Size, int Limit,
    IReadOnlyList<KeyValuePair<string, int>> Parts)
{
    /// <summary>What a table of bytes may take, so that a change still fits tomorrow.</summary>
    public const int Budget = 56_000;

    private const int PartsNamed = 5;

    /// <summary>The size that is just too large.</summary>
    public int Allowed => Unit == "bytes" ? Budget : Limit;

    /// <summary>What may be added.</summary>
    public int Left => Allowed - 1 - Size;

    /// <summary>Why the table is too large, or null.</summary>
    public string? Complaint => Left >= 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{Name} must be below {Allowed:N0} {Unit} (was {Size:N0}, {-Left:N0} too many; "
        + $"the device can address {Limit:N0}).{Largest}");

    private string Largest => Parts.Count == 0 ? "" : " Largest: " + string.Join(", ",
        Parts.Take(PartsNamed).Select(part => string.Create(CultureInfo.InvariantCulture,
            $"{part.Key} ({part.Value:N0})"))) + ".";
}
