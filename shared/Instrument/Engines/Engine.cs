using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>
/// A network as the instrument plays it: up to four parameters, its overlaps, perhaps a second
/// value per memory, and what it likes to start with. One file an engine; <see cref="Engines"/>
/// lists them.
/// </summary>
public abstract class Engine : ParameterTable
{
    /// <summary>Units of every network: 8 × 8, the size of a glyph.</summary>
    public const int Units = 64;

    /// <summary>Most memories a network can hold.</summary>
    public const int Capacity = 32;

    /// <summary>Most closed forms.</summary>
    public const int MostPredictions = 5;

    /// <summary>Most parameters, one a knob.</summary>
    public const int MostParameters = Simulator.KnobCount;

    private Engine _follower;

    /// <summary>An engine of this name.</summary>
    protected Engine(string name)
    {
        Name = name;
    }

    /// <summary>Name of at most ten letters.</summary>
    public string Name { get; }

    /// <summary>The network itself, for those who want all of it.</summary>
    public abstract Network Network { get; }

    /// <summary>Overlap of the state with each memory, from -1 to 1.</summary>
    public float[] Overlaps => Network.Overlaps;

    /// <summary>A second value per memory, as its gain, or null.</summary>
    public virtual float[] Seconds => null;

    /// <summary>What the second value is called, or null.</summary>
    public virtual string SecondName => null;

    /// <summary>The second value that fills a bar.</summary>
    public virtual float SecondMaximum => 1f;

    /// <summary>Memories to start with.</summary>
    public virtual int UsualMemories => 16;

    /// <summary>Steps per second to start with.</summary>
    public virtual int UsualSpeed => 30;

    /// <summary>Steps from one column of the trace to the next.</summary>
    public virtual int StepsPerColumn => 2;

    /// <summary>Do letters stand as patterns when no random set is chosen?</summary>
    public virtual bool ShowsLetters => true;

    /// <summary>The patterns that stand when no random set is chosen.</summary>
    public virtual void FillUsual(PatternSet patterns, int count, sbyte[] scratch) =>
        PatternSource.FillGlyphs(patterns, count, scratch);

    /// <summary>How many closed forms there are, for the theory page; at least one.</summary>
    public abstract int Predictions { get; }

    /// <summary>What a closed form is of, in at most eight letters.</summary>
    public abstract string PredictionName(int index);

    /// <summary>What it says for the parameters in force; 0 where it says nothing.</summary>
    public abstract float Predicted(int index);

    /// <summary>What the network does; 0 as long as nothing was seen.</summary>
    public abstract float Measured(int index);

    /// <summary>Called after every step, for those who measure in time.</summary>
    public virtual void Observe()
    {
    }

    /// <summary>Energy of the state, where the network has one.</summary>
    public float Energy() => Network.Energy();

    /// <summary>How many memories are in play, from 1 to all.</summary>
    public abstract float Perplexity();

    /// <summary>Gives the network the values of the table.</summary>
    protected abstract void Apply();

    /// <summary>
    /// Makes this engine one of those that have parameters of another: a turned knob turns all,
    /// so that MODE compares networks at a single setting.
    /// </summary>
    protected void Follow(Engine leader)
    {
        _follower = leader._follower;
        leader._follower = this;
    }

    /// <inheritdoc/>
    protected override string HelpOf(int index) => null;

    internal override void Changed()
    {
        for (Engine engine = this; engine != null; engine = engine._follower)
        {
            engine.Apply();
        }
    }
}
