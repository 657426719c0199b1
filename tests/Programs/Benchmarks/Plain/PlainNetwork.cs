namespace AstroNano.Benchmarks.Plain;

/// <summary>How a plain network sums.</summary>
public enum Form
{
    /// <summary>
    /// Overlaps and drives by two loops each, with all arrays in locals: what one writes who
    /// knows that the couplings have rank K.
    /// </summary>
    Loops,

    /// <summary>The same in the order that defines the networks' bits; see SignTable.</summary>
    Groups,

    /// <summary>The drive by an N×N matrix, rebuilt whenever its weights change.</summary>
    Matrix,
}

/// <summary>
/// The networks written plainly, as the yardstick of the fast ones: readable, complete, and for
/// <see cref="Form.Groups"/> equal to them in every bit.
/// </summary>
public abstract class PlainNetwork
{
    protected const float Negligible = 1e-25f;

    protected readonly int _units;
    protected readonly int _memories;
    protected readonly float[] _signs;
    protected readonly float[] _state;
    protected readonly float[] _activation;
    protected readonly float[] _overlaps;
    protected readonly float[] _weights;
    protected readonly float[] _coefficients;
    protected readonly float[] _drive;
    private readonly float[] _matrix;
    private readonly Form _form;

    protected PlainNetwork(PatternSet patterns, Form form)
    {
        int n = patterns.Units, k = patterns.Count;
        _units = n;
        _memories = k;
        _form = form;
        _signs = new float[k * n];
        _state = new float[n];
        _activation = new float[n];
        _overlaps = new float[k];
        _weights = new float[k];
        _coefficients = new float[k];
        _drive = new float[n];
        _matrix = new float[form == Form.Matrix ? n * n : 0];
        for (int mu = 0; mu < k; mu++)
        {
            for (int i = 0; i < n; i++)
            {
                _signs[mu * n + i] = patterns.IsPlus(mu, i) ? 1f : -1f;
            }
        }
    }

    public float[] State => _state;

    public float[] Overlaps => _overlaps;

    public abstract void Step();

    /// <summary>m_μ = (1/N) Σ_i ξ_μ^i φ_i.</summary>
    protected void MeasureOverlaps()
    {
        float[] signs = _signs, activation = _activation, overlaps = _overlaps;
        int units = _units, memories = _memories;
        float scale = 1f / units;
        for (int mu = 0, k = 0; mu < memories; mu++)
        {
            float sum = 0f;
            if (_form == Form.Groups)
            {
                sum = SumByFours(signs, k, 1, activation, units);
                k += units;
            }
            else
            {
                for (int i = 0; i < units; i++, k++)
                {
                    sum += signs[k] * activation[i];
                }
            }

            overlaps[mu] = sum * scale;
        }
    }

    /// <summary>h_i = Σ_μ ξ_μ^i g_μ, or W φ.</summary>
    protected void Drive()
    {
        float[] signs = _signs, g = _coefficients, drive = _drive;
        int units = _units, memories = _memories;
        for (int i = 0; i < units; i++)
        {
            float sum = 0f;
            if (_form == Form.Groups)
            {
                sum = SumByFours(signs, i, units, g, memories);
            }
            else if (_form == Form.Matrix)
            {
                float[] matrix = _matrix, activation = _activation;
                for (int j = 0, k = i * units; j < units; j++, k++)
                {
                    sum += matrix[k] * activation[j];
                }
            }
            else
            {
                for (int mu = 0, k = i; mu < memories; mu++, k += units)
                {
                    sum += signs[k] * g[mu];
                }
            }

            drive[i] = sum;
        }
    }

    /// <summary>
    /// Takes w for the weights of the couplings W = (1/N) Σ_μ w_μ ξ_μ ξ_μᵀ: as coefficients
    /// g_μ = w_μ m_μ of the drive, or by building W.
    /// </summary>
    protected void Couple()
    {
        float[] signs = _signs, weights = _weights, matrix = _matrix;
        int units = _units, memories = _memories;
        if (_form != Form.Matrix)
        {
            for (int mu = 0; mu < memories; mu++)
            {
                _coefficients[mu] = weights[mu] * _overlaps[mu];
            }

            return;
        }

        float scale = 1f / units;
        for (int i = 0; i < units; i++)
        {
            for (int j = 0; j < units; j++)
            {
                float sum = 0f;
                for (int mu = 0, k = 0; mu < memories; mu++, k += units)
                {
                    sum += weights[mu] * signs[k + i] * signs[k + j];
                }

                matrix[i * units + j] = sum * scale;
            }
        }
    }

    // Σ ± v with the signs signs[first], signs[first + stride], …; the numbers missing in the last
    // group of four are zeros.
    private static float SumByFours(float[] signs, int first, int stride, float[] v, int count)
    {
        float sum = 0f;
        for (int i = 0, k = first; i < count; i += 4, k += 4 * stride)
        {
            float a = signs[k] * v[i];
            float b = i + 1 < count ? signs[k + stride] * v[i + 1] : 0f;
            float c = i + 2 < count ? signs[k + 2 * stride] * v[i + 2] : 0f;
            float d = i + 3 < count ? signs[k + 3 * stride] * v[i + 3] : 0f;
            sum += (a + b) + (c + d);
        }

        return sum;
    }
}
