namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 14: a memory that is never full, as it forgets on purpose.</summary>
internal static class PalimpsestClaims
{
    private const float Rate = 0.1f;
    private const int Oldest = 12;
    private const string How = "d = 0.1, 6 dots flipped, at most 3 wrong at rest; 100 networks";

    private static readonly Cache<(int Learned, int Age, int Seed), double> Known =
        new(key => new Recalls("hebbian", key.Learned)
        {
            Flips = 6,
            CueNumber = key.Learned - key.Age,
            Passes = 10,
            Settings = [("forgetting", Rate)],
        }.Kept(key.Seed, 3));

    public static IReadOnlyList<Claim> All { get; } =
    [
        .. new[] { 16, 32 }.Select(learned => new Claim($"kept-{learned}",
            $"mean number that is kept of {learned} random memories; {How}", 1.2, 1,
            seed => Kept(learned, seed))),
        new Claim("ratio", "those kept of 32 over those kept of 16", 0.3, 2,
            seed => Kept(32, seed) / Kept(16, seed)),
        new Claim("half-age", $"later memories after which half are lost; 32 memories, {How}", 1.5,
            1, seed => Curves.Half([0, 1, 2, 3, 4, 5, 6, 8, 10, 12],
                age => Known[(32, age, seed)])),
        Claim.Exact("sum", "(1 − d) + (1 − d)² + …, d = 0.1: all older strengths together", 0,
            _ => (1 - Rate) / Rate),
    ];

    private static double Kept(int learned, int seed) =>
        Enumerable.Range(0, Oldest).Sum(age => Known[(learned, age, seed)]);
}
