namespace AstroNano.Core;

/// <summary>
/// Gains p_μ ≥ 0, Σ p_μ = 1, that compete for their scores f_μ:
/// τ_p dp_μ/dt = p_μ (F_μ − Σ_ν p_ν F_ν), F_μ = f_μ − T log p_μ. With p = softmax(ℓ) this is
/// τ_p dℓ_μ/dt = f_μ − T ℓ_μ, stepped exactly for a constant score.
/// Source: Vivet and Arenas 2026, eqs. (6), (7).
/// </summary>
/// <remarks>
/// ℓ ← a ℓ + b f with a = e^(−hT), b = (1 − a)/T, h = dt/τ_p: stable for every T and dt, without a
/// logarithm, a negative gain or a NaN.
/// </remarks>
internal sealed partial class GainCompetition
{
    // A gain below e^-60 of the largest is zero: it could not change a single bit of a drive.
    internal const float LeastLogGain = -60f;

    // Log gains nearer to the largest than this are equal to it, so that no product is a denormal.
    internal const float LeastLogDifference = -1e-20f;

    // 1/T at T = 0: large enough for one winner, small enough for finite products.
    private const float LargestInverseTemperature = 1e6f;

    private readonly float[] _gains;
    private readonly float[] _logGains;
    private float _partition;
    private float _decay;
    private float _growth;

    /// <summary>Gains of so many memories at the most.</summary>
    internal GainCompetition(int capacity)
    {
        _gains = new float[capacity];
        _logGains = new float[capacity];
    }

    /// <summary>p_μ, one a memory.</summary>
    public float[] Gains => _gains;

    /// <summary>ℓ_μ, one a memory: log p_μ but for a common shift; the largest is 0.</summary>
    public float[] LogGains => _logGains;

    /// <summary>Σ e^ℓ, from 1 to K.</summary>
    public float Partition => _partition;

    /// <summary>Sets a and b of ℓ ← a ℓ + b f.</summary>
    /// <param name="dynamics">The equation or a limit of it.</param>
    /// <param name="h">dt/τ_p.</param>
    /// <param name="temperature">T.</param>
    /// <param name="scale">What the scores are to be multiplied with to be f.</param>
    public void SetRates(GainDynamics dynamics, float h, float temperature, float scale)
    {
        if (dynamics == GainDynamics.Replicator)
        {
            float y = h * temperature;
            _decay = FloatMath.Exp(-y);

            // (1 - e^-y) / y by its series where the difference would lose its digits.
            float growth = y < 0.1f
                ? h * (1f - y / 2f * (1f - y / 3f * (1f - y / 4f * (1f - y / 5f))))
                : (1f - _decay) / temperature;
            _growth = growth * scale;
        }
        else if (dynamics == GainDynamics.Frozen)
        {
            _decay = 1f;
            _growth = 0f;
        }
        else
        {
            _decay = 0f;
            _growth = scale * (temperature * LargestInverseTemperature > 1f
                ? 1f / temperature
                : LargestInverseTemperature);
        }
    }

    /// <summary>Gains that follow at once: softmax of β times the scores.</summary>
    /// <param name="sharpness">β, times what the scores are to be multiplied with.</param>
    public void SetSharpness(float sharpness)
    {
        _decay = 0f;
        _growth = sharpness;
    }

    /// <summary>All gains equal; <see cref="Normalize"/> makes them 1/K.</summary>
    public void Reset(int memories)
    {
        for (int mu = 0; mu < memories; mu++)
        {
            _logGains[mu] = 0f;
            _gains[mu] = 1f;
        }

        _partition = memories;
    }

    /// <summary>
    /// One step: ℓ ← a ℓ + b f, shifted so that the largest is 0. Leaves e^ℓ in the gains; they are
    /// shares only after <see cref="Normalize"/>.
    /// </summary>
    /// <param name="scores">f_μ, one a memory, but for the scale of the rates.</param>
    /// <param name="memories">K.</param>
    public void Integrate(float[] scores, int memories)
    {
        float[] logGains = _logGains, gains = _gains;
        float[] lowPowers = FloatMath.LowPowers, highPowers = FloatMath.HighPowers;
        float decay = _decay, growth = _growth;
        float largest = float.MinValue;
        int mu = memories;
        while (mu != 0)
        {
            mu--;
            float l = logGains[mu] * decay + growth * scores[mu];
            logGains[mu] = l;
            if (l > largest)
            {
                largest = l;
            }
        }

        float sum = 0f;
        for (mu = 0; mu < memories; mu++)
        {
            float l = logGains[mu] - largest;
            if (!(l > LeastLogGain))
            {
                // First: soon most gains are of this kind.
                logGains[mu] = l;
                gains[mu] = 0f;
            }
            else if (l > LeastLogDifference)
            {
                logGains[mu] = 0f;
                gains[mu] = 1f;
                sum += 1f;
            }
            else
            {
                // FloatMath.Exp, inside its range; its terms in an order for which the stack frame
                // need not be large.
                int shifted = (int)(l * 1.44269502f + 126.5f);
                float n = shifted - 126;
                float high = l - n * FloatMath.Ln2High;
                float low = n * -FloatMath.Ln2Low;
                float r = high + low;
                float e = ((((((r * 0.00139263971f + 0.00836335029f) * r + 0.0416665524f) * r
                    + 0.166665757f) * r + 0.5f) * (r * r) + low) + high + 1f)
                    * lowPowers[shifted & 15] * highPowers[shifted >> 4];
                logGains[mu] = l;
                gains[mu] = e;
                sum += e;
            }
        }

        _partition = sum;
    }

    /// <summary>p = e^ℓ / Σ e^ℓ.</summary>
    public void Normalize(int memories)
    {
        float[] gains = _gains;
        float scale = 1f / _partition;
        for (int mu = 0; mu < memories; mu++)
        {
            gains[mu] = gains[mu] * scale;
        }
    }

    /// <summary>−Σ p log p = log Z − Σ p ℓ with Z = Σ e^ℓ.</summary>
    public float Entropy(int memories)
    {
        float mean = 0f;
        for (int mu = 0; mu < memories; mu++)
        {
            mean += _gains[mu] * _logGains[mu];
        }

        return FloatMath.Log(_partition) - mean;
    }
}
