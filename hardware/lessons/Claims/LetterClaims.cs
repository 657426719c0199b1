namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 3: letters are more alike than random pictures.</summary>
internal static class LetterClaims
{
    private const int Letters = 26;
    private const string How = "100 cues with 6 dots flipped, every dot right";

    public static IReadOnlyList<Claim> All { get; } =
    [
        Claim.Exact("alike-EF", "overlap of the pictures E and F", 2, _ => Alike('E', 'F')),
        Claim.Exact("same-EF", "dots in which they agree", 0, _ => Same('E', 'F')),
        Claim.Exact("alike-AB", "overlap of the pictures A and B", 2, _ => Alike('A', 'B')),
        Claim.Exact("alike-FP", "the largest overlap of two letters, F and P", 2,
            _ => Pairs().Max()),
        Claim.Exact("mean-letters", "mean |overlap| of all pairs of A to Z", 2,
            _ => Pairs().Average(Math.Abs)),
        new Claim("mean-random", "mean |overlap| of pairs of 26 random pictures", 0.02, 2,
            seed => RandomPairs(seed).Average(Math.Abs)),
        .. new[] { 4, 6, 8 }.SelectMany(memories => new[]
        {
            Claim.Share($"letters-{memories}", $"the first {memories} letters; {How}", 15,
                seed => Of(memories, PatternKind.Glyphs).Kept(seed)),
            Claim.Share($"random-{memories}", $"{memories} random pictures; {How}", 12,
                seed => Of(memories, PatternKind.Random).Kept(seed)),
        }),
        Claim.Share("gated-8", $"the first 8 letters in the gated network; {How}", 5,
            seed => new Recalls("astrocyte", 8)
            {
                Patterns = PatternKind.Glyphs,
                Flips = 6,
            }.Kept(seed)),
    ];

    private static Recalls Of(int memories, PatternKind patterns) => new("binary", memories)
    {
        Patterns = patterns,
        Flips = 6,
        Passes = 20,
    };

    private static int Same(char first, char second)
    {
        sbyte[] one = new sbyte[Glyphs.Units], other = new sbyte[Glyphs.Units];
        Glyphs.Draw(first, one);
        Glyphs.Draw(second, other);
        return one.Zip(other).Count(pair => pair.First == pair.Second);
    }

    private static double Alike(char first, char second) =>
        (2.0 * Same(first, second) / Glyphs.Units) - 1;

    private static IEnumerable<double> Pairs() =>
        from first in Enumerable.Range(0, Letters)
        from second in Enumerable.Range(first + 1, Letters - first - 1)
        select Alike(Glyphs.LetterAt(first), Glyphs.LetterAt(second));

    // The cue of a network without a flip is a memory; its overlaps are those of the memories.
    private static IEnumerable<double> RandomPairs(int seed) =>
        new Recalls("binary", Letters) { Trials = Letters }.Begun(seed)
            .SelectMany(player => player.Network.Overlaps.Take(Letters)
                .Where((_, memory) => memory != player.Trial.Target))
            .Select(overlap => (double)overlap);
}
