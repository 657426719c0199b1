namespace AstroNano.Core;

/// <summary>
/// The effective neuron–astrocyte memory: what remains of the network of Kozachkov, Slotine and
/// Krotov (2023, arXiv 2311.08135) when synapses and astrocyte processes follow the neurons at
/// once and do not leak. It is a continuous dense associative memory of the fourth order:
/// τ_x dx/dt = −x + Σ_μ ξ_μ m_μ³, φ(x) = tanh(σx).
/// </summary>
/// <remarks>
/// A memory needs a root of x = tanh(σx)³ other than 0: for σ ≤ 2 there is none, and a cue with
/// an overlap below about σ^(−1/2) decays to 0. So σ = 10 is the usual choice here, and how often
/// a recall collapses belongs to every result.
/// </remarks>
public sealed class KozachkovNetwork : TanhNetwork
{
    // The cube of an overlap smaller than this counts as 0, so that it is no denormal.
    internal const float LeastOverlap = 1e-8f;

    /// <inheritdoc cref="Network(int, int)"/>
    public KozachkovNetwork(int units, int capacity)
        : base(units, capacity, 10f)
    {
    }

    /// <summary>−(N/4) Σ_μ m_μ⁴ + Σ_i [x_i φ_i − (1/σ) log cosh(σ x_i)]; it never grows.</summary>
    protected override float ComputeEnergy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            sum += _overlaps[mu] * _coefficients[mu];
        }

        return NeuronEnergy() - 0.25f * Units * sum;
    }

    /// <inheritdoc/>
    private protected override void BeginMemories() => CubeOverlaps();

    /// <inheritdoc/>
    private protected override void AdvanceMemories()
    {
        if (IntegrateNeurons())
        {
            MeasureOverlaps();
            CubeOverlaps();
        }
    }

    private void CubeOverlaps()
    {
        float[] overlaps = _overlaps, g = _coefficients;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            float m = overlaps[mu];
            float cube = m > LeastOverlap || m < -LeastOverlap ? m * (m * m) : 0f;
            if (cube != g[mu])
            {
                g[mu] = cube;
                _driveDue = true;
            }
        }
    }
}
