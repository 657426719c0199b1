namespace AstroNano.Lessons.Claims;

/// <summary>Lesson 12: bits that are the same, and bits that only look so.</summary>
internal static class SameClaims
{
    private const float Large = 1e8f;
    private const string Settings =
        "network=astrocyte&flipped-bits=13&memories=16&patterns=-1&cue=2&temperature=";

    public static IReadOnlyList<Claim> All { get; } =
    [
        Claim.Exact("one-order", "(100000000 + 1) − 100000000 in single precision", 0,
            _ => Added(Large, 1f, -Large)),
        Claim.Exact("other-order", "(100000000 − 100000000) + 1 in single precision", 0,
            _ => Added(Large, -Large, 1f)),
        Claim.Exact("parts-at", "the first step at which the digests differ", 0,
            _ => Parting().Steps),
        Claim.Exact("dots-apart", "dots that differ after 200 steps", 0, _ => Parting().Dots),
        Claim.Exact("digests", "2³², in thousands of millions", 1, _ => uint.MaxValue / 1e9),
    ];

    // In the order given; a compiler may not change it.
    private static float Added(float first, float second, float third)
    {
        float sum = first + second;
        return sum + third;
    }

    private static (int Steps, int Dots) Parting()
    {
        PlayedBoard one = PlayedBoard.Open(Settings + "0.01");
        PlayedBoard other = PlayedBoard.Open(Settings + "0.02");
        int parted = 0;
        for (int step = 1; step <= 200; step++)
        {
            one.Advance(1);
            other.Advance(1);
            parted = parted == 0 && one.Digest() != other.Digest() ? step : parted;
        }

        return (parted, one.DotsApart(other));
    }
}
