namespace AstroNano.Trials;

/// <summary>What a recall experiment needs of a network.</summary>
public interface IRecallModel
{
    /// <summary>Whose settings can be changed.</summary>
    Adjustable Settings { get; }

    /// <summary>The network of the core, where it is one.</summary>
    Network? Network => null;

    /// <summary>Steps in which every unit was looked at once.</summary>
    int StepsPerPass { get; }

    /// <summary>What it should end in.</summary>
    sbyte[] Target { get; }

    /// <summary>What it ends in: states x, one a unit.</summary>
    float[] State { get; }

    /// <summary>Activations φ(x), one a unit or more.</summary>
    float[] Activation { get; }

    /// <summary>Perplexity of the gains; not a number where the network has none.</summary>
    float Perplexity => float.NaN;

    /// <summary>Memories compared with the cue; not a number unless it searches.</summary>
    float Compared => float.NaN;

    /// <summary>Stores the patterns and starts from the cue.</summary>
    void Begin(TrialGenerator trial);

    /// <summary>Advances by one time step.</summary>
    void Step();
}
