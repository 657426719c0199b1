namespace AstroNano.Experiments.Models;

/// <summary>
/// The input-driven network whose input is the cue, as loud as asked: α_μ = (γ/N) ξ_μᵀ u.
/// Source: S. Betteti, G. Baggio, F. Bullo and S. Zampieri, Science Advances 11 (2025),
/// arXiv 2411.05849.
/// </summary>
public sealed class InputModel : IRecallModel
{
    private readonly CoreModel _model;
    private readonly InputDrivenNetwork _network;
    private readonly Loudness _settings = new();

    public InputModel(int units, int memories)
    {
        _network = new InputDrivenNetwork(units, memories);
        _model = new CoreModel(_network);
    }

    public Adjustable Settings => _settings;

    public int StepsPerPass => _model.StepsPerPass;

    public sbyte[] Target => _model.Target;

    public float[] State => _model.State;

    public float[] Activation => _model.Activation;

    public void Begin(TrialGenerator trial)
    {
        _model.Begin(trial);
        _network.TakeInput(Array.ConvertAll(trial.Cue, sign => _settings.Value * sign));
        _network.Cue(trial.Cue);
    }

    public void Step() => _model.Step();

    private sealed class Loudness : Adjustable
    {
        private readonly Setting _gain;

        public Loudness()
        {
            _gain = Add(new Setting("loudness", "γ", 0f, 1000f, Curve.Linear, 4f,
                "How loud the input is; a memory needs γ times its overlap with it above 1."));
        }

        public float Value => _gain.Value;
    }
}
