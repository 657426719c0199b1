namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 9: which memories are kept when old ones fade.</summary>
internal static class ForgettingClaims
{
    private const int Memories = 32;

    // Beyond that age none is kept at the rates that are asked for.
    private const int Oldest = 12;
    private const string How = "32 random memories learned in turn, 6 dots flipped, at most 3 "
        + "wrong at rest; 100 networks";

    private static readonly Cache<(float Forgetting, int Age, int Seed), double> Known =
        new(key => new Recalls("hebbian", Memories)
        {
            Flips = 6,
            CueNumber = Memories - key.Age,
            Passes = 10,
            Settings = [("forgetting", key.Forgetting)],
        }.Kept(key.Seed, 3));

    public static IReadOnlyList<Claim> All { get; } =
    [
        Claim.Share("last-0", $"the last memory, no forgetting; {How}", 8,
            seed => Kept(0f, 0, seed)),
        .. new[] { 0, 2, 4, 8 }.Select(age => Claim.Share($"age-{age}",
            $"the memory after which {age} were learned, d = 0.1; {How}", 18,
            seed => Kept(0.1f, age, seed))),
        .. new[] { ("005", 0.05f), ("01", 0.1f), ("03", 0.3f) }.Select(rate => new Claim(
            $"reach-{rate.Item1}", $"mean number that is kept, d = {rate.Item2}", 1.2, 1,
            seed => Reach(rate.Item2, seed))),
        new Claim("best-rate", "d of 0.02, 0.05, 0.1, 0.2 and 0.4 that keeps most", 0.1, 2,
            seed => new[] { 0.02f, 0.05f, 0.1f, 0.2f, 0.4f }.MaxBy(rate => Reach(rate, seed))),
        Claim.Exact("strength", "(1 − d)⁸ with d = 0.1", 2, _ => Math.Pow(0.9, 8)),
    ];

    /// <summary>The share that is kept of the memories of an age.</summary>
    public static double Kept(float forgetting, int age, int seed) =>
        Known[(forgetting, age, seed)];

    /// <summary>
    /// How many of the last are kept on average, which is how many later ones a memory survives.
    /// </summary>
    public static double Reach(float forgetting, int seed) =>
        Enumerable.Range(0, Oldest).Sum(age => Kept(forgetting, age, seed));
}
