namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 2: how many memories the classical network holds.</summary>
internal static class LoadClaims
{
    private const int Small = 64;
    private const int Large = 256;
    private const string Kept = "random memories, a tenth of the cue flipped, at most a "
        + "twentieth of the dots wrong at rest";

    // Twice as many dots of the cue as the others have.
    private const int Worse = 13;

    private static readonly Cache<(int Units, int Memories, int Flips, int Seed), double> Known =
        new(key => new Recalls("binary", key.Memories)
        {
            Units = key.Units,
            Flips = key.Flips,
            CueNumber = 1,
            Passes = 20,
            Trials = key.Units == Small ? 100 : 40,
        }.Kept(key.Seed, key.Units / 20));

    public static IReadOnlyList<Claim> All { get; } =
    [
        Claim.Share("kept-12", $"12 {Kept}; 100 networks", 18, seed => KeptOf(Small, 12, seed)),
        Claim.Exact("limit-share", "K/N in a network without end", 3, _ => LoadTheory.CriticalLoad),
        Claim.Share("error-64", "0.138 N against the K at which half are kept, N = 64", 9,
            seed => 1 - (LoadTheory.CriticalLoad * Small / HalfOf(Small, seed))),
        Claim.Share("error-256", "the same with N = 256", 7,
            seed => 1 - (LoadTheory.CriticalLoad * Large / HalfOf(Large, seed))),
        Claim.Exact("limit", "0.138 N with N = 64", 1, _ => LoadTheory.CriticalLoad * Small),
        new Claim("half", $"K at which half are kept: {Kept}; 100 networks each", 2, 0,
            seed => HalfOf(Small, seed)),
        new Claim("half-load", "the same K over N = 64", 0.03, 2,
            seed => HalfOf(Small, seed) / Small),
        new Claim("half-load-256", $"the same with N = 256, 40 networks each", 0.015, 2,
            seed => HalfOf(Large, seed) / Large),
        new Claim("half-worse", "K at which half are kept with 13 dots of the cue flipped, N = 64; "
            + "100 networks each", 2, 0, seed => Curves.Half([4, 6, 8, 10, 12, 14, 16],
                memories => Known[(Small, memories, Worse, seed)])),
    ];

    /// <summary>Loads of the figure: K for each N.</summary>
    public static IReadOnlyDictionary<int, int[]> Loads { get; } = new Dictionary<int, int[]>
    {
        [Small] = [3, 6, 8, 10, 12, 14, 16, 20, 24],
        [Large] = [16, 28, 36, 42, 48, 56, 72],
    };

    /// <summary>The share of memories that are kept.</summary>
    public static double KeptOf(int units, int memories, int seed) =>
        Known[(units, memories, units / 10, seed)];

    private static double HalfOf(int units, int seed) => units == Small
        ? Curves.Half([8, 10, 12, 14, 16, 20], memories => KeptOf(units, memories, seed))
        : Curves.Half([36, 42, 48, 56], memories => KeptOf(units, memories, seed));
}
