namespace AstroNano.Core;

/// <summary>
/// Closed forms of the astrocyte-gated memory near a retrieved pattern, where the score of the
/// target is N/2 and that of the others about 1/2, what random patterns give by chance.
/// Derived from Vivet and Arenas 2026, eqs. (8), (11), (14).
/// </summary>
internal static class AstrocyteTheory
{
    /// <summary>Gain of the retrieved memory, 1 / (1 + (K − 1) e^(−(N−1)/(2T))).</summary>
    public static float RetrievedGain(int units, int memories, float temperature) =>
        1f / (1f + (memories - 1) * OtherWeight(units, temperature));

    /// <summary>Perplexity at the retrieved memory.</summary>
    public static float RetrievedPerplexity(int units, int memories, float temperature)
    {
        float p = RetrievedGain(units, memories, temperature);
        float rest = 1f - p;
        if (memories < 2 || rest < 1e-7f)
        {
            return 1f;
        }

        float other = rest / (memories - 1);
        return FloatMath.Exp(-p * FloatMath.Log(p) - rest * FloatMath.Log(other));
    }

    /// <summary>
    /// Temperature at which the retrieved memory has half of all gain,
    /// T½ = (N − 1) / (2 ln(K − 1)); for K &lt; 3 it has more than half at any temperature: 0.
    /// </summary>
    public static float HalfTemperature(int units, int memories) =>
        memories < 3 ? 0f : (units - 1) / (2f * FloatMath.Log(memories - 1));

    /// <summary>Soft error of a state frozen at its cue, N/2 (1 − tanh σ) + n tanh σ.</summary>
    public static float FrozenSoftError(int units, int flips, float steepness)
    {
        float t = FloatMath.Tanh(steepness);
        return 0.5f * units * (1f - t) + flips * t;
    }

    private static float OtherWeight(int units, float temperature)
    {
        float exponent = temperature > 0f ? (units - 1) / (2f * temperature) : 100f;
        return FloatMath.Exp(-(exponent < 100f ? exponent : 100f));
    }
}
