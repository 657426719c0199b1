namespace AstroNano.Core;

/// <summary>
/// The arrays a network works in: states, activations, overlaps, drives and sign tables, some
/// 3.5 KB for 64 units and 32 memories. Networks of which only one runs at a time can share one
/// workspace; then only the network that was cued last has a state.
/// </summary>
public sealed class Workspace
{
    internal readonly float[] _state;
    internal readonly float[] _activation;
    internal readonly float[] _overlaps;
    internal readonly float[] _coefficients;
    internal readonly float[] _drive;
    internal readonly SignTable _activationSums;
    internal readonly SignTable _coefficientSums;
    internal readonly float[][] _workingTables;
    internal readonly byte[][] _workingCodes;
    private readonly int _units;
    private readonly int _capacity;

    /// <summary>A workspace for networks of one size.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories a network can hold, from 1 to 256.</param>
    public Workspace(int units, int capacity)
    {
        Require.Between(units, Require.FewestUnits, Require.MostUnits, nameof(units));
        Require.Between(capacity, 1, Require.MostMemories, nameof(capacity));
        _units = units;
        _capacity = capacity;
        _state = new float[units];
        _activation = new float[(units + 3) & ~3];
        _drive = new float[units];
        _overlaps = new float[capacity];
        _coefficients = new float[(capacity + 3) & ~3];
        _activationSums = new SignTable(units);
        _coefficientSums = new SignTable(capacity);
        _workingTables = new float[_coefficientSums.Groups.Length][];
        _workingCodes = new byte[_coefficientSums.Groups.Length][];
    }

    /// <summary>Number of units, N.</summary>
    public int Units
    {
        get { return _units; }
    }

    /// <summary>The most memories a network can hold.</summary>
    public int Capacity
    {
        get { return _capacity; }
    }
}
