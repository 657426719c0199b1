namespace AstroNano.Core;

/// <summary>
/// Networks of units with a graded, saturating response:
/// τ_x dx_i/dt = −x_i + h_i, φ(x) = tanh(σx).
/// Source: Vivet and Arenas 2026, eq. (1).
/// </summary>
public abstract class TanhNetwork : Network
{
    private float _steepness = 5f;
    private float _neuronTimeConstant = 1f;
    private float _rate;

    private protected TanhNetwork(int units, int capacity)
        : base(units, capacity)
    {
    }

    /// <summary>Steepness of the activation, σ; above 0, up to 100.</summary>
    public float Steepness
    {
        get { return _steepness; }
        set
        {
            Require.Between(value, 0.01f, 100f, nameof(Steepness));
            _steepness = value;
        }
    }

    /// <summary>
    /// Time constant of the units, τ_x; 0.001 to 1e6. Below <see cref="Network.TimeStep"/> the
    /// states follow their drive at once.
    /// </summary>
    public float NeuronTimeConstant
    {
        get { return _neuronTimeConstant; }
        set
        {
            Require.Between(value, 0.001f, 1e6f, nameof(NeuronTimeConstant));
            _neuronTimeConstant = value;
            UpdateRates();
        }
    }

    /// <inheritdoc/>
    private protected override void UpdateRates()
    {
        float rate = _timeStep / _neuronTimeConstant;
        _rate = rate < 1f ? rate : 1f;
    }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        float rate = _rate;
        _rate = 0f;
        IntegrateNeurons();
        _rate = rate;
        MeasureOverlaps();
    }

    /// <summary>
    /// x ← x + (dt/τ_x)(h − x), φ = tanh(σx), and the table of every group of four units in which
    /// an activation changed.
    /// </summary>
    /// <remarks>
    /// The tangent is <see cref="FloatMath.Tanh"/> written inline: a call for each unit would cost
    /// the interpreter half as much again. A test holds the two equal.
    /// </remarks>
    private protected void IntegrateNeurons()
    {
        float[] x = _state, drive = _drive, activation = _activation;
        float[] nodes = TanhTable.Nodes, values = TanhTable.Values;
        float[][] tables = ActivationTables;
        float rate = _rate, steepness = _steepness;
        bool anyChanged = false;
        int units = x.Length;
        int i = 0;
        while (i < units)
        {
            int start = i;
            int end = i + 4 < units ? i + 4 : units;
            bool changed = false;
            for (; i < end; i++)
            {
                float v = x[i];
                v += rate * (drive[i] - v);
                x[i] = v;
                float u = steepness * v;
                float a = u < 0f ? -u : u;
                float y;
                if (a >= TanhTable.Saturation)
                {
                    y = 1f;
                }
                else if (a >= TanhTable.SeriesEnd)
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

                if (u < 0f)
                {
                    y = -y;
                }

                if (y != activation[i])
                {
                    activation[i] = y;
                    changed = true;
                }
            }

            if (changed)
            {
                anyChanged = true;
                SignTable.Fill(tables[start >> 2], activation[start], activation[start + 1],
                    activation[start + 2], activation[start + 3]);
            }
        }

        _activationChanged = anyChanged;
    }

    /// <summary>Σ_i [x_i φ_i − (1/σ) log cosh(σ x_i)], the units' part of the energy.</summary>
    private protected float NeuronEnergy()
    {
        const float Ln2 = 0.693147182f;
        float[] x = _state, activation = _activation;
        float steepness = _steepness;
        float sum = 0f;
        for (int i = 0; i < x.Length; i++)
        {
            float u = steepness * x[i];
            float a = u < 0f ? -u : u;
            float logCosh = a + FloatMath.Log(1f + FloatMath.Exp(-2f * a)) - Ln2;
            sum += x[i] * activation[i] - logCosh / steepness;
        }

        return sum;
    }
}
