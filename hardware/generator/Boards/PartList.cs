using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace AstroNano.Hardware.Boards;

/// <summary>A number under which a part can be ordered.</summary>
public sealed record OrderNumber(string Maker, string Number);

/// <summary>A part that one buys.</summary>
public sealed record PurchasedPart(
    string Id,
    string Name,
    string Value,
    string Footprint,
    IReadOnlyList<OrderNumber> Orders,
    string Substitutes,
    Price Price);

/// <summary>
/// The parts that one buys, how many of each a build takes, and which of them the components of
/// the circuit board are.
/// </summary>
public sealed record PartList(
    IReadOnlyList<PurchasedPart> Parts,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Builds,
    IReadOnlyDictionary<string, string> Modules,
    IReadOnlyDictionary<string, string> Components)
{
    /// <summary>Reads it from its file.</summary>
    public static PartList Read(string root) => JsonSerializer.Deserialize<PartList>(
        File.ReadAllText(Path.Combine(root, "hardware", "parts.json")), JsonSerializerOptions.Web)!;
}
