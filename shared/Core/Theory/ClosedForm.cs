namespace AstroNano.Core;

/// <summary>
/// A number that theory gives for a network as it is set, and what the network was seen to do.
/// </summary>
public sealed class ClosedForm
{
    /// <summary>
    /// No theory and no measurement gives this number; on the device a flag takes 12 bytes.
    /// </summary>
    internal const float Unknown = float.MinValue;

    private float _expected = Unknown;
    private float _seen = Unknown;

    /// <summary>A closed form of this name, of at most ten letters.</summary>
    internal ClosedForm(string name)
    {
        Name = name;
    }

    /// <summary>How often settings had been set when it was solved; for some theories.</summary>
    internal int SolvedAfter = -1;

    /// <summary>What it is of.</summary>
    public string Name { get; }

    /// <summary>Whether theory gives a number for the network as it is set.</summary>
    public bool HasExpected => _expected != Unknown;

    /// <summary>
    /// What theory says; means nothing if <see cref="HasExpected"/> is false, which is not asked
    /// here because a page reads this in every frame.
    /// </summary>
    public float Expected
    {
        get => _expected;
        internal set => _expected = value;
    }

    /// <summary>Whether it was measured on the run.</summary>
    public bool HasSeen => _seen != Unknown;

    /// <summary>
    /// What was measured on the run; means nothing if <see cref="HasSeen"/> is false.
    /// </summary>
    public float Seen
    {
        get => _seen;
        internal set => _seen = value;
    }

    /// <summary>Takes what theory says if it is above 0; otherwise theory says nothing.</summary>
    internal void ExpectAboveZero(float value) => _expected = value > 0f ? value : Unknown;
}
