namespace AstroNano.Instrument;

/// <summary>
/// What every run has, whatever the network: its speed, how the cue is corrupted, how many
/// memories are stored and which. On the page "run" the knobs turn these.
/// </summary>
public sealed class RunSettings
{
    /// <summary>Random sets there are to choose from.</summary>
    public const int RandomSets = 99;

    private readonly Parameter[] _parameters;
    private bool _patternsChanged = true;

    internal RunSettings()
    {
        _parameters = new[]
        {
            new WordedParameter("speed", "v", "steps/s", 1f, 1000f, Curve.Logarithmic, 30f,
                "Steps per second; at the end, as fast as it goes.", null, "max", NoEffect),
            new Parameter("flipped bits", "n", "", 0f, 32f, Curve.Integer, 13f,
                "How many of the 64 units the next cue has wrong.", NoEffect),
            new Parameter("memories", "K", "", 4f, Engine.Capacity, Curve.Integer, 16f,
                "How many memories are stored.", value => _patternsChanged = true),
            new WordedParameter("patterns", "ξ", "", 0f, RandomSets, Curve.Integer, 0f,
                "The network's own patterns, or the random set of this number.",
                "own", null, value => _patternsChanged = true),
        };
    }

    /// <summary>The four, in the order of the knobs.</summary>
    public Parameter[] Parameters => _parameters;

    /// <summary>Steps per second of the clock; at the maximum as many as fit.</summary>
    public Parameter Speed => _parameters[0];

    /// <summary>Flipped entries of a cue.</summary>
    public Parameter Flips => _parameters[1];

    /// <summary>Stored memories.</summary>
    public Parameter Memories => _parameters[2];

    /// <summary>0: letters, or what the engine prefers; n: the random set of trial n - 1.</summary>
    public Parameter PatternSource => _parameters[3];

    /// <summary>Cues since the patterns were stored; the present one included.</summary>
    public int Cues { get; internal set; }

    /// <summary>Whole steps per second, 0 when there is no bound.</summary>
    internal int StepsPerSecond
    {
        get
        {
            Parameter speed = _parameters[0];
            float value = speed.Value;
            return value >= speed.Maximum ? 0 : (int)(value + 0.5f);
        }
    }

    // Memories or patterns were changed since the last call: they have to be stored anew.
    internal bool TakePatternsChanged()
    {
        bool changed = _patternsChanged;
        _patternsChanged = false;
        return changed;
    }

    internal void RequestPatterns() => _patternsChanged = true;

    private static void NoEffect(float value)
    {
    }
}
