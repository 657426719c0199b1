namespace AstroNano.Benchmarks.Meter;

/// <summary>What was executed between two moments of a metered program.</summary>
public sealed class Reading
{
    private readonly IReadOnlyList<BasicBlock> _blocks;
    private readonly long[] _runs;

    public Reading(IReadOnlyList<BasicBlock> blocks, long[] runs)
    {
        _blocks = blocks;
        _runs = runs;
        for (int i = 0; i < runs.Length; i++)
        {
            Instructions += runs[i] * blocks[i].Instructions;
            Allocations += runs[i] * blocks[i].Allocations;
            Adds += runs[i] * blocks[i].Adds;
        }
    }

    /// <summary>IL instructions.</summary>
    public long Instructions { get; }

    /// <summary>Objects the device would allocate.</summary>
    public long Allocations { get; }

    /// <summary>Estimated cost on the device, in adds.</summary>
    public double Adds { get; }

    /// <summary>Estimated machine instructions of the device's interpreter.</summary>
    public double MachineInstructions => Adds * DeviceCost.MachineInstructionsPerAdd;

    /// <summary>IL instructions of a class.</summary>
    public long this[InstructionClass kind] => _runs.Select((n, i) => n * _blocks[i][kind]).Sum();

    /// <summary>IL instructions by method, the dearest first.</summary>
    public IEnumerable<KeyValuePair<string, long>> Methods =>
        Sums(Enumerable.Range(0, _runs.Length)
            .Select(i => (_blocks[i].Method, _runs[i] * _blocks[i].Instructions)));

    /// <summary>Allocations by method.</summary>
    public IEnumerable<KeyValuePair<string, long>> AllocatingMethods =>
        Sums(Enumerable.Range(0, _runs.Length)
            .Select(i => (_blocks[i].Method, _runs[i] * _blocks[i].Allocations)));

    /// <summary>Calls of methods outside the counted assemblies.</summary>
    public IEnumerable<KeyValuePair<string, long>> OutsideCalls =>
        Sums(Enumerable.Range(0, _runs.Length)
            .SelectMany(i => _blocks[i].OutsideCalls.Select(call => (call, _runs[i]))));

    private static IEnumerable<KeyValuePair<string, long>> Sums(
        IEnumerable<(string Name, long Count)> items) => items
        .Where(item => item.Count > 0)
        .GroupBy(item => item.Name, item => item.Count)
        .Select(group => KeyValuePair.Create(group.Key, group.Sum()))
        .OrderByDescending(item => item.Value)
        .ThenBy(item => item.Key, System.StringComparer.Ordinal);
}
