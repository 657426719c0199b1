namespace AstroNano.Core;

/// <summary>
/// The arrays a network works in: states, activations, overlaps, drives, sign tables and two
/// numbers a memory, some 3.5 KB for 64 units and 32 memories. Networks of which only one runs at
/// a time can share one workspace; then only the network that was cued last has a state.
/// </summary>
public sealed class Workspace
{
    // Memories in groups of four that are tabulated at once: more would save little time (a
    // twentieth for 32 memories) and cost memory.
    internal const int TablesAtOnce = 4;

    internal readonly float[] _state;
    internal readonly float[] _activation;
    internal readonly float[] _overlaps;
    internal readonly float[] _coefficients;
    internal readonly float[] _drive;
    internal readonly float[] _seconds;
    internal readonly float[] _thirds;
    internal readonly float[][] _activationTables;
    internal readonly float[][] _coefficientTables;
    internal readonly byte[][] _workingCodes;
    private readonly int _units;
    private readonly int _capacity;

    /// <summary>A workspace for networks of one size.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories a network can hold, from 1 to 256.</param>
    public Workspace(int units, int capacity)
    {
        Check.Range(units, Check.FewestUnits, Check.MostUnits)?.Throw(nameof(units));
        Check.Range(capacity, 1, Check.MostMemories)?.Throw(nameof(capacity));
        _units = units;
        _capacity = capacity;
        _state = new float[units];
        _activation = new float[(units + 3) & ~3];
        _drive = new float[units];
        _overlaps = new float[capacity];
        _coefficients = new float[(capacity + 3) & ~3];
        _seconds = new float[capacity];
        _thirds = new float[capacity];
        _activationTables = SignTable.Create((units + 3) >> 2);
        int atOnce = capacity <= 4 * TablesAtOnce ? (capacity + 3) >> 2 : TablesAtOnce;
        _coefficientTables = SignTable.Create(atOnce);
        _workingCodes = new byte[atOnce][];
    }

    /// <summary>Number of units, N.</summary>
    public int Units => _units;

    /// <summary>The most memories a network can hold.</summary>
    public int Capacity => _capacity;
}
