namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 4: the energy of a recall.</summary>
internal static class EnergyClaims
{
    private const float Margin = 1e-4f;
    private const string How = "100 recalls of 4 random memories, 16 dots flipped";

    public static IReadOnlyList<Claim> All { get; } =
    [
        Claim.Exact("one-memory", "−32 m² + ½ with m = ½, one memory, 16 dots flipped", 1,
            seed => Of(1, 16).Begun(seed).Average(EnergyOf)),
        Claim.Exact("one-kept", "the energy of one memory that is recalled", 1,
            seed => Of(1, 0).Begun(seed).Average(EnergyOf)),
        new Claim("start", $"mean energy of the cue; {How}", 0.7, 1,
            seed => Of(4, 16).Begun(seed).Average(EnergyOf)),
        new Claim("rest", $"mean energy at rest; {How}", 0.7, 1,
            seed => Of(4, 16).Played(seed).Average(EnergyOf)),
        new Claim("nothing", "mean energy of 100 cues with half of the dots flipped", 0.7, 1,
            seed => Of(4, 32).Begun(seed).Average(EnergyOf)),
        Claim.Exact("rises", $"steps in which the energy rose; {How}", 0, Rises),
        Claim.Exact("decisions", $"steps of these, 10 passes each", 0,
            seed => Of(4, 16).Trials * 640),
        .. new[] { ("04", 0.4f), ("06", 0.6f), ("10", 1.0f) }.Select(noise => new Claim(
            $"noisy-{noise.Item1}", $"mean overlap after 20 passes with noise {noise.Item2}, "
                + "from the memory itself; 100 networks of 4 memories", 0.12, 2,
            seed => (Of(4, 0) with
            {
                CanMove = true,
                Settings = [("noise", noise.Item2)],
            }).Played(seed).Average(Recalls.Overlap))),
    ];

    private static Recalls Of(int memories, int flips) =>
        new("binary", memories) { Flips = flips, CueNumber = 1, Passes = 20 };

    private static double EnergyOf(RunPlayer player) => player.Network.Energy();

    private static double Rises(int seed)
    {
        int rises = 0;
        foreach (RunPlayer player in Of(4, 16).Begun(seed))
        {
            float energy = player.Network.Energy();
            while (player.Steps < 640)
            {
                player.Step();
                float next = player.Network.Energy();
                rises += next > energy + Margin ? 1 : 0;
                energy = next;
            }
        }

        return rises;
    }
}
