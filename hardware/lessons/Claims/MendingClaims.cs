namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 1: how much of a letter can be broken.</summary>
internal static class MendingClaims
{
    private const string How = "100 cues of 16 letters, 200 steps, every dot right";

    public static IReadOnlyList<Claim> All { get; } =
    [
        .. new[] { 6, 19 }.Select(flips => Claim.Share($"mended-{flips}",
            $"{How}, {flips} dots flipped", 12, seed => Of(flips).Kept(seed))),
        Claim.Exact("cue-overlap-6", "overlap of such a cue", 2,
            seed => Recalls.Overlap(Of(6).Begun(seed).First())),
        Claim.Exact("cue-overlap-13", "overlap of such a cue", 2,
            seed => Recalls.Overlap(Of(13).Begun(seed).First())),
        Claim.Exact("cue-overlap-32", "overlap of such a cue", 2,
            seed => Recalls.Overlap(Of(32).Begun(seed).First())),
    ];

    private static Recalls Of(int flips) =>
        new("astrocyte", 16) { Patterns = PatternKind.Glyphs, Flips = flips };
}
