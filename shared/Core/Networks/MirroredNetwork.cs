using System;

namespace AstroNano.Core;

/// <summary>
/// Networks whose units answer with their state as it is, φ(x) = x, so that it is there twice.
/// </summary>
public abstract class MirroredNetwork : Network
{
    // The state itself: these networks compute each step, so it is always up to date.
    private readonly float[] _mirrored;

    /// <inheritdoc cref="Network(int, int)"/>
    private protected MirroredNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _mirrored = CurrentState;
    }

    /// <summary>
    /// As for all networks, but a state is judged by its activation: one that differs is a fault.
    /// </summary>
    /// <inheritdoc/>
    public sealed override bool IsSound(int index) =>
        BitConverter.DoubleToInt64Bits(_mirrored[index])
            == BitConverter.DoubleToInt64Bits(_activation[index])
        && (index >= _memoriesOfSecond
            || (ulong)(BitConverter.DoubleToInt64Bits(_second[index]) << 1) < OutOfRange);
}
