namespace AstroNano.Core;

/// <summary>
/// Numbers of a network that have a name: its states, its gains, its saliencies. Pages, traces,
/// digests and checks read them from here and need not know the network's type.
/// </summary>
public sealed class StateVariable
{
    /// <summary>Names an array.</summary>
    /// <param name="name">In the field's words, in the singular.</param>
    /// <param name="values">One a unit or one a memory; the owner writes them.</param>
    /// <param name="ofMemories">One a memory, not one a unit.</param>
    /// <param name="maximum">The value that fills a bar.</param>
    public StateVariable(string name, float[] values, bool ofMemories, float maximum)
    {
        Name = name;
        Values = values;
        OfMemories = ofMemories;
        Maximum = maximum;
    }

    /// <summary>Its name, in the singular.</summary>
    public string Name { get; }

    /// <summary>The numbers; of those of memories the first K are meaningful.</summary>
    public float[] Values { get; }

    /// <summary>Whether there is one a memory; otherwise one a unit.</summary>
    public bool OfMemories { get; }

    /// <summary>The value that fills a bar.</summary>
    public float Maximum { get; internal set; }

    /// <summary>How many of them are meaningful for so many memories.</summary>
    public int CountFor(int memories) => OfMemories ? memories : Values.Length;
}
