namespace AstroNano.Hardware.Wiring;

/// <summary>What is joined to what: terminals of parts, through strips and wires.</summary>
public sealed class Joints
{
    private readonly Dictionary<string, string> _parents = [];
    private readonly HashSet<string> _terminals = [];

    /// <summary>Every terminal that was plugged in.</summary>
    public IReadOnlyCollection<string> Terminals => _terminals;

    /// <summary>A terminal's leg is in a strip.</summary>
    public void Plug(string terminal, string strip)
    {
        _terminals.Add(terminal);
        Join(terminal, strip);
    }

    /// <summary>Two strips or terminals are one piece of metal.</summary>
    public void Join(string one, string other) => _parents[Root(one)] = Root(other);

    /// <summary>Terminals, those that are joined together.</summary>
    public IEnumerable<string[]> Groups(IEnumerable<string> terminals) =>
        terminals.GroupBy(Root).Select(group => group.ToArray());

    private string Root(string name)
    {
        while (_parents.TryGetValue(name, out string? parent) && parent != name)
        {
            name = parent;
        }

        return name;
    }
}
