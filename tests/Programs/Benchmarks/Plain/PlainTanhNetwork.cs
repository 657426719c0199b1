namespace AstroNano.Benchmarks.Plain;

/// <summary>τ_x dx/dt = −x + h, φ = tanh(σx), plainly.</summary>
public abstract class PlainTanhNetwork : PlainNetwork
{
    protected const float TimeStep = 0.05f;

    private const float Steepness = 5f;

    protected PlainTanhNetwork(PatternSet patterns, sbyte[] cue, Form form)
        : base(patterns, form)
    {
        for (int i = 0; i < _units; i++)
        {
            _state[i] = cue[i];
            _activation[i] = FloatMath.Tanh(Steepness * _state[i]);
        }

        MeasureOverlaps();
    }

    protected void IntegrateNeurons()
    {
        float[] x = _state, drive = _drive, activation = _activation;
        for (int i = 0; i < x.Length; i++)
        {
            float v = x[i];
            v += TimeStep * (drive[i] - v);
            if (Steepness * v < Negligible && Steepness * v > -Negligible)
            {
                v = 0f;
            }

            x[i] = v;
            activation[i] = FloatMath.Tanh(Steepness * v);
        }
    }
}

/// <summary>The classical network: W = (1/N) Ξ Ξᵀ.</summary>
public sealed class PlainHopfield : PlainTanhNetwork
{
    public PlainHopfield(PatternSet patterns, sbyte[] cue, Form form)
        : base(patterns, cue, form)
    {
        System.Array.Fill(_weights, 1f);
        Couple();
        _matrixBuilt = form == Form.Matrix;
    }

    private readonly bool _matrixBuilt;

    public override void Step()
    {
        Drive();
        IntegrateNeurons();
        if (!_matrixBuilt)
        {
            MeasureOverlaps();
            Couple();
        }
    }
}
