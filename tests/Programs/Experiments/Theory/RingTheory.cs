namespace AstroNano.Experiments;

/// <summary>
/// Closed forms of sequences beside those that the instrument shows: the map of peak saliencies,
/// how it ends, and rings of few memories. Times are in units of τ_s.
/// Source: Betteti, Baggio and Zampieri 2026, eqs. (14), (15), (34); rings are derived here.
/// </summary>
public static class RingTheory
{
    /// <summary>
    /// The map z' = κ (1 − 1/z): the saliency that the next memory has gained when this one
    /// escapes (eqs. 14, 34); 0 where z ≤ 1, because it never escapes and nothing follows.
    /// </summary>
    public static float NextPeak(float gain, float saliency) =>
        saliency > 1f ? gain * (1f - 1f / saliency) : 0f;

    /// <summary>z₋ = κ / z₊, below which a sequence dies out (eq. 15); 0 if κ &lt; 4.</summary>
    public static float LowerFixedPoint(float gain) =>
        gain < ReasoningTheory.CriticalGain
            ? 0f : gain / ReasoningTheory.UpperFixedPoint(gain);

    /// <summary>
    /// How many memories follow before the map reaches z ≤ 1 and the activity collapses;
    /// <paramref name="most"/> if it has not by then.
    /// </summary>
    public static int TransitionsBeforeCollapse(float gain, float saliency, int most)
    {
        int transitions = 0;
        float z = NextPeak(gain, saliency);
        while (z > 1f && transitions < most)
        {
            transitions++;
            z = NextPeak(gain, z);
        }

        return transitions;
    }

    /// <summary>
    /// κ that makes z the peak in a ring of P memories, z + 1 + 1/z + … + z^−(P−2): each still
    /// carries a rest from its last turn.
    /// </summary>
    public static float GainInRing(float peak, int memories)
    {
        float gain = peak + 1f;
        float power = 1f;
        for (int term = 0; term < memories - 2; term++)
        {
            power /= peak;
            if (power < 1e-12f)
            {
                break;
            }

            gain += power;
        }

        return gain;
    }

    /// <summary>z of the smallest gain for a ring of P memories, by golden section.</summary>
    public static float CriticalPeakInRing(int memories)
    {
        const float Golden = 0.618033989f;
        Check.Range(memories, 3, Network.MaxMemories)?.Throw(nameof(memories));
        float low = 1f, high = 3f;
        for (int i = 0; i < 30; i++)
        {
            float width = Golden * (high - low);
            if (GainInRing(high - width, memories) < GainInRing(low + width, memories))
            {
                high = low + width;
            }
            else
            {
                low = high - width;
            }
        }

        return 0.5f * (low + high);
    }

    /// <summary>Smallest gain for a ring of P memories, κ_c(P); 3 for P = 3, → 4.</summary>
    public static float CriticalGainInRing(int memories) =>
        GainInRing(CriticalPeakInRing(memories), memories);

    /// <summary>Peak saliency in a ring of P memories, by bisection; 0 below κ_c(P).</summary>
    public static float PeakInRing(float gain, int memories)
    {
        float low = CriticalPeakInRing(memories);
        if (gain < GainInRing(low, memories))
        {
            return 0f;
        }

        float high = gain > low ? gain : low;
        for (int i = 0; i < 40; i++)
        {
            float middle = 0.5f * (low + high);
            if (GainInRing(middle, memories) < gain)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return 0.5f * (low + high);
    }
}
