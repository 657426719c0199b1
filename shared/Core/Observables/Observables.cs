namespace AstroNano.Core;

/// <summary>
/// What one measures on a network. Source: Vivet and Arenas 2026, eqs. (13)–(15).
/// </summary>
/// <remarks>
/// What pages ask for in every frame looks at its argument itself, and calls
/// <see cref="Check"/> only to refuse it.
/// </remarks>
public static class Observables
{
    /// <summary>A memory dominates when its |overlap| is above this.</summary>
    public const float DominanceThreshold = 0.5f;

    /// <summary>
    /// A state whose largest |x| is below this has collapsed: its signs mean nothing.
    /// </summary>
    public const float CollapseThreshold = 0.01f;

    // A sum of squared overlaps, or of saliencies, smaller than this is a state that has decayed.
    private const float DecayedThreshold = 1e-6f;

    /// <summary>
    /// Hard Hamming error ε = ½ Σ |ξ_i − sign(x_i)| ∈ [0, N]: units on the wrong side. A state of
    /// exactly 0 counts one half (eq. 15).
    /// </summary>
    /// <exception cref="System.ArgumentNullException">An array is missing.</exception>
    /// <exception cref="System.ArgumentException">An array has fewer entries than that.</exception>
    public static float HardHammingError(sbyte[] target, float[] state, int units)
    {
        Check.Entries(target, units)?.Throw(nameof(target));
        Check.Entries(state, units)?.Throw(nameof(state));
        float sum = 0f;
        for (int i = 0; i < units; i++)
        {
            if (state[i] == 0f)
            {
                sum += 0.5f;
            }
            else if (state[i] > 0f != target[i] > 0)
            {
                sum += 1f;
            }
        }

        return sum;
    }

    /// <summary>Soft Hamming error ½ Σ |ξ_i − φ(x_i)| ∈ [0, N] (eq. 13).</summary>
    /// <exception cref="System.ArgumentNullException">An array is missing.</exception>
    /// <exception cref="System.ArgumentException">An array has fewer entries than that.</exception>
    public static float SoftHammingError(sbyte[] target, float[] activation, int units)
    {
        Check.Entries(target, units)?.Throw(nameof(target));
        Check.Entries(activation, units)?.Throw(nameof(activation));
        float sum = 0f;
        for (int i = 0; i < units; i++)
        {
            sum += FloatMath.Absolute(target[i] - activation[i]);
        }

        return 0.5f * sum;
    }

    /// <summary>The memory of the largest |overlap|; the first of equals.</summary>
    /// <remarks>Does not check its arguments: it is asked for in every frame.</remarks>
    public static int Dominant(float[] overlaps, int memories)
    {
        int dominant = 0;
        float largest = -1f;
        for (int mu = 0; mu < memories; mu++)
        {
            float m = overlaps[mu];
            if (m < 0f)
            {
                m = -m;
            }

            if (m > largest)
            {
                largest = m;
                dominant = mu;
            }
        }

        return dominant;
    }

    /// <summary>The largest |x_i|: the amplitude of a state.</summary>
    /// <exception cref="System.ArgumentNullException">An array is missing.</exception>
    /// <exception cref="System.ArgumentException">An array has fewer entries than that.</exception>
    public static float Amplitude(float[] state, int units)
    {
        Check.Entries(state, units)?.Throw(nameof(state));
        float largest = 0f;
        for (int i = 0; i < units; i++)
        {
            float a = FloatMath.Absolute(state[i]);
            if (a > largest)
            {
                largest = a;
            }
        }

        return largest;
    }

    /// <summary>Σ m²: how much of the memories a state holds.</summary>
    /// <exception cref="System.ArgumentNullException">An array is missing.</exception>
    /// <exception cref="System.ArgumentException">An array has fewer entries than that.</exception>
    public static float SumOfSquares(float[] overlaps, int memories)
    {
        if (overlaps == null || overlaps.Length < memories)
        {
            Check.Entries(overlaps, memories).Throw(nameof(overlaps));
        }

        float sum = 0f;
        for (int mu = 0; mu < memories; mu++)
        {
            sum += overlaps[mu] * overlaps[mu];
        }

        return sum;
    }

    /// <summary>
    /// Participation (Σ m²)² / Σ m⁴ ∈ [1, K]: among how many memories a state is divided; 1 for
    /// one that has decayed.
    /// </summary>
    /// <exception cref="System.ArgumentNullException">An array is missing.</exception>
    /// <exception cref="System.ArgumentException">An array has fewer entries than that.</exception>
    public static float Participation(float[] overlaps, int memories)
    {
        if (overlaps == null || overlaps.Length < memories)
        {
            Check.Entries(overlaps, memories).Throw(nameof(overlaps));
        }

        float sum = 0f;
        float fourth = 0f;
        for (int mu = 0; mu < memories; mu++)
        {
            float square = overlaps[mu] * overlaps[mu];
            sum += square;
            fourth += square * square;
        }

        return sum < DecayedThreshold ? 1f : sum * sum / fourth;
    }

    /// <summary>
    /// Perplexity of the shares v/S of values v, S = Σ v: exp(ln S − Σ v ln v / S) ∈ [1, K].
    /// Values of 0 and below have no share; where nothing is left it is 1.
    /// </summary>
    /// <exception cref="System.ArgumentNullException">An array is missing.</exception>
    /// <exception cref="System.ArgumentException">An array has fewer entries than that.</exception>
    public static float PerplexityOfShares(float[] values, int memories)
    {
        if (values == null || values.Length < memories)
        {
            Check.Entries(values, memories).Throw(nameof(values));
        }

        float sum = 0f;
        float weighted = 0f;
        for (int mu = 0; mu < memories; mu++)
        {
            float value = values[mu];

            // Below this a share adds less than a millionth, and the logarithm has its bound.
            if (value >= 1e-9f)
            {
                sum += value;
                weighted += value * FloatMath.Log(value);
            }
        }

        return sum < DecayedThreshold ? 1f : FloatMath.Exp(FloatMath.Log(sum) - weighted / sum);
    }
}
