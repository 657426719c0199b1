namespace AstroNano.Experiments.Models;

/// <summary>
/// The input-driven network as its authors' program has it (S. Betteti, Input-Driven-Hopfield):
/// dy = (−y + Σ_μ ξ_μ α_μ m_μ) dt + σ dB with z = tanh(10 y), m_μ = (1/N) ξ_μᵀ z, no coupling of a
/// unit with itself, saliencies α_μ = (1/N) ξ_μᵀ u of an input u, several inputs one after the
/// other, and normally distributed numbers as noise and start.
/// </summary>
/// <remarks>
/// From stream r + 11 of the trial, in this order: weights of the first input for each memory, of
/// the second, and so on; the start; the noise of each step, unit after unit. Input s of S is of
/// memory (target − S + 1 + s) mod K, so the last is that of the target. A weight is 2 + 1.5 v for
/// that memory, 0.2 + 0.4 v for that of the input before, and 0.8 + 0.7 v for others, with v from 0
/// to 1; u = Σ w_μ ξ_μ, where weights are scaled to a sum of γ √(K N). Instead, u can be γ times
/// the memory with wrong signs where the cue has them; then no weights are drawn. A step is
/// y += dt (−y + drive), then y += σ √dt times a number, all units at once.
/// </remarks>
public sealed class StimulusModel : OwnModel
{
    private const int Stream = 11;
    private const double Slope = 10;

    private readonly double[][] _patterns;
    private readonly double[] _state;
    private readonly double[] _z;
    private readonly NormalNumbers _random = new();
    private readonly List<double[]> _saliencies = new();
    private readonly Setting _response;
    private readonly Setting _diagonal;
    private readonly Setting _input;
    private readonly Setting _start;
    private readonly Setting _noise;
    private readonly Setting _inputs;
    private readonly Setting _loudness;
    private readonly Setting _timeStep;
    private readonly Setting _inputTime;
    private int _steps;

    public StimulusModel(int units, int memories)
        : base(units)
    {
        _patterns = [.. Enumerable.Range(0, memories).Select(_ => new double[units])];
        _state = new double[units];
        _z = new double[units];
        Activation = new float[units];
        _response = Add(new Setting("response", "ψ", 0,
            "The neurons' response: tanh(10 y), or y between −1 and 1.", "tanh", "clipped"));
        _diagonal = Add(new Setting("diagonal", "Wd", 0,
            "Whether a neuron feels itself, which holds it where it is.", "dropped", "kept"));
        _input = Add(new Setting("input", "u", 0, "What the input is: all memories by random "
            + "weights, that which is wanted by the most; or the cue.", "weights", "cue"));
        _start = Add(new Setting("start", "y0", 0,
            "Where the neurons start: at random numbers, or at the cue.", "normal", "cue"));
        _noise = Add(new Setting("noise", "σ", 0f, 100f, Curve.Linear, 0f,
            "Noise of the neurons; their authors' is 8, with --n 1024 --k 10."));
        _inputs = Add(new Setting("inputs", "S", 1f, 64f, Curve.Integer, 1f,
            "How many inputs come one after the other, the target's last."));
        _loudness = Add(new Setting("loudness", "γ", 0f, 1000f, Curve.Linear, 1f,
            "How loud the input is."));
        _timeStep = Add(new Setting("time-step", "dt", 0.001f, 1f, Curve.Logarithmic, 0.01f,
            "Time that a step takes."));
        _inputTime = Add(new Setting("input-time", "T", 0.1f, 1000f, Curve.Logarithmic, 10f,
            "How long each input lasts."));
    }

    public override float[] Activation { get; }

    /// <summary>Steps of all inputs.</summary>
    public int Passes => _inputs.WholeValue * StepsPerInput;

    private int StepsPerInput =>
        Math.Max(1, (int)Math.Round((double)_inputTime.Value / _timeStep.Value));

    protected override void Start(TrialGenerator trial)
    {
        Read(trial.Patterns, _patterns);
        _random.Seed(trial.Number, trial.Stream + Stream);
        _saliencies.Clear();
        int memories = _patterns.Length, inputs = _inputs.WholeValue;
        for (int input = 0; input < inputs; input++)
        {
            int back = (inputs - 1 - input) % memories;
            int wanted = (trial.Memory + memories - back) % memories;
            double[] u = _input.WholeValue == 0
                ? Weighted(wanted, input == 0 ? -1 : (wanted + memories - 1) % memories)
                : [.. _patterns[wanted].Select((sign, i) =>
                    _loudness.Value * sign * trial.Cue[i] * trial.Target[i])];
            _saliencies.Add([.. _patterns.Select(pattern =>
                pattern.Zip(u, (xi, each) => xi * each).Sum() / Units)]);
        }

        for (int i = 0; i < Units; i++)
        {
            _state[i] = _start.WholeValue == 0 ? _random.Next() : trial.Cue[i];
        }

        _steps = 0;
        Respond();
    }

    public override void Step()
    {
        double[] saliencies =
            _saliencies[Math.Min(_steps / StepsPerInput, _saliencies.Count - 1)];
        double dt = _timeStep.Value;
        double noise = _noise.Value * Math.Sqrt(dt);
        double self = _diagonal.WholeValue == 1 ? 0 : saliencies.Sum() / Units;
        var drive = new double[Units];
        for (int memory = 0; memory < _patterns.Length; memory++)
        {
            double[] pattern = _patterns[memory];
            double overlap = 0;
            for (int i = 0; i < Units; i++)
            {
                overlap += pattern[i] * _z[i];
            }

            overlap *= saliencies[memory] / Units;
            for (int i = 0; i < Units; i++)
            {
                drive[i] += overlap * pattern[i];
            }
        }

        for (int i = 0; i < Units; i++)
        {
            _state[i] += dt * (drive[i] - self * _z[i] - _state[i])
                + (noise > 0 ? noise * _random.Next() : 0);
        }

        _steps++;
        Respond();
    }

    // u = Σ w ξ by random weights.
    private double[] Weighted(int wanted, int before)
    {
        var weights = new double[_patterns.Length];
        for (int memory = 0; memory < weights.Length; memory++)
        {
            double share = _random.NextShare();
            weights[memory] = memory == wanted ? 2 + 1.5 * share
                : memory == before ? 0.2 + 0.4 * share : 0.8 + 0.7 * share;
        }

        double scale = _loudness.Value * Math.Sqrt(Units * weights.Length) / weights.Sum();
        return [.. Enumerable.Range(0, Units).Select(i =>
            _patterns.Zip(weights, (pattern, weight) => scale * weight * pattern[i]).Sum())];
    }

    private void Respond()
    {
        for (int i = 0; i < Units; i++)
        {
            _z[i] = _response.WholeValue == 0
                ? Math.Tanh(Slope * _state[i]) : Math.Clamp(_state[i], -1, 1);
            State[i] = (float)_state[i];
            Activation[i] = (float)_z[i];
        }
    }
}
