namespace AstroNano.Hardware.Boards;

/// <summary>
/// A number under which a part can be ordered, and the day on which it was found in public parts
/// lists or the maker's data sheet with that value; null if it was not.
/// </summary>
public sealed record OrderNumber(string Maker, string Number, string? Checked = null);

/// <summary>A part that one buys.</summary>
public sealed record PurchasedPart(
    string Id,
    string Name,
    string Value,
    string Footprint,
    IReadOnlyList<OrderNumber> Orders,
    string Substitutes,
    Price? Price = null);

/// <summary>
/// The parts that one buys besides the board, how many of each a build takes, and which of them the
/// components of the circuit board are.
/// </summary>
public sealed record PartList(
    IReadOnlyList<PurchasedPart> Parts,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Builds,
    IReadOnlyDictionary<string, string> Components)
{
    private const string Path = "hardware/parts.json";

    public static PartList Read(string root) => JsonFile.Read<PartList>(root, Path);

    /// <summary>How many of each part a build takes, by their ids.</summary>
    public IReadOnlyDictionary<string, int> Build(string name) =>
        Builds.TryGetValue(name, out IReadOnlyDictionary<string, int>? build)
            ? build
            : throw new Failure($"{Path}: \"builds\" must have \"{name}\".");
}
