namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 15: two figures of a paper, one that reproduces and one that does not.</summary>
internal static class PaperClaims
{
    private const int Few = 6;
    private const int Some = 24;
    private const int Many = 26;
    private const string How = "32 random memories; 60 recalls";

    // Two means differ beyond chance, 95 times of 100.
    private const double Reach = 1.96;
    private const double Difference = 2;

    // How many dots are wrong at the end of each recall.
    private static readonly Cache<(int Flips, bool IsGated, int Seed), double[]> Known =
        new(key =>
        {
            Recalls recalls = new("astrocyte", 32)
            {
                Flips = key.Flips,
                Trials = 60,
                Settings = [("gains", (float)(key.IsGated
                    ? GainDynamics.Replicator : GainDynamics.Frozen))],
            };
            return [.. recalls.Played(key.Seed).Select(Recalls.Wrong)];
        });

    private static readonly Cache<(float Time, int Seed), double> Slow = new(key =>
        new Recalls("astrocyte", 16)
        {
            Flips = 13,
            Trials = 60,
            Settings = [("astrocyte-time", key.Time)],
        }.MeanWrong(key.Seed));

    public static IReadOnlyList<Claim> All { get; } =
    [
        new Claim("fast", "mean dots wrong, τp = 1; 16 random memories, 13 flipped; 60 recalls", 2,
            1, seed => Slow[(1f, seed)]),
        new Claim("slow", "the same with τp = 1000", 3, 1, seed => Slow[(1000f, seed)]),
        .. new[] { Few, Some, Many }.SelectMany(flips => new[]
        {
            new Claim($"gated-{flips}", $"mean dots wrong, gains that compete, {flips} flipped; "
                + How, 4, 1, seed => Known[(flips, true, seed)].Average()),
            new Claim($"plain-{flips}", $"the same with fixed gains, {flips} flipped", 3, 1,
                seed => Known[(flips, false, seed)].Average()),
        }),
        new Claim("more", "gated-26 less plain-26", 4, 1, seed =>
            Known[(Many, true, seed)].Average() - Known[(Many, false, seed)].Average()),
        Claim.Share("whole-gated", $"every dot right, gains that compete, 24 flipped; {How}", 18,
            seed => Whole(true, seed)),
        Claim.Share("whole-plain", "the same with fixed gains", 10,
            seed => Whole(false, seed)),
        new Claim("other", "mean dots wrong, gains that compete, 26 flipped, where the cued memory "
            + "did not win", 3, 0, seed => Known[(Many, true, seed)].Where(dots => dots > Few)
                .Average()),
        new Claim("spread", "standard deviation of the dots wrong, fixed gains, 26 flipped",
            2, 0, seed => Spread(Known[(Many, false, seed)])),
        new Claim("needed", "2 (1.96 · spread / 2)², recalls of each network", 40, 0, seed =>
            2 * Math.Pow(Reach * Spread(Known[(Many, false, seed)]) / Difference, 2)),
    ];

    private static double Whole(bool isGated, int seed) =>
        Known[(Some, isGated, seed)].Average(dots => dots == 0 ? 1.0 : 0.0);

    private static double Spread(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
