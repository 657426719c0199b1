namespace AstroNano.Hardware.Tests.Carrier;

/// <summary>The pads of a circuit board as KiCad stores it.</summary>
internal static class Pads
{
    /// <summary>Which numbered pads each net joins.</summary>
    public static SortedDictionary<string, string[]> NetsOf(SExpression board)
    {
        SortedDictionary<string, HashSet<string>> nets = new(StringComparer.Ordinal);
        foreach ((string reference, SExpression pad) in All(board))
        {
            // Lugs have no number, and no symbol in the circuit.
            if (pad.Find("net") is SExpression net && pad[1].Word != "")
            {
                nets.TryAdd(net[2].Word!, []);
                nets[net[2].Word!].Add($"{reference}.{pad[1].Word}");
            }
        }

        return new SortedDictionary<string, string[]>(nets.ToDictionary(
            net => net.Key, net => net.Value.Order(StringComparer.Ordinal).ToArray()),
            StringComparer.Ordinal);
    }

    /// <summary>Where each pad is, by reference and number.</summary>
    public static Dictionary<string, (double X, double Y)> PlacesOf(SExpression board)
    {
        Dictionary<string, (double, double)> places = [];
        foreach (SExpression part in board.All("footprint"))
        {
            SExpression at = part.Find("at")!;
            double turn = (at.Count > 3 ? at.Number(3) : 0) * Math.PI / 180;
            foreach (SExpression pad in part.All("pad"))
            {
                double x = pad.Find("at")!.Number(1);
                double y = pad.Find("at")!.Number(2);
                places[$"{ReferenceOf(part)}.{pad[1].Word}"] = (
                    at.Number(1) + (x * Math.Cos(turn)) + (y * Math.Sin(turn)),
                    at.Number(2) - (x * Math.Sin(turn)) + (y * Math.Cos(turn)));
            }
        }

        return places;
    }

    /// <summary>Every pad, with the reference of its part.</summary>
    public static IEnumerable<(string Reference, SExpression Pad)> All(SExpression board) =>
        from part in board.All("footprint")
        from pad in part.All("pad")
        select (ReferenceOf(part), pad);

    private static string ReferenceOf(SExpression part) =>
        part.All("fp_text").First(text => text[1].Word == "reference")[2].Word!;
}
