namespace AstroNano.Experiments.Models;

/// <summary>
/// Units of −1 and +1 with couplings W by the rule and conventions that others use: the sign of a
/// field of 0, the diagonal, the order of updates, and a share of the couplings that is kept.
/// </summary>
/// <remarks>
/// Hebbian couplings W = Ξ Ξᵀ and those of the pseudo-inverse, which project onto the memories, are
/// of low rank: h = Rᵀ R s, where the rows R are the memories, or the same made orthonormal. Those
/// of Storkey, and couplings of which some are left out, are a matrix.
/// </remarks>
public sealed class CouplingsModel : OwnModel
{
    // A smaller field is what rounding leaves of 0.
    private const double LeastField = 1e-9;
    private const int MaskStream = 10;

    private readonly double[][] _rows;
    private readonly double[] _sums;
    private readonly double[] _self;
    private readonly double[] _fields;
    private readonly RandomStream _random = new(0, 0);
    private readonly Setting _rule;
    private readonly Setting _order;
    private readonly Setting _diagonal;
    private readonly Setting _zero;
    private readonly Setting _connectivity;
    private double[][]? _matrix;
    private int _count;
    private bool _rests;

    public CouplingsModel(int units, int memories)
        : base(units)
    {
        _rows = [.. Enumerable.Range(0, memories).Select(_ => new double[units])];
        _sums = new double[memories];
        _self = new double[units];
        _fields = new double[units];
        _rule = Add(new Setting("rule", "W", 0, "By which memories become couplings.",
            "hebb", "pseudo-inverse", "storkey"));
        _order = Add(new Setting("order", "i", 0,
            "Neurons decide one after the other, or all at once.", "index", "all"));
        _diagonal = Add(new Setting("diagonal", "Wd", 0,
            "Whether a neuron feels itself, which holds it where it is.", "dropped", "kept"));
        _zero = Add(new Setting("zero", "0", 0,
            "What a neuron does whose field is 0: it keeps its state, or becomes +1.",
            "keep", "plus"));
        _connectivity = Add(new Setting("connectivity", "c", 0f, 1f, Curve.Linear, 1f,
            "The share of couplings that is kept, the same in both directions."));
    }

    protected override void Start(TrialGenerator trial)
    {
        _rests = false;
        Read(trial.Patterns, _rows);
        _count = _rule.WholeValue == 1 ? Rows.Orthonormalize(_rows) : _rows.Length;
        _matrix = _rule.WholeValue == 2 ? Rows.Storkey(_rows)
            : _connectivity.Value < 1f ? Rows.Product(_rows[.._count]) : null;
        if (_matrix is not null && _connectivity.Value < 1f)
        {
            _random.Seed(trial.Number, trial.Stream + MaskStream);
            Dilute(_matrix, _connectivity.Value);
        }

        for (int i = 0; i < Units; i++)
        {
            _self[i] = _diagonal.WholeValue == 1 ? 0
                : _matrix?[i][i] ?? _rows[.._count].Sum(row => row[i] * row[i]);
        }

        Sum();
    }

    /// <summary>A pass.</summary>
    public override void Step()
    {
        if (_rests)
        {
            return;
        }

        _rests = true;
        for (int i = 0; i < Units && _order.WholeValue == 1; i++)
        {
            _fields[i] = FieldOf(i);
        }

        for (int i = 0; i < Units; i++)
        {
            double field = _order.WholeValue == 1 ? _fields[i] : FieldOf(i);
            bool isUp = Math.Abs(field) >= LeastField ? field > 0
                : _zero.WholeValue == 1 || State[i] > 0f;
            if (isUp != State[i] > 0f)
            {
                _rests = false;
                State[i] = isUp ? 1f : -1f;
                for (int row = 0; row < _count; row++)
                {
                    _sums[row] += 2 * _rows[row][i] * State[i];
                }
            }
        }
    }

    private double FieldOf(int unit)
    {
        double field = -_self[unit] * State[unit];
        if (_matrix is double[][] matrix)
        {
            for (int j = 0; j < Units; j++)
            {
                field += matrix[unit][j] * State[j];
            }

            return field;
        }

        for (int row = 0; row < _count; row++)
        {
            field += _rows[row][unit] * _sums[row];
        }

        return field;
    }

    private void Sum()
    {
        for (int row = 0; row < _count; row++)
        {
            _sums[row] = 0;
            for (int i = 0; i < Units; i++)
            {
                _sums[row] += _rows[row][i] * State[i];
            }
        }
    }

    // A number from 0 to 1 for each pair, line after line.
    private void Dilute(double[][] matrix, float share)
    {
        for (int i = 0; i < Units; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if ((uint)_random.NextBits() / 4294967296.0 >= share)
                {
                    matrix[i][j] = 0;
                    matrix[j][i] = 0;
                }
            }
        }
    }
}
