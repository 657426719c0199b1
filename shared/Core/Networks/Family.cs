namespace AstroNano.Core;

/// <summary>Which networks belong together: variants of one another that MODE compares.</summary>
public enum Family
{
    /// <summary>Gains, or what acts like them, choose among graded memories.</summary>
    Gated,

    /// <summary>Memories that follow one another, or are held by a saliency.</summary>
    Sequence,

    /// <summary>One set of couplings, learned by Hebb's rule.</summary>
    Classical,

    /// <summary>Memories compete by a steep function of their overlaps.</summary>
    Dense,

    /// <summary>Few active units of many keep memories apart.</summary>
    Sparse,
}
