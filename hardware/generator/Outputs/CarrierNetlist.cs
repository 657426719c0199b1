namespace AstroNano.Hardware.Outputs;

/// <summary>
/// What the circuit board must connect, for the script that makes it and for the tests that look
/// at what was made.
/// </summary>
public static class CarrierNetlist
{
    /// <summary>Writes it.</summary>
    public static Artifact Of(IReadOnlyList<Board> boards, Carrier carrier)
    {
        IReadOnlyList<Component> components = carrier.WithSockets(boards);
        var content = new
        {
            revision = carrier.Revision,
            width = carrier.Width,
            height = carrier.Height,
            sockets = carrier.Sockets,
            oled = carrier.Oled,
            components = components.Select(each => new
            {
                reference = each.Ref,
                part = each.Part,
                value = each.Value == "" ? carrier.KindOf(each).Value : each.Value,
                symbol = carrier.KindOf(each).Symbol,
                footprint = carrier.KindOf(each).Footprint,
                x = each.X,
                y = each.Y,
                rotation = each.Rotation,
                pins = each.Pins,
            }),
            nets = Nets(components),
        };
        return new Artifact(
            "hardware/carrier/netlist.json",
            JsonSerializer.Serialize(content, JsonFile.Pretty) + "\n");
    }

    /// <summary>Each net with the pins that it joins, "R1.2", sorted.</summary>
    public static SortedDictionary<string, string[]> Nets(IEnumerable<Component> components) => new(
        components
            .SelectMany(each => each.Pins.Select(pin => (pin.Value, Name: $"{each.Ref}.{pin.Key}")))
            .GroupBy(pin => pin.Value, pin => pin.Name)
            .ToDictionary(
                net => net.Key,
                net => net.Order(System.StringComparer.Ordinal).ToArray()),
        System.StringComparer.Ordinal);
}
