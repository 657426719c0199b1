namespace AstroNano.Trials;

/// <summary>
/// The universal memory, whose answer may be another pattern than the memory: then that is what
/// counts. Random contents are short here, as in the reference: 16 signs from a stream of their
/// own.
/// </summary>
public sealed class UniversalModel : IRecallModel
{
    private const int RandomUnits = 16;
    private const int ContentStream = 9;

    private readonly UniversalNetwork _network;
    private readonly Setting _contentsSetting;
    private readonly PatternSet _random;
    private readonly sbyte[] _row = new sbyte[RandomUnits];
    private readonly RandomStream _stream = new(0, 0);
    private Contents? _contents;

    public UniversalModel(UniversalNetwork network)
    {
        _network = network;
        Setting[] settings = network.CreateSettings();
        _contentsSetting = settings[Adjustable.IndexOf(settings, "contents")];
        _random = new PatternSet(RandomUnits, network.Capacity);
    }

    public Adjustable Settings => _network;

    public Network Network => _network;

    public int StepsPerPass => _network.StepsPerPass;

    public sbyte[] Target { get; private set; } = Array.Empty<sbyte>();

    public float[] State => _contents == Contents.Own ? _network.State : _network.Beside;

    public float[] Activation => _contents == Contents.Own ? _network.Activation : State;

    public float Perplexity => _network.Spread();

    public void Begin(TrialGenerator trial)
    {
        // Contents of a size of its own make the network choose again whenever it stores.
        _contents ??= (Contents)(int)_contentsSetting.Value;
        _network.Store(trial.Patterns);
        Target = trial.Target;
        if (_contents == Contents.Random)
        {
            _stream.Seed(trial.Number, trial.Stream + ContentStream);
            PatternSource.FillRandom(_random, trial.Patterns.Count, _stream, _row);
            _network.StoreContents(_random);
        }

        if (_contents != Contents.Own)
        {
            Target = new sbyte[_network.ContentPatterns!.Units];
            _network.ContentPatterns.CopyTo(0, Target);
        }

        _network.Cue(trial.Cue);
    }

    public void Step() => _network.Step();
}
