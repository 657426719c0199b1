namespace AstroNano.Hardware.Wiring;

/// <summary>A leg of a part, by the name of its terminal, in its hole.</summary>
public sealed record Leg(string Terminal, Hole Hole);

/// <summary>What a part is.</summary>
public enum PartKind
{
    /// <summary>The board with the chip.</summary>
    Module,

    /// <summary>The OLED.</summary>
    Display,

    /// <summary>A potentiometer.</summary>
    Knob,

    /// <summary>A push button; its two legs in a column are one contact.</summary>
    Button,

    /// <summary>A capacitor from a wiper to ground; optional.</summary>
    Capacitor,
}

/// <summary>A part on the breadboards.</summary>
public sealed record Part(string Name, PartKind Kind, IReadOnlyList<Leg> Legs)
{
    /// <summary>Its leftmost column.</summary>
    public int Column => Legs[0].Hole.Column;
}

/// <summary>How a wire runs.</summary>
public enum Route
{
    /// <summary>Up or down, with a step to the side where the rail has no hole there.</summary>
    Straight,

    /// <summary>To the side first, then down to a rail.</summary>
    Around,

    /// <summary>Along a lane of its own, from the board's pin to the part.</summary>
    Lane,

    /// <summary>Along a lane on each breadboard, and across the gap beside the board.</summary>
    Across,

    /// <summary>Around the left ends of both breadboards, from rail to rail.</summary>
    Joint,
}

/// <summary>
/// A wire: its signal, both ends, and how it runs. The number is that of its lane or channel.
/// </summary>
public sealed record Wire(
    string Signal, Hole From, Hole To, Route Route = Route.Straight, int Lane = 0, int Channel = 0);
