using System;

namespace AstroNano.Core;

/// <summary>
/// Networks whose next state is a projection of weights, x ← Ξ w / Σ |w|, all units at once.
/// </summary>
/// <remarks>
/// Where two memories fit equally well, weights of a billionth decide between them in the next
/// steps. So weights are whole multiples of 2⁻⁴² and sums are exact, and what a softmax sees are
/// differences of overlaps, not overlaps. Sums of 64 units and 32 memories stay below 2⁵³, up to
/// where every runtime turns a whole number into a float by one rounding. As long as no weight
/// changes, a step changes nothing.
/// </remarks>
public abstract class ProjectionNetwork : MirroredNetwork
{
    // Weights in 2^-20ths, and what is left of them in 2^-42ths.
    private const float HighUnits = 1048576f;
    private const float HighUnit = 1f / 1048576f;
    private const float LowUnits = 4398046511104f;
    private const float Unit = 1f / 4398046511104f;
    private const int LowBits = 22;

    // From here on e^ℓ - 1 is ℓ + ℓ²/2 to the last place, and e^ℓ would not show it.
    private const float LeastOfSeries = -1e-4f;

    private protected readonly float[] _leads;
    private readonly long[] _drive;
    private readonly long[] _weights;
    private readonly long[] _sums;
    private readonly long[][] _tables;
    private bool _weightsChanged;

    /// <inheritdoc cref="Network(int, int)"/>
    private protected ProjectionNetwork(int units, int capacity)
        : base(units, capacity)
    {
        int groups = (units + 3) >> 2;
        int memoryGroups = (capacity + 3) >> 2;
        _drive = new long[4 * groups];
        _tables = WholeTable.Create(4);
        _weights = new long[4 * memoryGroups];
        _sums = new long[capacity];
        _leads = new float[capacity];
        AddVariable("lead", _leads);
    }

    /// <inheritdoc/>
    protected override void Begin(sbyte[] cue)
    {
        Array.Clear(_weights, 0, _weights.Length);
        _weightsChanged = true;
        int units = Units;
        for (int i = 0; i < units; i++)
        {
            _drive[i] = cue[i] * (long)LowUnits;
        }

        ComputeDrive(1f);
    }

    /// <summary>Sets weight μ, |w| ≤ 1; beyond 2⁻⁴² it is rounded towards 0.</summary>
    private protected void SetWeight(int mu, float weight)
    {
        int high = (int)(weight * HighUnits);
        SetWeight(mu, high, weight - high * HighUnit);
    }

    /// <summary>Sets weight μ to e^ℓ, ℓ ≤ 0, which is also given as it is.</summary>
    private protected void SetWeight(int mu, float weight, float logWeight)
    {
        if (logWeight > LeastOfSeries)
        {
            SetWeight(mu, (int)HighUnits, logWeight + 0.5f * logWeight * logWeight);
        }
        else
        {
            SetWeight(mu, weight);
        }
    }

    /// <summary>The next state, and the overlaps and leads that belong to it.</summary>
    /// <param name="scale">1 / Σ |w|.</param>
    private protected void Project(float scale)
    {
        if (!_weightsChanged)
        {
            return;
        }

        _weightsChanged = false;
        ProjectTo(Patterns.MemoryCodes, _drive, Units);
        ComputeDrive(scale);
    }

    /// <summary>Σ_μ ζ_μ w_μ for any patterns ζ, times a factor.</summary>
    private protected void Project(PatternSet patterns, float scale, float[] content)
    {
        ProjectTo(patterns.MemoryCodes, _drive, content.Length);
        for (int i = 0; i < content.Length; i++)
        {
            content[i] = _drive[i] * Unit * scale;
        }
    }

    private void SetWeight(int mu, int high, float rest)
    {
        long weight = ((long)high << LowBits) + (int)(rest * LowUnits);
        if (weight != _weights[mu])
        {
            _weights[mu] = weight;
            _weightsChanged = true;
        }
    }

    private void ProjectTo(byte[][] codes, long[] drive, int units)
    {
        int groups = (_memories + 3) >> 2;
        WholeTable.Sum(_weights, _tables, codes, groups, units, drive);
    }

    // A unit without a drive stays as it is.
    private void ComputeDrive(float scale)
    {
        float[] state = CurrentState, activation = _activation;
        long[] drive = _drive;
        float factor = scale * Unit;
        int i = state.Length;
        while (i != 0)
        {
            i--;
            if (drive[i] != 0L)
            {
                float x = drive[i] * factor;
                state[i] = x;
                activation[i] = x;
            }
            else
            {
                drive[i] = (long)(int)(state[i] / scale * HighUnits) << LowBits;
            }
        }

        int groups = drive.Length >> 2;
        WholeTable.Sum(drive, _tables, Patterns.UnitCodes, groups, _memories, _sums);
        ComputeOverlaps(factor);
    }

    // The leads are N (m_μ - m) with m the largest overlap.
    private void ComputeOverlaps(float factor)
    {
        float[] overlaps = _overlaps, leads = _leads;
        long[] sums = _sums;
        int memories = _memories;
        long highest = sums[0];
        for (int mu = 1; mu < memories; mu++)
        {
            if (sums[mu] > highest)
            {
                highest = sums[mu];
            }
        }

        float scale = factor / Units;
        for (int mu = 0; mu < memories; mu++)
        {
            leads[mu] = (sums[mu] - highest) * factor;
            overlaps[mu] = sums[mu] * scale;
        }
    }
}
