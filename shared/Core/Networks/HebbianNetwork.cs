using System;

namespace AstroNano.Core;

/// <summary>
/// The Hebbian memory that learns while it runs: memory μ has a strength s_μ, 1 when it is learned
/// and a share 1 − d of it after each one that is learned later; the couplings are
/// W = Σ_μ s_μ [c₂ ξξᵀ + c_pre 1ξᵀ + c_post ξ1ᵀ + c₀ 11ᵀ], the expanded Hebbian rule, and units
/// decide one after the other. With d = 0 and c₂ = 1 alone it is the binary Hopfield network.
/// Source: review of dense associative memories, §2.2, eqs. (2)–(4), and §2.8; forgetting after
/// G. Parisi, J. Phys. A 19, L617 (1986).
/// </summary>
/// <remarks>
/// Strengths, coefficients and the mean are fixed-point numbers, so that fields are exact. The
/// diagonal of the correlation is dropped; that of the other parts is common to all memories and
/// stays. With a mean a the field is that of s − a less the threshold −aN(1 − a²), which makes
/// c₀ = a², c_pre = c_post = −a the covariance rule.
/// </remarks>
public sealed partial class HebbianNetwork : DiscreteNetwork
{
    // Strengths are in 2²⁰ths, coefficients in 2⁸ths, the mean in 2⁸ths.
    private const float StrengthUnit = 1048576f;
    private const float CoefficientUnit = 256f;
    private const long MeanUnit = 256L;

    // A weaker one does not fade further: no product is a denormal.
    private const float LeastStrength = 1e-9f;

    private readonly float[] _strengths;
    private readonly int[] _fixedStrengths;
    private readonly int[] _sums;
    private readonly long[] _rowSums;
    private long _common;
    private long _ofReceiver;

    /// <inheritdoc cref="Network(int, int)"/>
    public HebbianNetwork(int units, int capacity)
        : base(units, capacity, 0)
    {
        _strengths = new float[capacity];
        AddVariable("strength", _strengths);
        _fixedStrengths = new int[capacity];
        _sums = new int[capacity];
        _rowSums = new long[units];
        _forgetting = Add(new Setting("forgetting", "d", 0f, 0.5f, Curve.Linear, 0f,
            "How much every memory fades when another is learned; old ones make room.")
            .OnKnob(0f, 0.5f, 0.1f));
        _correlation = AddCoefficient("correlation", "c2", 1f,
            "How much neurons that agree strengthen their coupling: Hebb's rule itself.");
        _presynaptic = AddCoefficient("presynaptic", "cj", 0f,
            "How much the sending neuron alone changes a coupling.");
        _postsynaptic = AddCoefficient("postsynaptic", "ci", 0f,
            "How much the receiving neuron alone changes a coupling.");
        _constant = AddCoefficient("constant", "c0", 0f,
            "By how much every coupling changes, whatever the neurons do.");
        _mean = Add(new Setting("mean", "a", -1f, 1f, Curve.Linear, 0f,
            "Mean activity that a neuron expects of the others."));
        TakeCoefficients();
    }

    /// <summary>
    /// Strengths s_μ, one per memory. The working array, as <see cref="Network.State"/>.
    /// </summary>
    public override float[] Modulation => _strengths;

    /// <inheritdoc/>
    public override string ModulationName => "strength";

    /// <summary>−(N/2) Σ s m² + Σ s/2: that of the correlations, c₂ = 1.</summary>
    protected override float ComputeEnergy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            float m = _overlaps[mu];
            sum += _strengths[mu] * (1f - Units * (m * m));
        }

        return 0.5f * sum;
    }

    /// <inheritdoc/>
    public override int StepsPerPass => Units;

    /// <summary>The memories are as if learned one after the other.</summary>
    protected override void OnStored() => SumPatterns();

    /// <inheritdoc/>
    private protected override void Weigh()
    {
        int[] agreements = _agreements, strengths = _fixedStrengths, sums = _sums;
        long correlation = _fixedCorrelation, presynaptic = _fixedPresynaptic;
        long mean = _fixedMean;
        int units = Units;
        long common = 0L, total = 0L, state = 0L;
        for (int mu = 0; mu < _memories; mu++)
        {
            // c_μ of s − a, in 2⁸ths.
            long likeness = (2 * agreements[mu] - units) * MeanUnit - mean * sums[mu];
            long weighed = strengths[mu] * likeness;
            _votes[mu] = correlation * weighed;
            common += presynaptic * weighed;
            total += strengths[mu];
        }

        float[] signs = CurrentState;
        for (int i = 0; i < units; i++)
        {
            state += signs[i] > 0f ? 1L : -1L;
        }

        state = state * MeanUnit - mean * units;
        _ofReceiver = _fixedPostsynaptic * state;
        _common = common + _fixedConstant * state * total + Threshold(mean, units);
        _selfVote = -correlation * total * MeanUnit;
    }

    /// <inheritdoc/>
    private protected override long FieldOf(int unit) =>
        base.FieldOf(unit) + _ofReceiver * _rowSums[unit] + _common;

    /// <inheritdoc/>
    protected override void Advance() => UpdateNext();

    // −θ = aN(1 − a²) for strengths of 1, in the units of a field.
    private static long Threshold(long mean, int units)
    {
        long share = MeanUnit * MeanUnit - mean * mean;
        return mean * units * share * ((long)StrengthUnit / MeanUnit);
    }

    // Strengths by age, and what depends on the patterns only.
    private void SumPatterns()
    {
        long[] rowSums = _rowSums;
        float kept = 1f - Forgetting;
        int units = Units;
        Array.Clear(rowSums, 0, units);

        // From the newest to the oldest. Without a call in the inner loop: dozens of memories are
        // summed in a frame.
        float strength = 1f;
        for (int mu = _memories - 1; mu >= 0; mu--)
        {
            _strengths[mu] = strength;
            int fixedStrength = (int)(strength * StrengthUnit + 0.5f);
            _fixedStrengths[mu] = fixedStrength;
            byte[] signs = Patterns.MemoryCodes[mu >> 2];
            int bit = 1 << (mu & 3), sum = -units;
            for (int i = 0; i < units; i++)
            {
                if ((signs[i] & bit) != 0)
                {
                    sum += 2;
                    rowSums[i] += fixedStrength;
                }
                else
                {
                    rowSums[i] -= fixedStrength;
                }
            }

            _sums[mu] = sum;
            strength = strength > LeastStrength ? strength * kept : strength;
        }
    }
}
