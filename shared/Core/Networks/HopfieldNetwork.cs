using System;

namespace AstroNano.Core;

/// <summary>
/// The classical graded Hopfield network: τ_x dx/dt = −x + W φ(x) with the Hebbian couplings
/// W = (1/N) Ξ Ξᵀ, their diagonal K/N kept. In overlap form h_i = Σ_μ ξ_μ^i m_μ.
/// It is the astrocyte-gated network with all gains frozen at 1/K.
/// Source: Vivet and Arenas 2026, eqs. (1), (2), (33).
/// </summary>
public sealed class HopfieldNetwork : TanhNetwork
{
    /// <inheritdoc cref="Network(int, int)"/>
    public HopfieldNetwork(int units, int capacity)
        : this(new Workspace(units, capacity))
    {
    }

    /// <inheritdoc cref="Network(Workspace)"/>
    public HopfieldNetwork(Workspace workspace)
        : base(workspace)
    {
        UpdateRates();
    }

    /// <summary>−(N/2) Σ_μ m_μ² + Σ_i [x_i φ_i − (1/σ) log cosh(σ x_i)].</summary>
    public override float Energy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            sum += _overlaps[mu] * _overlaps[mu];
        }

        return NeuronEnergy() - 0.5f * Units * sum;
    }

    /// <summary>Adds x.</summary>
    public override void AddTo(Digest digest) => digest.Add(_state, Units);

    /// <inheritdoc/>
    private protected override void Begin()
    {
        base.Begin();
        TakeOverlaps();
    }

    /// <inheritdoc/>
    private protected override void Advance()
    {
        if (IntegrateNeurons())
        {
            MeasureOverlaps();
            TakeOverlaps();
        }
    }

    private void TakeOverlaps()
    {
        Array.Copy(_overlaps, _coefficients, _memories);
        _coefficientsChanged = true;
    }
}
