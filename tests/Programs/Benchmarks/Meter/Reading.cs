namespace AstroNano.Benchmarks.Meter;

/// <summary>What was executed between two moments of a metered program.</summary>
public sealed class Reading
{
    private readonly IReadOnlyList<(BasicBlock Block, long Runs)> _executed;

    /// <summary>From the blocks that were executed, and how often.</summary>
    public Reading(IReadOnlyList<(BasicBlock Block, long Runs)> executed)
    {
        _executed = executed;
        foreach ((BasicBlock block, long runs) in executed)
        {
            Instructions += runs * block.Instructions;
            Allocations += runs * block.Allocations;
            Adds += runs * block.Adds;
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
    public long this[InstructionClass kind] =>
        _executed.Sum(executed => executed.Runs * executed.Block[kind]);

    /// <summary>IL instructions by method, the most expensive first.</summary>
    public IEnumerable<KeyValuePair<string, long>> Methods => Sums(_executed.Select(
        executed => (executed.Block.Method, executed.Runs * executed.Block.Instructions)));

    /// <summary>Allocations by method.</summary>
    public IEnumerable<KeyValuePair<string, long>> AllocatingMethods => Sums(_executed.Select(
        executed => (executed.Block.Method, executed.Runs * executed.Block.Allocations)));

    /// <summary>Calls of methods outside the counted assemblies.</summary>
    public IEnumerable<KeyValuePair<string, long>> OutsideCalls => Sums(_executed.SelectMany(
        executed => executed.Block.OutsideCalls.Select(call => (call, executed.Runs))));

    private static IEnumerable<KeyValuePair<string, long>> Sums(
        IEnumerable<(string Name, long Count)> items) => items
        .Where(item => item.Count > 0)
        .GroupBy(item => item.Name, item => item.Count)
        .Select(group => KeyValuePair.Create(group.Key, group.Sum()))
        .OrderByDescending(item => item.Value)
        .ThenBy(item => item.Key, System.StringComparer.Ordinal);
}
