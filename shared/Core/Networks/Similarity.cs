namespace AstroNano.Core;

/// <summary>How like a memory and a query are, in the universal memory.</summary>
public enum Similarity
{
    /// <summary>ξᵀx.</summary>
    Dot,

    /// <summary>ξᵀx / (‖ξ‖ ‖x‖).</summary>
    Cosine,

    /// <summary>N − Σ |ξ_i − x_i|.</summary>
    CityBlock,

    /// <summary>N − Σ (ξ_i − x_i)².</summary>
    Euclidean,
}
