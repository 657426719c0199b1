namespace AstroNano.Experiments.Models;

/// <summary>
/// Dense associative memory with the rectified polynomial, F(z) = max(z, 0)ⁿ, which Krotov and
/// Hopfield (2016) simulate: E = −Σ_μ F(ξ_μᵀ s), differences of whole numbers in index order, or
/// s ← sgn Σ_μ ξ_μ max(c_μ, 0)^(n−1) in one step. It knows a memory from its mirror image.
/// </summary>
public sealed class RectifiedModel : OwnModel
{
    private const int LeastPower = 2;

    // 1024⁴ times 256 memories is far below 2⁶³.
    private const int MostPower = 4;

    private readonly sbyte[][] _patterns;
    private readonly long[] _sums;
    private readonly Setting _power;
    private readonly Setting _update;

    public RectifiedModel(int units, int memories)
        : base(units)
    {
        _patterns = [.. Enumerable.Range(0, memories).Select(_ => new sbyte[units])];
        _sums = new long[memories];
        _power = Add(new Setting("power", "n", LeastPower, MostPower, Curve.Integer, 3,
            "How much more a close memory counts than a far one; it sets the capacity."));
        _update = Add(new Setting("update", "u", 0,
            "Neurons decide one after the other, or all in one step.", "units", "step"));
    }

    protected override void Start(TrialGenerator trial)
    {
        Read(trial.Patterns, _patterns);
        for (int mu = 0; mu < _patterns.Length; mu++)
        {
            _sums[mu] = _patterns[mu].Zip(trial.Cue, (xi, s) => xi * s).Sum();
        }
    }

    /// <summary>A pass.</summary>
    public override void Step()
    {
        int power = _power.WholeValue;
        bool allAtOnce = _update.WholeValue == 1;
        long[] before = [.. _sums];
        for (int i = 0; i < Units; i++)
        {
            long field = 0;
            int s = State[i] > 0f ? 1 : -1;
            for (int mu = 0; mu < _patterns.Length; mu++)
            {
                int xi = _patterns[mu][i];
                long rest = _sums[mu] - xi * s;
                field += allAtOnce ? xi * Rectified(before[mu], power - 1)
                    : Rectified(rest + xi, power) - Rectified(rest - xi, power);
            }

            if (field * s < 0)
            {
                State[i] = -s;
                for (int mu = 0; mu < _patterns.Length; mu++)
                {
                    _sums[mu] -= 2 * _patterns[mu][i] * s;
                }
            }
        }
    }

    private static long Rectified(long z, int power)
    {
        long product = z > 0 ? z : 0;
        for (int factor = 1; factor < power; factor++)
        {
            product *= z;
        }

        return product;
    }
}
