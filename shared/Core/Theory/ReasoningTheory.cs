namespace AstroNano.Core;

/// <summary>
/// Closed forms of the reasoning network, for memories that never overlap and neurons that
/// follow at once (ε = τ_f/τ_s → 0), and their first corrections. Saliencies are called z; times
/// are in units of τ_s unless a time constant is asked for.
/// Source: Betteti, Baggio and Zampieri 2026, eqs. (13)–(15), (32)–(37); the corrections for a
/// finite number of memories and finite ε are derived here.
/// </summary>
internal static class ReasoningTheory
{
    /// <summary>Gain below which no sequence of endlessly many memories lasts, κ_c = 4.</summary>
    public const float CriticalGain = 4f;

    /// <summary>
    /// Time ln z until a memory of saliency z, decaying as z e^(−t), loses its stability at 1
    /// (eq. 32); 0 where it never had any.
    /// </summary>
    public static float EscapeTime(float saliency) => saliency > 1f ? FloatMath.Log(saliency) : 0f;

    /// <summary>
    /// z₊ = (κ + √(κ² − 4κ)) / 2, the attracting fixed point (eq. 15); 0 if κ &lt; 4.
    /// </summary>
    public static float UpperFixedPoint(float gain)
    {
        return gain < CriticalGain
            ? 0f
            : 0.5f * (gain + FloatMath.SquareRoot(gain * (gain - CriticalGain)));
    }

    /// <summary>Time from one transition to the next, τ_s ln z₊ (eq. 37); 0 if κ &lt; 4.</summary>
    public static float Period(float gain, float saliencyTimeConstant)
    {
        return gain < CriticalGain
            ? 0f
            : saliencyTimeConstant * FloatMath.Log(UpperFixedPoint(gain));
    }

    /// <summary>
    /// How late a transition is when neurons take time: δ = ε (1 + ln(1/η) / (z − 1)). The next
    /// memory has to grow from the leak η at the rate (z − 1)/τ_f.
    /// </summary>
    /// <param name="ratio">ε = τ_f/τ_s.</param>
    /// <param name="leak">η, above 0.</param>
    /// <param name="peak">z, above 1.</param>
    public static float Delay(float ratio, float leak, float peak) =>
        peak > 1f && leak > 0f ? ratio * (1f - FloatMath.Log(leak) / (peak - 1f)) : 0f;

    /// <summary>
    /// Peak saliency with neurons that take time, z = κ (1 − e^(−δ)/z), solved together with
    /// <see cref="Delay"/> by iteration; 0 where there is none.
    /// </summary>
    public static float PeakWithDelay(float gain, float ratio, float leak)
    {
        float peak = gain > CriticalGain ? UpperFixedPoint(gain) : 0.5f * gain;
        for (int i = 0; i < 60; i++)
        {
            if (peak <= 1f)
            {
                return 0f;
            }

            float rest = FloatMath.Exp(-Delay(ratio, leak, peak));
            float discriminant = gain * (gain - CriticalGain * rest);
            if (discriminant < 0f)
            {
                return 0f;
            }

            float next = 0.5f * (peak + 0.5f * (gain + FloatMath.SquareRoot(discriminant)));
            float change = FloatMath.Absolute(next - peak);
            peak = next;
            if (change < 1e-6f * peak)
            {
                break;
            }
        }

        return peak;
    }

    /// <summary>
    /// Time from one transition to the next with neurons that take time, τ_s (ln z + δ); 0 where
    /// no sequence lasts.
    /// </summary>
    public static float PeriodWithDelay(float gain, float saliencyTimeConstant,
        float neuronTimeConstant, float leak)
    {
        float ratio = neuronTimeConstant / saliencyTimeConstant;
        float peak = PeakWithDelay(gain, ratio, leak);
        return peak > 1f
            ? saliencyTimeConstant * (FloatMath.Log(peak) + Delay(ratio, leak, peak))
            : 0f;
    }

    /// <summary>
    /// κ_c ≈ 4 e^(−δ) with δ at z = 2, the peak at the threshold; for 8 memories within 3.5 % from
    /// τ_s = 30 τ_f on.
    /// </summary>
    public static float CriticalGainWithDelay(float ratio, float leak) =>
        CriticalGain * FloatMath.Exp(-Delay(ratio, leak, 2f));
}
