using AstroNano.Core;

namespace AstroNano.Experiments.Models;

/// <summary>What a recall experiment needs of a network.</summary>
public interface IRecallModel
{
    /// <summary>States x, one a unit.</summary>
    float[] State { get; }

    /// <summary>Activations φ(x), one a unit or more.</summary>
    float[] Activation { get; }

    /// <summary>Perplexity of the gains; not a number where the network has none.</summary>
    float Perplexity { get; }

    /// <summary>Stores the patterns and starts from the cue.</summary>
    void Begin(PatternSet patterns, sbyte[] cue);

    /// <summary>Advances by one time step.</summary>
    void Step();
}
