namespace AstroNano.Core;

/// <summary>
/// A number that theory gives for a network as it is set, and what the network was seen to do.
/// </summary>
public sealed class ClosedForm
{
    /// <summary>Stands where theory says nothing, or nothing was measured.</summary>
    public const float Unknown = 0f;

    /// <summary>A closed form of this name, of at most eleven letters.</summary>
    internal ClosedForm(string name)
    {
        Name = name;
    }

    /// <summary>What it is of.</summary>
    public string Name { get; }

    /// <summary>What theory says; <see cref="Unknown"/> where it says nothing.</summary>
    public float Expected { get; internal set; }

    /// <summary>What was measured on the run; <see cref="Unknown"/> if nothing was.</summary>
    public float Seen { get; internal set; }
}
