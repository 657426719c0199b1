namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 5: the same load, with gains that compete and without.</summary>
internal static class GateClaims
{
    private const string How = "random memories, 13 dots flipped, every dot right; 100 recalls";

    public static IReadOnlyList<Claim> All { get; } =
    [
        Claim.Share("plain-32", $"32 {How}; gains fixed at 1/K", 15,
            seed => Of(32, GainDynamics.Frozen).Kept(seed)),
        Claim.Share("first-gain", "gain of each of 16 memories at the cue", 0,
            seed => GainOf(Of(16, GainDynamics.Replicator).Begun(seed).First())),
        Claim.Share("last-gain", "mean gain of the cued memory after 200 steps", 2,
            seed => Of(16, GainDynamics.Replicator).Played(seed).Average(GainOf)),
        new Claim("time", "mean steps until the leader has nine tenths of all gain; 16 memories",
            2, 0, seed => Of(16, GainDynamics.Replicator).Begun(seed).Average(StepsToNine)),
    ];

    private static Recalls Of(int memories, GainDynamics gains) => new("astrocyte", memories)
    {
        Flips = 13,
        Settings = [("gains", (float)gains)],
    };

    private static double GainOf(RunPlayer player) =>
        player.Network.Modulation![player.Trial.Target];

    private static double StepsToNine(RunPlayer player)
    {
        while (player.Network.Modulation!.Take(player.Network.Memories).Max() < 0.9f)
        {
            player.Step();
        }

        return player.Steps;
    }
}
