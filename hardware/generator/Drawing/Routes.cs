namespace AstroNano.Hardware.Drawing;

/// <summary>The corners of each wire, from its first hole to its last.</summary>
public sealed class Routes(Breadboard upper, Breadboard lower, int firstColumn)
{
    private const double LanePitch = 5;
    private const double FirstLane = 7;
    private const double ChannelPitch = 9;
    private readonly Breadboard _lower = lower;
    private readonly double _besideModule = Breadboard.X(firstColumn) - 24;

    public (double X, double Y) At(Hole hole) =>
        (Breadboard.X(hole.Column), BoardOf(hole).Y(hole.Row));

    public (double X, double Y)[] PointsOf(Wire wire)
    {
        (double X, double Y) from = At(wire.From);
        (double X, double Y) to = At(wire.To);
        return wire.Route switch
        {
            Route.Around => [from, (to.X, from.Y), to],
            Route.Lane => [from, (from.X, LaneOf(wire)), (to.X, LaneOf(wire)), to],
            Route.Across =>
            [
                from, (from.X, Leaving(wire)), (Channel(wire), Leaving(wire)),
                (Channel(wire), LaneOf(wire)), (to.X, LaneOf(wire)), to,
            ],
            Route.Joint => [from, (End(wire), from.Y), (End(wire), to.Y), to],
            _ when from.X == to.X || from.Y == to.Y => [from, to],
            _ =>
            [
                from, (from.X, BoardOf(wire.To).Aside), (to.X, BoardOf(wire.To).Aside), to,
            ],
        };
    }

    /// <summary>Where a wire to a part runs along: the display's in its row.</summary>
    public double LaneOf(Wire wire) => wire.To.IsUpper
        ? upper.Y(wire.To.Row)
        : _lower.Y('i') + FirstLane + (LanePitch * wire.Lane);

    private Breadboard BoardOf(Hole hole) => hole.IsUpper ? upper : _lower;

    // Supply outside, ground inside.
    private static double End(Wire wire) =>
        Breadboard.X(1) - (wire.From.Row == Hole.Plus ? 62 : 48);

    private double Channel(Wire wire) => _besideModule - (ChannelPitch * wire.Channel);

    // Lanes of the lower breadboard are the controls' down to row g.
    private double Leaving(Wire wire) => wire.From.IsUpper
        ? upper.Y('b') - FirstLane - (LanePitch * wire.Channel)
        : _lower.Y('g') + FirstLane + (LanePitch * wire.Channel);
}
