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
    /// x ← x + (dt/τ_x)(h − x), φ = tanh(σx), and the table of every group of four units in which
    /// an activation changed.
    /// </summary>
    /// <remarks>
    /// The tangent is <see cref="FloatMath.Tanh"/> written inline: a call for each unit would cost
    /// the interpreter half as much again. Saturated units, most of them most of the time, are
    /// recognised by x alone and left at once when they were saturated before: 34 instructions
    /// instead of 50. A group's table is filled when the next changed group begins, not after a
    /// loop of four of its own, which saves 4 a unit; counting down saves 1. A test holds all this
    /// equal to the plain form.
    /// </remarks>
    private protected override bool IntegrateNeurons()
    {
        float[] x = State, drive = _drive, activation = _activation;
        float[] nodes = TanhTable.Nodes, values = TanhTable.Values;
        float[][] tables = _activationTables;
        float rate = _rate, steepness = _steepness.InForce, high = _saturation, low = -high;
        int changedGroup = -1;
        int i = x.Length;
        while (i != 0)
        {
            i--;
            float v = x[i];
            v += rate * (drive[i] - v);
            x[i] = v;
            float y;
            if (v >= high)
            {
                if (activation[i] == 1f)
                {
                    continue;
                }

                y = 1f;
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
                float a = steepness * (v < 0f ? -v : v);
                if (a >= TanhTable.SeriesEnd)
                {
                    int node = (int)(a * TanhTable.Density + 0.5f);
                    float t = values[node];
                    float d = a - nodes[node];
                    float s = d * d;
                    float e = d - d * (s * (0.333333343f - s * 0.13333334f));
                    y = t + e * (1f - t * t) / (1f + t * e);
                }
                else if (a >= Negligible)
                {
                    float s = a * a;
                    y = a - a * (s * (0.333333343f - s * (0.13333334f - s * 0.0539682545f)));
                }
                else
                {
                    x[i] = 0f;
                    y = 0f;
                }

                if (v < 0f)
                {
                    y = -y;
                }

                if (y == activation[i])
                {
                    continue;
                }
            }

            activation[i] = y;
            int group = i >> 2;
            if (group != changedGroup)
            {
                if (changedGroup >= 0)
                {
                    int first = changedGroup << 2;
                    SignTable.Fill(tables[changedGroup], activation[first], activation[first + 1],
                        activation[first + 2], activation[first + 3]);
                }

                changedGroup = group;
            }
        }

        if (changedGroup < 0)
        {
            return false;
        }

        int start = changedGroup << 2;
        SignTable.Fill(tables[changedGroup], activation[start], activation[start + 1],
            activation[start + 2], activation[start + 3]);
        return true;
    }

    /// <summary>Σ_i [x_i φ_i − (1/σ) log cosh(σ x_i)], the units' part of the energy.</summary>
    private protected float NeuronEnergy()
    {
        const float Ln2 = 0.693147182f;
        float[] x = State, activation = _activation;
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
