namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 8: how many memories a power holds.</summary>
internal static class DenseClaims
{
    private const int Units = 64;
    private const string Stays =
        "random memories, each its own cue, every dot stays; 100 networks";

    private static readonly Cache<(int Power, int Memories, int Seed), double> Known =
        new(key => Of(key.Power, key.Memories, 0).Kept(key.Seed));

    public static IReadOnlyList<Claim> All { get; } =
    [
        .. new[] { 2, 3, 4 }.Select(power => Claim.Exact($"most-{power}",
            $"K = N^(n−1) / (2 (2n − 3)!! ln N), n = {power}, N = 64", power == 2 ? 1 : 0,
            _ => DenseTheory.MaxMemories(Units, power))),
        Claim.Share("stays-2", $"8 {Stays}; n = 2", 12, seed => Staying(2, 8, seed)),
        Claim.Share("stays-3", $"164 {Stays}; n = 3", 15, seed => Staying(3, 164, seed)),
        new Claim("half-2", $"K at which half stay: {Stays}; n = 2", 3, 0,
            HalfOf),
        Claim.Share("stays-3-256", $"256 {Stays}; n = 3", 18, seed => Staying(3, 256, seed)),
        Claim.Share("error-2", "closed form against the K at which half stay, n = 2", 12,
            seed => 1 - (DenseTheory.MaxMemories(Units, 2) / HalfOf(seed))),
        .. new[] { 2, 3, 4, DenseNetwork.Exponential }.Select(power => Claim.Share(
            $"mended-{power}", "32 random memories, 19 dots flipped, every dot right; 100 recalls",
            15, seed => Of(power, 32, 19).Kept(seed))),
    ];

    /// <summary>Loads of the figure, for each power.</summary>
    public static IReadOnlyDictionary<int, int[]> Loads { get; } = new Dictionary<int, int[]>
    {
        [2] = [4, 6, 8, 12, 16, 24, 32],
        [3] = [32, 64, 128, 164, 200, 256],
    };

    /// <summary>The share of memories that are states of rest.</summary>
    public static double Staying(int power, int memories, int seed) =>
        Known[(power, memories, seed)];

    private static double HalfOf(int seed) =>
        Curves.Half([8, 12, 16, 20, 24], memories => Staying(2, memories, seed));

    private static Recalls Of(int power, int memories, int flips) => new("dense", memories)
    {
        Flips = flips,
        CueNumber = 1,
        Passes = 10,
        Settings = [("power", power)],
    };
}
