namespace AstroNano.Instrument;

/// <summary>
/// What every run has, whatever the network: its speed, how the cue is corrupted, how many
/// memories are stored and which. On the page "run" the knobs turn these.
/// </summary>
public sealed class RunSettings : ParameterTable
{
    /// <summary>Random sets there are to choose from.</summary>
    public const int RandomSets = 99;

    private readonly Parameter[] _parameters;
    private float _storedMemories;
    private float _storedSource;

    internal RunSettings()
    {
        _parameters = new[]
        {
            new WordedParameter("speed", "v", "steps/s", 1f, 1000f, Curve.Logarithmic, 30f,
                null, "max", this),
            new Parameter("flipped bits", "n", 0f, 32f, Curve.Integer, 13f, this),
            new Parameter("memories", "K", 4f, Engine.Capacity, Curve.Integer, 16f, this),
            new WordedParameter("patterns", "ξ", "", 0f, RandomSets, Curve.Integer, 0f,
                "own", null, this),
        };
    }

    /// <summary>The four, in the order of the knobs.</summary>
    public override Parameter[] Parameters => _parameters;

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

    /// <inheritdoc/>
    protected override string HelpOf(int index)
    {
        switch (index)
        {
            case 0: return "Steps per second; at the end, as fast as it goes.";
            case 1: return "How many of the 64 units the next cue has wrong.";
            case 2: return "How many memories are stored.";
            default: return "The network's own patterns, or the random set of this number.";
        }
    }

    // Were memories or patterns changed since the last call? Then they are stored anew.
    internal bool TakePatternsChanged()
    {
        float memories = Memories.Value;
        float source = PatternSource.Value;
        if (memories == _storedMemories && source == _storedSource)
        {
            return false;
        }

        _storedMemories = memories;
        _storedSource = source;
        return true;
    }
}
