namespace AstroNano.Benchmarks.Plain;

/// <summary>The reasoning network at its defaults, memories in a ring.</summary>
public sealed class PlainReasoning : PlainNetwork
{
    private const float TimeStep = 0.1f;
    private const float Gain = 6f;
    private const float Leak = 0.01f;
    private const float InitialSaliency = 3f;
    private const float SaliencyRate = TimeStep / 100f;

    private readonly float[] _saliencies;
    private readonly Form _form;

    public PlainReasoning(PatternSet patterns, sbyte[] cue, Form form)
        : base(patterns, form)
    {
        _form = form;
        _saliencies = new float[_memories];
        for (int i = 0; i < _units; i++)
        {
            _state[i] = cue[i] * InitialSaliency;
            _activation[i] = Clip(_state[i]);
        }

        MeasureOverlaps();
        _saliencies[Observables.Dominant(_overlaps, _memories)] = InitialSaliency;
        Weigh();
    }

    public override void Step()
    {
        Drive();
        float[] x = _state, drive = _drive, activation = _activation, overlaps = _overlaps;
        float[] saliencies = _saliencies;
        for (int mu = 0, before = _memories - 1; mu < saliencies.Length; before = mu, mu++)
        {
            float alpha = saliencies[mu];
            alpha += SaliencyRate * (Gain * overlaps[before] - alpha);
            saliencies[mu] = alpha < Negligible && alpha > -Negligible ? 0f : alpha;
        }

        for (int i = 0; i < x.Length; i++)
        {
            float v = x[i];
            v += TimeStep * (drive[i] - v);
            v = v < Negligible && v > -Negligible ? 0f : v;
            x[i] = v;
            activation[i] = Clip(v);
        }

        MeasureOverlaps();
        Weigh();
    }

    // W(α) = (1/N) Σ α_μ ξ_μ ξ_μᵀ; the small leak of the next memory has no place in a symmetric
    // matrix, so the N×N form leaves it out.
    private void Weigh()
    {
        float[] saliencies = _saliencies, overlaps = _overlaps;
        if (_form == Form.Matrix)
        {
            System.Array.Copy(saliencies, _weights, saliencies.Length);
            Couple();
            return;
        }

        for (int mu = 0, before = _memories - 1; mu < saliencies.Length; before = mu, mu++)
        {
            _coefficients[mu] = saliencies[mu] * overlaps[mu] + Leak * overlaps[before];
        }
    }

    private static float Clip(float v) => v >= 1f ? 1f : v <= -1f ? -1f : v;
}
