namespace AstroNano.Core;

/// <summary>
/// Networks whose units answer with their state as it is, φ(x) = x, so that it is there twice.
/// </summary>
public abstract class MirroredNetwork : Network
{
    /// <inheritdoc cref="Network(int, int)"/>
    private protected MirroredNetwork(int units, int capacity)
        : base(units, capacity)
    {
    }

    /// <summary>
    /// As for all networks, but a state is judged by its activation: one that differs is a fault.
    /// </summary>
    /// <inheritdoc/>
    public sealed override bool IsSound(int index) => IsMirrored(index);
}
