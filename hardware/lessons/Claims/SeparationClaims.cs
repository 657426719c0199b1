namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 11: codes of pictures that are alike.</summary>
internal static class SeparationClaims
{
    private const int Letters = 26;
    private const int Random = 32;

    private static readonly Cache<int, (double Overlap, double Share)[][]> Known = new(winners =>
        [.. (Of(winners, Letters, 0) with
        {
            Patterns = PatternKind.Glyphs,
            Trials = Letters,
        }).Played(0).Select(player => Enumerable.Range(0, Letters)
            .Select(letter => ((double)player.Network.Overlaps[letter],
                (double)player.Network.Modulation![letter])).ToArray())]);

    public static IReadOnlyList<Claim> All { get; } =
    [
        Claim.Exact("alike", "overlap of the pictures F and P", 2, _ => Others(8)[5][15].Overlap),
        Claim.Share("common", "code units of F that P has too, k = 8", 0,
            _ => Others(8)[5][15].Share),
        Claim.Share("dots", "dots in which F and P agree", 0,
            _ => (1 + Others(8)[5][15].Overlap) / 2),
        Claim.Share("mean-dots", "mean share of dots in which two letters agree", 0,
            _ => Mean(8, pair => (1 + pair.Overlap) / 2)),
        .. new[] { 4, 8, 32 }.Select(winners => Claim.Share($"mean-{winners}",
            $"mean share of code units that two letters have in common, k = {winners}", 0,
            _ => Mean(winners, pair => pair.Share))),
        .. new[] { 4, 8, 16 }.Select(winners => new Claim($"touched-{winners}",
            "memories that share a code unit with the one that is sought, itself included; 32 "
            + $"random memories, k = {winners}, 20 sets", 2, 1, seed => Touched(winners, seed))),
        Claim.Share("found-8", "32 random memories, 6 dots flipped, every dot right; k = 8, 100 "
            + "recalls", 18, seed => Of(8, Random, 6).Kept(seed)),
        new Claim("enough", "fewest winners of 1, 2, 4, 8, 16 and 32 with which nine of ten are "
            + "found; the same recalls", 8, 0, seed => new[] { 1, 2, 4, 8, 16, 32 }
                .First(winners => Of(winners, Random, 6).Kept(seed) >= 0.9)),
    ];

    private static Recalls Of(int winners, int memories, int flips) => new("separator", memories)
    {
        Flips = flips,
        Passes = 2,
        Settings = [("winners", winners)],
    };

    // For each letter, what it has in common with each.
    private static (double Overlap, double Share)[][] Others(int winners) => Known[winners];

    private static double Mean(int winners, Func<(double Overlap, double Share), double> measure) =>
        Others(winners).SelectMany((row, letter) => row.Where((_, other) => other != letter))
            .Average(measure);

    private static double Touched(int winners, int seed) =>
        (Of(winners, Random, 0) with { Trials = 20 }).Played(seed).Average(player =>
            player.Network.Modulation!.Take(Random).Count(share => share > 0f));
}
