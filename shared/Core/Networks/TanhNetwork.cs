namespace AstroNano.Core;

/// <summary>
/// Networks of units with a graded, saturating response:
/// τ_x dx_i/dt = −x_i + h_i, φ(x) = tanh(σx).
/// Source: Vivet and Arenas 2026, eq. (1).
/// </summary>
public abstract class TanhNetwork : GradedNetwork
{
    /// <summary>The papers' σ.</summary>
    private protected const float UsualSteepness = 5f;

    // A float times this is the next smaller one.
    private const float OneUlpLess = 0.99999994f;
    private const int MostUlps = 64;

    private readonly Setting _steepness;

    /// <summary>A network without memories yet.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
    /// <param name="steepness">The σ that it starts with.</param>
    private protected TanhNetwork(int units, int capacity, float steepness)
        : base(units, capacity, 0.05f, "τx")
    {
        _steepness = Add(new Setting("steepness", "σ", 0.01f, 100f, Curve.Linear, steepness,
            "How sharply a neuron decides between -1 and 1.")
            .OnKnob(2f, 10f));
    }

    /// <summary>Steepness of the activation, σ; 0.01 to 100.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float Steepness
    {
        get => _steepness.InForce;
        set => _steepness.Set(value);
    }

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        base.UpdateRates();

        // The least x with σx past the tangent's saturation: sought from above, float by float, so
        // that comparing x is the same as comparing the rounded product. It is near, unless a
        // flipped bit has made σ so small that x is infinite: then there is none.
        float steepness = _steepness.InForce;
        float saturation = TanhTable.Saturation / steepness * 1.000001f;
        float below = saturation * OneUlpLess;
        for (int ulp = 0; ulp < MostUlps && steepness * below >= TanhTable.Saturation; ulp++)
        {
            saturation = below;
            below = saturation * OneUlpLess;
        }

        _saturation = saturation;
    }

    /// <summary>
    /// x ← x + (dt/τ_x)(h − x), φ = tanh(σx), and if any activation changed the tables of all
    /// groups of four units.
    /// </summary>
    /// <remarks>
    /// The tangent is <see cref="FloatMath.Tanh"/> written inline, once for each sign: a call for
    /// each unit would cost the interpreter half as much again, testing the sign later 7
    /// instructions more. Where all tables of the drive are at work, it is summed here, which
    /// saves 8. Saturated units are recognised by x alone and left at once when they were saturated
    /// before: 34 instructions instead of 50. Others count as changed; comparing would cost 5, and
    /// hardly ever find one that is not. A test holds all this equal to the plain form.
    /// </remarks>
    private protected override bool IntegrateNeurons()
    {
        float[] t0 = null, t1 = null, t2 = null, t3 = null;
        byte[] c0 = null, c1 = null, c2 = null, c3 = null;
        bool isTabulated = _couplings.IsTabulated;
        if (isTabulated)
        {
            float[][] sums = _couplings.Tables;
            byte[][] codes = _couplings.Codes;
            t0 = sums[0];
            t1 = sums[1];
            t2 = sums[2];
            t3 = sums[3];
            c0 = codes[0];
            c1 = codes[1];
            c2 = codes[2];
            c3 = codes[3];
        }
        else
        {
            _couplings.SumInto(_drive);
        }

        float[] x = CurrentState, drive = _drive, activation = _activation;
        float[] nodes = TanhTable.Nodes, values = TanhTable.Values;
        float[][] tables = _activationTables;
        float rate = _rate, steepness = _steepness.InForce, high = _saturation, low = -high;
        bool changed = false;
        int i = x.Length;
        while (i != 0)
        {
            i--;
            float v = x[i];
            v += rate * ((isTabulated
                ? t0[c0[i]] + t1[c1[i]] + t2[c2[i]] + t3[c3[i]]
                : drive[i]) - v);
            x[i] = v;
            float y;
            if (v >= 0f)
            {
                if (v >= high)
                {
                    if (activation[i] == 1f)
                    {
                        continue;
                    }

                    y = 1f;
                }
                else
                {
                    float a = steepness * v;
                    if (a >= TanhTable.SeriesEnd)
                    {
                        int node = (int)(a * TanhTable.Density + 0.5f);
                        float t = values[node];
                        float d = a - nodes[node];
                        float s = d * d;
                        float e = d - d * (s * (0.333333343f - s * 0.13333334f));
                        y = t + e * (1f - t * t) / (1f + t * e);
                    }
                    else
                    {
                        y = SmallTangent(a, i, x);
                        if (y == 0f && activation[i] == 0f)
                        {
                            continue;
                        }
                    }

                }
            }
            else if (v <= low)
            {
                if (activation[i] == -1f)
                {
                    continue;
                }

                y = -1f;
            }
            else
            {
                float a = steepness * -v;
                if (a >= TanhTable.SeriesEnd)
                {
                    int node = (int)(a * TanhTable.Density + 0.5f);
                    float t = values[node];
                    float d = a - nodes[node];
                    float s = d * d;
                    float e = d - d * (s * (0.333333343f - s * 0.13333334f));
                    y = -(t + e * (1f - t * t) / (1f + t * e));
                }
                else
                {
                    y = -SmallTangent(a, i, x);
                    if (y == 0f && activation[i] == 0f)
                    {
                        continue;
                    }
                }

            }

            activation[i] = y;
            changed = true;
        }

        if (!changed)
        {
            _stillSteps++;
            return false;
        }

        SignTable.Fill(tables, 0, tables.Length, activation, 0);
        return true;
    }

    // The tangent of a unit whose state is near 0, or counts as 0 and becomes it.
    private static float SmallTangent(float a, int unit, float[] x)
    {
        if (a >= Negligible)
        {
            float s = a * a;
            return a - a * (s * (0.333333343f - s * (0.13333334f - s * 0.0539682545f)));
        }

        x[unit] = 0f;
        return 0f;
    }

    /// <summary>Σ_i [x_i φ_i − (1/σ) log cosh(σ x_i)], the units' part of the energy.</summary>
    private protected float NeuronEnergy()
    {
        const float Ln2 = 0.693147182f;
        float[] x = CurrentState, activation = _activation;
        float steepness = _steepness.InForce;
        float sum = 0f;
        for (int i = 0; i < x.Length; i++)
        {
            float u = steepness * x[i];
            float a = u < 0f ? -u : u;
            float logTwoCosh = a;
            if (a < TanhTable.Saturation)
            {
                // Beyond, e^-2a is less than half of the last place of 1, and the logarithm 0.
                logTwoCosh = a + FloatMath.Log(1f + FloatMath.Exp(-2f * a));
            }

            sum += x[i] * activation[i] - (logTwoCosh - Ln2) / steepness;
        }

        return sum;
    }
}
