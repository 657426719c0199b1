namespace AstroNano.Experiments.Claims;

/// <summary>A claim of a paper, or an open discrepancy of ours, and what was found.</summary>
public sealed class Claim
{
    /// <summary>Its permanent name.</summary>
    public string Key { get; set; } = "";

    /// <summary>Key of the paper.</summary>
    public string Paper { get; set; } = "";

    /// <summary>Equation, figure, theorem or section.</summary>
    public string Place { get; set; } = "";

    /// <summary>What is claimed, in one plain sentence.</summary>
    public string Says { get; set; } = "";

    /// <summary>How far it holds; a discrepancy has no state.</summary>
    public State? State { get; set; }

    /// <summary>What we found; {name} stands for a number of <see cref="Numbers"/>.</summary>
    public string Measured { get; set; } = "";

    /// <summary>Numbers that are read from tables of figures, by name.</summary>
    public Dictionary<string, TableNumber> Numbers { get; set; } = [];

    /// <summary>"figure NAME", "test Class.Method" or "command ARGUMENTS".</summary>
    public List<string> Where { get; set; } = [];
}
