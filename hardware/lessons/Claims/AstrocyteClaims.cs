namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 13: gains that are as slow as an astrocyte.</summary>
internal static class AstrocyteClaims
{
    private const int Early = 200;
    private const int Late = 3000;
    private const string How =
        "16 random memories, 13 dots flipped, every dot right; 40 recalls";

    private static readonly Cache<(float Time, int Steps, int Seed), double> Known =
        new(key => (Of(key.Steps) with { Settings = [("astrocyte-time", key.Time)] })
            .Kept(key.Seed));

    public static IReadOnlyList<Claim> All { get; } =
    [
        Claim.Share("none", $"gains fixed at 1/K, 200 steps; {How}", 18, seed =>
            (Of(Early) with { Settings = [("gains", (float)GainDynamics.Frozen)] }).Kept(seed)),
        Claim.Share("quick", $"τp = 1, 200 steps; {How}", 18, seed => Known[(1f, Early, seed)]),
        Claim.Share("hundred", $"τp = 100, 200 steps; {How}", 18,
            seed => Known[(100f, Early, seed)]),
        Claim.Share("early", $"τp = 1000, 200 steps; {How}", 22,
            seed => Known[(1000f, Early, seed)]),
        Claim.Share("late", $"τp = 1000, 3,000 steps; {How}", 22,
            seed => Known[(1000f, Late, seed)]),
    ];

    private static Recalls Of(int steps) => new("astrocyte", 16)
    {
        Flips = 13,
        Passes = steps,
        Trials = 40,
    };
}
