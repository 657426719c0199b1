using System;

namespace AstroNano.Core;

/// <summary>
/// State variables: what the future depends on beside settings and memories. The state comes first;
/// others, with a number per memory, are declared by the constructor of a network.
/// </summary>
public abstract partial class Network
{
    /// <summary>
    /// The bits of the double 2³⁰, without the sign that came first. No setting lets a state
    /// variable grow beyond.
    /// </summary>
    private protected const ulong OutOfRange = 0x83A0_0000_0000_0000;

    // For the look at a unit alone: others read them by GetVariable, which computes pending steps.
    private protected float[] _second;
    private float[] _third;

    // How many memories have a number in the second: all that are stored, or none without one.
    private protected int _memoriesOfSecond;

    /// <summary>
    /// How many state variables there are. The first is the state (N), others have a number per
    /// memory (K are meaningful).
    /// </summary>
    public int VariableCount => _third != null ? 3 : _second != null ? 2 : 1;

    /// <summary>How many numbers <see cref="AddTo"/> adds.</summary>
    public virtual int StateSize => Units + (VariableCount - 1) * _memories;

    /// <summary>
    /// The numbers of a state variable, in the order of the digest. The working array, as
    /// <see cref="State"/>.
    /// </summary>
    /// <param name="index">From 0 to <see cref="VariableCount"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such variable.</exception>
    public float[] GetVariable(int index)
    {
        HandOut();
        return Existing(index) == 0 ? _state : index == 1 ? _second : _third;
    }

    /// <summary>How many of its numbers are meaningful.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such variable.</exception>
    public int VariableLength(int index) => Existing(index) == 0 ? Units : _memories;

    /// <summary>Adds the state's bits to a digest: all that determines the future.</summary>
    /// <exception cref="ArgumentNullException">The digest is missing.</exception>
    public virtual void AddTo(Digest digest)
    {
        Check.Given(digest)?.Throw(nameof(digest));
        digest.Add(CurrentState, Units);
        if (_second == null)
        {
            return;
        }

        digest.Add(_second, _memories);
        if (_third != null)
        {
            digest.Add(_third, _memories);
        }
    }

    /// <summary>
    /// Whether this unit's state, and the state variables of the memory of the same number, can
    /// be what the network made of them: numbers, and in range. Nothing but a fault of the memory
    /// makes others. It is asked in every step, about one unit.
    /// </summary>
    /// <param name="index">From 0 to N − 1.</param>
    /// <remarks>
    /// It compares bits because the device does not compare NaN reliably. It is written out because
    /// calls would cost a third more. Pending steps can wait: a sound number stays sound.
    /// </remarks>
    public virtual bool IsSound(int index) =>
        (ulong)(BitConverter.DoubleToInt64Bits(_state[index]) << 1) < OutOfRange
        && (index >= _memoriesOfSecond
            || ((ulong)(BitConverter.DoubleToInt64Bits(_second[index]) << 1) < OutOfRange
                && (_third == null
                    || (ulong)(BitConverter.DoubleToInt64Bits(_third[index]) << 1) < OutOfRange)));

    private int Existing(int index)
    {
        Check.Range(index, 0, VariableCount - 1)?.Throw(nameof(index));
        return index;
    }

    /// <summary>
    /// Declares a state variable with a number per memory. It comes before those that a base class
    /// has declared, the state excepted; there is room for two.
    /// </summary>
    protected void AddVariable(string name, float[] numbers)
    {
        _third = _second;
        _second = numbers;
        NameVariable(name);
    }

    // Without a body on the device, which shows no name: it keeps none.
    partial void NameVariable(string name);
}
