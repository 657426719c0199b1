namespace AstroNano.Core;

/// <summary>Which units of a network of −1 and +1 decide in a step.</summary>
public enum UpdateOrder
{
    /// <summary>One, in the order of their indices.</summary>
    Index,

    /// <summary>One, in an order drawn for every pass.</summary>
    Random,

    /// <summary>All at once.</summary>
    All,
}
