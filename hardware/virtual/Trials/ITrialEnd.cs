namespace AstroNano.Trials;

/// <summary>What a trial was given and what it ended in, beyond its outcome.</summary>
public interface ITrialEnd
{
    /// <summary>The memory that was cued.</summary>
    int Memory { get; }

    /// <summary>States x, one a unit.</summary>
    float[] State { get; }

    /// <summary>Activations φ(x), one a unit or more.</summary>
    float[] Activation { get; }

    /// <summary>What weighs the memories, one number for each, if something does.</summary>
    float[]? Gains { get; }

    /// <summary>
    /// Steps after which nothing moved any more; not a number where that was not watched, or did
    /// not happen.
    /// </summary>
    float StepsToRest => float.NaN;

    /// <summary>Units in which a memory has the sign of the state, less the others.</summary>
    int LikenessOf(int memory);

    /// <summary>Whether a memory is +1 in a unit.</summary>
    bool IsPlus(int memory, int unit);
}
