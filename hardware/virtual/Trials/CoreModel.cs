namespace AstroNano.Trials;

/// <summary>A network of the core: the code that runs on the device.</summary>
public sealed class CoreModel : IRecallModel
{
    private readonly Network _network;
    private readonly bool _hasPerplexity;

    /// <summary>The name of the spread that is counted.</summary>
    public const string CountedSpread = "perplexity";

    public CoreModel(Network network)
    {
        _network = network;
        _hasPerplexity = network.SpreadName == CountedSpread;
    }

    public Adjustable Settings => _network;

    public Network Network => _network;

    public int StepsPerPass => _network.StepsPerPass;

    public sbyte[] Target { get; private set; } = Array.Empty<sbyte>();

    public float[] State => _network.State;

    public float[] Activation => _network.Activation;

    public float Perplexity => _hasPerplexity ? _network.Spread() : float.NaN;

    public void Begin(TrialGenerator trial)
    {
        Target = trial.Target;
        _network.Store(trial.Patterns);
        _network.Cue(trial.Cue);
    }

    public void Step() => _network.Step();
}
