namespace AstroNano.Experiments.Models;

/// <summary>
/// A model of this program: it has settings of its own, starts from the cue, and a step is a pass.
/// </summary>
/// <param name="units">Number of units, N.</param>
public abstract class OwnModel(int units) : Adjustable, IRecallModel
{
    public Adjustable Settings => this;

    public int StepsPerPass => 1;

    public sbyte[] Target { get; private set; } = [];

    public float[] State { get; } = new float[units];

    public virtual float[] Activation => State;

    public virtual float Compared => float.NaN;

    /// <summary>Number of units, N.</summary>
    protected int Units => units;

    public void Begin(TrialGenerator trial)
    {
        Target = trial.Target;
        Become(trial.Cue);
        Start(trial);
    }

    public abstract void Step();

    /// <summary>Stores the patterns; the state is the cue.</summary>
    protected abstract void Start(TrialGenerator trial);

    /// <summary>Makes these signs the state.</summary>
    protected void Become(sbyte[] signs)
    {
        for (int i = 0; i < units; i++)
        {
            State[i] = signs[i];
        }
    }

    /// <summary>Reads the signs of each pattern as numbers.</summary>
    protected static void Read(PatternSet patterns, double[][] rows)
    {
        for (int mu = 0; mu < patterns.Count; mu++)
        {
            for (int i = 0; i < patterns.Units; i++)
            {
                rows[mu][i] = patterns.IsPlus(mu, i) ? 1 : -1;
            }
        }
    }

    /// <summary>Reads the signs of each pattern.</summary>
    protected static void Read(PatternSet patterns, sbyte[][] rows)
    {
        for (int mu = 0; mu < rows.Length; mu++)
        {
            patterns.CopyTo(mu, rows[mu]);
        }
    }
}
