namespace AstroNano.Hardware.Tests.Carrier;

/// <summary>
/// Reads the nets of a schematic as an editor would: from where pins, wires and names of nets
/// meet, not from what the one who drew it wanted.
/// </summary>
internal static class SchematicNets
{
    public static SortedDictionary<string, string[]> Of(SExpression sheet)
    {
        Dictionary<string, List<(string Number, double X, double Y)>> library = sheet
            .Find("lib_symbols")!.All("symbol").ToDictionary(symbol => symbol[1].Word!, Pins);
        Dictionary<(long, long), (long, long)> parents = [];
        foreach (SExpression wire in sheet.All("wire"))
        {
            SExpression points = wire.Find("pts")!;
            Join(parents, Place(points[1].Number(1), points[1].Number(2)),
                Place(points[2].Number(1), points[2].Number(2)));
        }

        Dictionary<(long, long), string> names = [];
        foreach (SExpression label in sheet.All("global_label"))
        {
            SExpression at = label.Find("at")!;
            names[Root(parents, Place(at.Number(1), at.Number(2)))] = label[1].Word!;
        }

        HashSet<(long, long)> open = [.. sheet.All("no_connect").Select(mark =>
            Place(mark.Find("at")!.Number(1), mark.Find("at")!.Number(2)))];
        SortedDictionary<string, List<string>> nets = new(StringComparer.Ordinal);
        foreach (SExpression symbol in sheet.All("symbol"))
        {
            string reference =
                symbol.All("property").First(each => each[1].Word == "Reference")[2].Word!;
            SExpression at = symbol.Find("at")!;
            foreach ((string number, double x, double y)
                in library[symbol.Find("lib_id")![1].Word!])
            {
                (double dx, double dy) = Turned(x, y, at.Number(3));
                (long, long) place = Place(at.Number(1) + dx, at.Number(2) + dy);
                if (open.Contains(place))
                {
                    Assert.False(names.ContainsKey(Root(parents, place)), $"{reference}.{number}");
                    continue;
                }

                Assert.True(names.TryGetValue(Root(parents, place), out string? net),
                    $"{reference}.{number} is connected to nothing");
                nets.TryAdd(net!, []);
                nets[net!].Add($"{reference}.{number}");
            }
        }

        return new SortedDictionary<string, string[]>(nets.ToDictionary(
            net => net.Key, net => net.Value.Order(StringComparer.Ordinal).ToArray()),
            StringComparer.Ordinal);
    }

    private static List<(string Number, double X, double Y)> Pins(SExpression symbol) =>
    [
        .. symbol.All("pin").Select(pin => (pin.Find("number")![1].Word!,
            pin.Find("at")!.Number(1), pin.Find("at")!.Number(2))),
        .. symbol.All("symbol").SelectMany(Pins),
    ];

    // In a library y grows upwards, on a sheet downwards.
    private static (double X, double Y) Turned(double x, double y, double turn) => turn switch
    {
        0 => (x, -y),
        90 => (-y, -x),
        180 => (-x, y),
        _ => (y, x),
    };

    private static (long, long) Place(double x, double y) =>
        ((long)Math.Round(x * 100), (long)Math.Round(y * 100));

    private static (long, long) Root(
        Dictionary<(long, long), (long, long)> parents, (long, long) place)
    {
        while (parents.TryGetValue(place, out (long, long) parent))
        {
            place = parent;
        }

        return place;
    }

    private static void Join(
        Dictionary<(long, long), (long, long)> parents, (long, long) one, (long, long) other)
    {
        (long, long) first = Root(parents, one);
        (long, long) second = Root(parents, other);
        if (first != second)
        {
            parents[first] = second;
        }
    }
}
