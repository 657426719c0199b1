namespace AstroNano.Core;

/// <summary>How similarities are drawn apart, in the universal memory.</summary>
public enum Separation
{
    /// <summary>As they are.</summary>
    Identity,

    /// <summary>Their n-th power.</summary>
    Power,

    /// <summary>e^(β s) over the sum of all.</summary>
    Softmax,

    /// <summary>1 for the largest, and for its equals, 0 for all others.</summary>
    Maximum,
}
