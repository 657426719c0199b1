namespace AstroNano.Experiments.Models;

/// <summary>
/// The full neuron–astrocyte network of Kozachkov, Slotine and Krotov (2023, arXiv 2311.08135)
/// with the settings of the authors' tutorial: a synapse s_ij and an astrocyte process p_ij for
/// every pair of neurons, all leaks and time constants 1, one tanh(βx) for every response.
/// <code>
/// dx_i/dt  = −x_i + Σ_j g(s_ij) φ(x_j)
/// ds_ij/dt = −s_ij + φ(x_i) φ(x_j) + ψ(p_ij)
/// dp_ij/dt = −p_ij + Σ_kl T_ijkl ψ(p_kl) + g(s_ij)      T_ijkl = (1/N³) Σ_μ ξ_i ξ_j ξ_k ξ_l
/// </code>
/// Far too large for the device: 2N² states and 2KN² products a step.
/// </summary>
/// <remarks>
/// All three matrices are symmetric from the start and stay so; only one triangle is computed.
/// </remarks>
public sealed class KozachkovFullModel : OwnModel
{
    private readonly double[] _x;
    private readonly double[] _phi;
    private readonly double[][] _synapses;
    private readonly double[][] _processes;
    private readonly double[][] _psi;
    private readonly double[][] _strength;
    private readonly double[][] _patterns;
    private readonly double[] _weights;
    private readonly Setting _steepnessSetting;
    private readonly Setting _timeStepSetting;
    private float _steepness;
    private float _timeStep;
    private int _memories;

    public KozachkovFullModel(int units, int capacity)
        : base(units)
    {
        _x = new double[units];
        _phi = new double[units];
        _synapses = Matrix(units, units);
        _processes = Matrix(units, units);
        _psi = Matrix(units, units);
        _strength = Matrix(units, units);
        _patterns = Matrix(capacity, units);
        _weights = new double[capacity];
        Activation = new float[units];
        _steepnessSetting = Add(new Setting("steepness", "β", 0.01f, 100f, Curve.Linear, 5f,
            "How sharply neurons, synapses and processes decide between -1 and 1."));
        _timeStepSetting = Add(new Setting("time-step", "dt", 0.001f, 1f, Curve.Logarithmic,
            0.05f, "How far one step goes."));
    }

    public override float[] Activation { get; }

    protected override void Start(TrialGenerator trial)
    {
        _steepness = _steepnessSetting.Value;
        _timeStep = _timeStepSetting.Value;
        _memories = trial.Patterns.Count;
        Read(trial.Patterns, _patterns);
        for (int i = 0; i < Units; i++)
        {
            _x[i] = trial.Cue[i];
        }

        Respond();
        for (int i = 0; i < Units; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                _psi[i][j] = -_phi[i] * _phi[j];
            }
        }

        WeighMemories();
        for (int i = 0; i < Units; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                _processes[i][j] = Math.Atanh(_psi[i][j]) / _steepness;
                _synapses[i][j] = Math.Atanh(-Transport(i, j)) / _steepness;
            }
        }
    }

    public override void Step()
    {
        for (int i = 0; i < Units; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                _psi[i][j] = Math.Tanh(_steepness * _processes[i][j]);
                _strength[i][j] = Math.Tanh(_steepness * _synapses[i][j]);
            }
        }

        WeighMemories();
        for (int i = 0; i < Units; i++)
        {
            double sum = 0;
            for (int j = 0; j < Units; j++)
            {
                sum += (j <= i ? _strength[i][j] : _strength[j][i]) * _phi[j];
            }

            _x[i] += _timeStep * (sum - _x[i]);
        }

        for (int i = 0; i < Units; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double s = _synapses[i][j], p = _processes[i][j];
                _synapses[i][j] += _timeStep * (_phi[i] * _phi[j] + _psi[i][j] - s);
                _processes[i][j] += _timeStep * (Transport(i, j) + _strength[i][j] - p);
            }
        }

        Respond();
    }

    private void Respond()
    {
        for (int i = 0; i < Units; i++)
        {
            _phi[i] = Math.Tanh(_steepness * _x[i]);
            State[i] = (float)_x[i];
            Activation[i] = (float)_phi[i];
        }
    }

    // q_μ = ξ_μᵀ ψ ξ_μ / N³, so that Σ_kl T_ijkl ψ_kl = Σ_μ ξ_μ^i ξ_μ^j q_μ.
    private void WeighMemories()
    {
        double scale = 1.0 / ((double)Units * Units * Units);
        for (int mu = 0; mu < _memories; mu++)
        {
            double[] pattern = _patterns[mu];
            double sum = 0;
            for (int i = 0; i < Units; i++)
            {
                double[] row = _psi[i];
                double inner = 0;
                for (int j = 0; j < i; j++)
                {
                    inner += row[j] * pattern[j];
                }

                sum += 2 * pattern[i] * inner + row[i];
            }

            _weights[mu] = sum * scale;
        }
    }

    private double Transport(int i, int j)
    {
        double sum = 0;
        for (int mu = 0; mu < _memories; mu++)
        {
            sum += _patterns[mu][i] * _patterns[mu][j] * _weights[mu];
        }

        return sum;
    }

    private static double[][] Matrix(int rows, int columns) =>
        [.. Enumerable.Range(0, rows).Select(_ => new double[columns])];
}
