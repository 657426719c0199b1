namespace AstroNano.Trials;

/// <summary>A network of the core: the code that runs on the device.</summary>
public sealed class CoreModel(Network network) : IRecallModel
{
    private readonly bool _hasPerplexity = network.SpreadName == CountedSpread;

    /// <summary>The name of the spread that is counted.</summary>
    public const string CountedSpread = "perplexity";

    public Adjustable Settings => network;

    public Network Network => network;

    public int StepsPerPass => network.StepsPerPass;

    public sbyte[] Target { get; private set; } = Array.Empty<sbyte>();

    public float[] State => network.State;

    public float[] Activation => network.Activation;

    public float Perplexity => _hasPerplexity ? network.Spread() : float.NaN;

    public void Begin(TrialGenerator trial)
    {
        Target = trial.Target;
        network.Store(trial.Patterns);
        network.Cue(trial.Cue);
    }

    public void Step() => network.Step();
}
