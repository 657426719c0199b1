using System;

namespace AstroNano.Core;

/// <summary>Whether the numbers are those that a network makes of itself.</summary>
public abstract partial class Network
{
    /// <summary>
    /// The bits of the double 2³⁰, without the sign that came first. No setting lets a state
    /// variable grow beyond.
    /// </summary>
    private protected const ulong OutOfRange = 0x83A0_0000_0000_0000;

    /// <summary>
    /// Whether this unit's state, and the state variables of the memory of the same number, can
    /// be what the network made of them: numbers, and in range. Nothing but a fault of the memory
    /// makes others. It is asked in every step, about one unit.
    /// </summary>
    /// <param name="index">From 0 to N − 1.</param>
    /// <remarks>
    /// By the bits: a comparison with what is no number tells nothing on the device.
    /// </remarks>
    public virtual bool IsSound(int index) =>
        (ulong)(BitConverter.DoubleToInt64Bits(_state[index]) << 1) < OutOfRange;
}
