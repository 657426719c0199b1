namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 6: the temperature at which the winner has half of all gain.</summary>
internal static class HeatClaims
{
    private const int Units = 64;

    private static readonly Cache<(int Memories, double Heat, int Seed), double> Gains =
        new(key => Random(key.Memories, key.Heat).Played(key.Seed).Average(GainOf));

    private static readonly Cache<double, double> LettersGains = new(heat =>
        (Random(16, heat) with
        {
            Patterns = PatternKind.Glyphs,
            Trials = 16,
            CueNumber = 0,
        }).Played(0).Average(GainOf));

    public static IReadOnlyList<Claim> All { get; } =
    [
        .. new[] { 8, 16, 32 }.SelectMany(memories => new[]
        {
            Claim.Exact($"half-{memories}", $"(N − 1)/(2 ln(K − 1)), N = 64, K = {memories}", 1,
                _ => HalfOf(memories)),
            new Claim($"measured-{memories}", "temperature at which the mean gain of the recalled "
                + $"memory is ½; {memories} random memories, 20 networks", 0.3, 1,
                seed => Curves.Half(1, 60, heat => Gain(memories, heat, seed))),
        }),
        .. new[] { 16, 32 }.Select(memories => Claim.Share($"fall-{memories}",
            $"from the closed form with K = {memories / 2} to that with K = {memories}", 0,
            _ => 1 - (HalfOf(memories) / HalfOf(memories / 2)))),
        Claim.Share("error-16", "formula against measurement, 16 random memories", 2,
            seed => Math.Abs(1 - (HalfOf(16)
                / Curves.Half(1, 60, heat => Gain(16, heat, seed))))),
        Claim.Share("error-letters", "formula against the letters’ measured temperature", 0,
            _ => (HalfOf(16) / Curves.Half(1, 60, LettersGain)) - 1),
        Claim.Exact("letters", "the same with the letters A to P, from each of them", 1,
            _ => Curves.Half(1, 60, LettersGain)),
        Claim.Exact("perplexity", "closed form at the half temperature, K = 16", 1,
            _ => AstrocyteTheory.RetrievedPerplexity(Units, 16, HalfOf(16))),
        new Claim("measured-perplexity", "mean of 20 networks of 16 random memories there", 0.3, 1,
            seed => Random(16, HalfOf(16)).Played(seed)
                .Average(player => (double)player.Network.Spread())),
        Claim.Share("letters-gain", "mean gain of the recalled letter at that temperature", 0,
            _ => LettersGain(HalfOf(16))),
    ];

    /// <summary>The mean gain of the recalled memory among random ones.</summary>
    public static double Gain(int memories, double heat, int seed) =>
        Gains[(memories, heat, seed)];

    /// <summary>The mean gain of the recalled letter among A to P.</summary>
    public static double LettersGain(double heat) => LettersGains[heat];

    private static float HalfOf(int memories) =>
        AstrocyteTheory.HalfTemperature(Units, memories);

    private static Recalls Random(int memories, double heat) => new("astrocyte", memories)
    {
        CueNumber = 1,
        Passes = 400,
        Trials = 20,
        Settings = [("temperature", (float)heat)],
    };

    private static double GainOf(RunPlayer player) =>
        player.Network.Modulation![player.Trial.Target];
}
