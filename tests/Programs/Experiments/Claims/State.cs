namespace AstroNano.Experiments.Claims;

/// <summary>How far a claim of a paper holds.</summary>
public enum State
{
    /// <summary>We measure what it says.</summary>
    Established,

    /// <summary>It holds within limits the paper does not give, or differs in a number.</summary>
    Qualified,

    /// <summary>It follows from the equations; a test compares both sides bit by bit.</summary>
    Analytic,

    /// <summary>It is not reproduced, or what it needs is beyond these networks.</summary>
    Limitation,
}
