namespace AstroNano.Hardware.Outputs;

/// <summary>What to order, for a breadboard with each board and for the circuit board.</summary>
public static class BillOfMaterials
{
    private const string Heading = "references,quantity,part,value,footprint,maker 1,number 1,"
        + "checked 1,maker 2,number 2,checked 2,substitutes,EUR each from,EUR each to,price of,"
        + "price read on";

    /// <summary>For a build on breadboards.</summary>
    public static Artifact Of(Board board, PartList list) => new(
        $"hardware/wiring/{board.Id}/BOM.csv",
        Text(board, list, OnBreadboards(board, list), _ => ""));

    private static Dictionary<string, int> OnBreadboards(Board board, PartList list)
    {
        Dictionary<string, int> quantities = new(list.Build("breadboard"));
        if (board.Display.OnBoard)
        {
            quantities.Remove("oled");
        }

        return quantities;
    }

    /// <summary>
    /// For the circuit board; the quantities of its components must be those on it.
    /// </summary>
    public static Artifact Of(
        Carrier carrier, IReadOnlyList<Board> boards, PartList list)
    {
        ILookup<string, string> references = carrier.WithSockets(boards)
            .Where(part => list.Components.ContainsKey(part.Part))
            .ToLookup(part => list.Components[part.Part], part => part.Ref);
        Dictionary<string, int> quantities = new(list.Build("carrier"));
        foreach (IGrouping<string, string> part in references)
        {
            if (quantities.GetValueOrDefault(part.Key) != part.Count())
            {
                throw new Failure("hardware/parts.json: \"builds\", \"carrier\" must have "
                    + $"{part.Count()} of \"{part.Key}\", as many as carrier.json places "
                    + $"(was {quantities.GetValueOrDefault(part.Key)}).");
            }
        }

        return new Artifact("hardware/carrier/BOM.csv",
            Text(boards[0], list, quantities, id => string.Join(' ', references[id])));
    }

    private static string Text(
        Board board,
        PartList list,
        Dictionary<string, int> quantities,
        Func<string, string> referencesOf)
    {
        string? unknown =
            quantities.Keys.FirstOrDefault(id => list.Parts.All(part => part.Id != id));
        if (unknown is not null)
        {
            throw new Failure($"hardware/parts.json: \"parts\" must have \"{unknown}\", "
                + "which a build takes.");
        }

        IEnumerable<string> lines = list.Parts
            .Where(part => quantities.ContainsKey(part.Id))
            .Select(part => Line(part, quantities[part.Id], referencesOf(part.Id)))
            .Prepend(Line(board.Purchased, 1, ""));
        return string.Join("\n", lines.Prepend(Heading)) + "\n";
    }

    private static string Line(PurchasedPart part, int quantity, string references) => string.Join(
        ",",
        new[]
        {
            references, $"{quantity}", part.Name, part.Value, part.Footprint,
            part.Orders.ElementAtOrDefault(0)?.Maker ?? "",
            part.Orders.ElementAtOrDefault(0)?.Number ?? "",
            part.Orders.ElementAtOrDefault(0)?.Checked ?? "",
            part.Orders.ElementAtOrDefault(1)?.Maker ?? "",
            part.Orders.ElementAtOrDefault(1)?.Number ?? "",
            part.Orders.ElementAtOrDefault(1)?.Checked ?? "",
            part.Substitutes,
            part.Price?.Low.ToString(CultureInfo.InvariantCulture) ?? "",
            part.Price?.High.ToString(CultureInfo.InvariantCulture) ?? "",
            part.Price?.Date ?? "",
            part.Price?.Page ?? "",
        }.Select(Quoted));

    private static string Quoted(string text) =>
        text.Contains(',') || text.Contains('"') ? $"\"{text.Replace("\"", "\"\"")}\"" : text;

    /// <summary>
    /// What a build costs at least and at most, rounded to whole euro; what has no price is named.
    /// </summary>
    public static string Cost(Board board, PartList list)
    {
        Dictionary<string, int> quantities = OnBreadboards(board, list);
        (PurchasedPart Part, int Quantity)[] all = [(board.Purchased, 1), .. list.Parts
            .Where(part => quantities.ContainsKey(part.Id))
            .Select(part => (part, quantities[part.Id]))];
        if (all.All(each => each.Part.Price is null))
        {
            return "no price found";
        }

        decimal low = all.Sum(each => each.Quantity * (each.Part.Price?.Low ?? 0));
        decimal high = all.Sum(each => each.Quantity * (each.Part.Price?.High ?? 0));
        string[] unknown = [.. all.Where(each => each.Part.Price is null)
            .Select(each => each.Part.Id == board.Id ? "the board" : each.Part.Name)];
        return string.Create(CultureInfo.InvariantCulture, $"{low:F0} to {high:F0} €")
            + (unknown.Length == 0 ? "" : $" and {string.Join(", ", unknown)}");
    }
}
