namespace AstroNano.Benchmarks.Plain;

/// <summary>The astrocyte-gated network at its defaults: W(p) = (K/N) Ξ diag(p) Ξᵀ.</summary>
public sealed class PlainAstrocyte : PlainTanhNetwork
{
    private const float Temperature = 0.01f;
    private const float LeastOverlap = 1e-15f;
    private const float LeastLogDifference = -1e-20f;
    private const float LeastLogGain = -60f;

    private readonly float[] _logGains;
    private readonly float[] _gains;
    private readonly Form _form;
    private readonly float _decay;
    private readonly float _growth;

    public PlainAstrocyte(PatternSet patterns, sbyte[] cue, Form form)
        : base(patterns, cue, form)
    {
        _form = form;
        _logGains = new float[_memories];
        _gains = new float[_memories];
        float y = TimeStep * Temperature;
        _decay = FloatMath.Exp(-y);
        _growth = TimeStep * (1f - y / 2f * (1f - y / 3f * (1f - y / 4f * (1f - y / 5f))));
        _growth = _growth * 0.5f * _units;
        System.Array.Fill(_gains, 1f);
        Gate(_memories);
    }

    public override void Step()
    {
        Drive();
        float partition = UpdateLogGains();
        IntegrateNeurons();
        MeasureOverlaps();
        Gate(partition);
    }

    // ℓ ← a ℓ + b f, shifted so that the largest is 0; returns Σ e^ℓ.
    private float UpdateLogGains()
    {
        float[] overlaps = _overlaps, logGains = _logGains, gains = _gains;
        float largest = float.MinValue;
        for (int mu = 0; mu < logGains.Length; mu++)
        {
            float m = overlaps[mu];
            float l = logGains[mu] * _decay;
            if (m > LeastOverlap || m < -LeastOverlap)
            {
                l += _growth * (m * m);
            }

            logGains[mu] = l;
            largest = l > largest ? l : largest;
        }

        float sum = 0f;
        for (int mu = 0; mu < logGains.Length; mu++)
        {
            float l = logGains[mu] - largest;
            l = l > LeastLogDifference ? 0f : l;
            logGains[mu] = l;
            gains[mu] = l > LeastLogGain ? FloatMath.Exp(l) : 0f;
            sum += gains[mu];
        }

        return sum;
    }

    private void Gate(float partition)
    {
        float[] gains = _gains, overlaps = _overlaps;
        float scale = 1f / partition;
        float factor = _memories;
        for (int mu = 0; mu < gains.Length; mu++)
        {
            gains[mu] *= scale;
            if (_form == Form.Matrix)
            {
                _weights[mu] = factor * gains[mu];
            }
            else
            {
                _coefficients[mu] = factor * (gains[mu] * overlaps[mu]);
            }
        }

        if (_form == Form.Matrix)
        {
            Couple();
        }
    }
}
