using System;

namespace AstroNano.Core;

/// <summary>
/// Networks whose next state is a projection of weights, x ← Ξ w / Σ w, all units at once.
/// </summary>
/// <remarks>
/// Where two memories fit equally well, weights of a billionth decide between them in the next
/// steps, so sums are kept in two floats: weights are parted into multiples of 2⁻¹², whose sums are
/// exact, and the rest. What the softmax sees are differences of overlaps, not overlaps.
/// </remarks>
public abstract class ProjectionNetwork : OverlapNetwork
{
    // Added and taken away again, this leaves a multiple of 2^-12 of a number from 0 to 1.
    private const float Anchor = 2048f;

    // From here on e^ℓ - 1 is ℓ + ℓ²/2 to the last place, and e^ℓ would not show it.
    private const float LeastOfSeries = -1e-4f;

    private protected readonly float[] _leads;
    private readonly float[] _low;
    private readonly float[] _rest;
    private readonly float[] _lowOverlaps;

    /// <inheritdoc cref="Network(int, int)"/>
    private protected ProjectionNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _low = new float[units];
        _rest = new float[_coefficients.Length];
        _lowOverlaps = new float[capacity];
        _leads = new float[capacity];
        Declare(new StateVariable("lead", _leads, true, 1f));
    }

    /// <inheritdoc/>
    public override int DefaultSpeed => 4;

    /// <inheritdoc/>
    public override int StepsPerColumn => 1;

    /// <inheritdoc/>
    private protected override void Begin(sbyte[] cue)
    {
        Array.Clear(_coefficients, 0, _coefficients.Length);
        for (int i = 0; i < _drive.Length; i++)
        {
            _drive[i] = cue[i];
            _low[i] = 0f;
        }

        TakeDrive(1f);
    }

    /// <summary>Σ_μ ξ_μ w_μ of weights e^ℓ in the coefficients, ℓ ≤ 0, to drive and low.</summary>
    private protected void ProjectFinely(float[] logWeights)
    {
        float[] weights = _coefficients, rest = _rest;
        for (int mu = 0; mu < _memories; mu++)
        {
            float l = logWeights[mu];
            if (l > LeastOfSeries)
            {
                weights[mu] = 1f;
                rest[mu] = l + 0.5f * l * l;
                continue;
            }

            float weight = weights[mu];
            float high = weight + Anchor - Anchor;
            weights[mu] = high;
            rest[mu] = weight - high;
        }

        byte[][] codes = Patterns.MemoryCodes;
        Drive(weights, codes, _drive);
        Drive(rest, codes, _low);
    }

    /// <summary>Σ_μ ξ_μ w_μ of whole weights, which are exact as they are.</summary>
    private protected void ProjectWhole()
    {
        Array.Clear(_low, 0, _low.Length);
        Drive(_coefficients, Patterns.MemoryCodes, _drive);
    }

    /// <summary>A unit without a drive stays as it is.</summary>
    /// <param name="whole">What a state is to be multiplied with to be a drive.</param>
    private protected void KeepUndecided(float whole)
    {
        for (int i = 0; i < _drive.Length; i++)
        {
            if (_drive[i] == 0f && _low[i] == 0f)
            {
                _low[i] = _state[i] * whole;
            }
        }
    }

    /// <summary>
    /// The drive times a factor is the new state. Overlaps belong to it; the leads are
    /// N (m_μ − m) with m the largest overlap, so 0 or less.
    /// </summary>
    private protected void TakeDrive(float factor)
    {
        float[] state = _state, drive = _drive, low = _low, activation = _activation;
        int units = state.Length;
        Array.Copy(drive, activation, units);
        MeasureAll(_overlaps);
        Array.Copy(low, activation, units);
        MeasureAll(_lowOverlaps);
        for (int i = 0; i < units; i++)
        {
            float x = (drive[i] + low[i]) * factor;
            x = x > Negligible || x < -Negligible ? x : 0f;
            state[i] = x;
            activation[i] = x > 1f ? 1f : x < -1f ? -1f : x;
        }

        TakeOverlaps(factor);
    }

    private void TakeOverlaps(float factor)
    {
        float[] high = _overlaps, low = _lowOverlaps, leads = _leads;
        int memories = _memories;
        int best = 0;
        for (int mu = 1; mu < memories; mu++)
        {
            if (high[mu] - high[best] + (low[mu] - low[best]) > 0f)
            {
                best = mu;
            }
        }

        float highest = high[best], rest = low[best];
        float scale = factor * _state.Length;
        for (int mu = 0; mu < memories; mu++)
        {
            leads[mu] = (high[mu] - highest + (low[mu] - rest)) * scale;
            high[mu] = (high[mu] + low[mu]) * factor;
        }
    }
}
