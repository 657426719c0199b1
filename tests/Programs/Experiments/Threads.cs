namespace AstroNano.Experiments;

/// <summary>How many threads compute: as many as were allocated, not as there are.</summary>
public static class Threads
{
    // Of a task, if it was said how many it should have; otherwise of the job on this node.
    private static readonly string[] Allocations = ["SLURM_CPUS_PER_TASK", "SLURM_CPUS_ON_NODE"];

    /// <summary>
    /// In this process. .NET itself heeds the limits of a control group, which are those of a
    /// container, and the cores that a process may run on; a scheduler may set neither.
    /// </summary>
    public static int Count { get; } =
        Of(Environment.GetEnvironmentVariable, Environment.ProcessorCount);

    /// <summary>As many as a scheduler says, at most so many as the system gives.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <param name="processors">What the system gives.</param>
    public static int Of(Func<string, string?> variable, int processors) => Math.Min(processors,
        Allocations.Select(name => int.TryParse(variable(name), NumberStyles.None,
                CultureInfo.InvariantCulture, out int count) ? count : 0)
            .FirstOrDefault(count => count > 0, processors));

    /// <summary>As many as have room, at most as many as were allocated.</summary>
    /// <param name="bytes">What each needs.</param>
    /// <param name="available">Bytes of memory that this process may have.</param>
    /// <exception cref="Failure">There is no room for one.</exception>
    public static int WithRoom(long bytes, long available)
    {
        // A quarter is for all else.
        long room = available / 4 * 3 / Math.Max(1, bytes);
        return room > 0 ? (int)Math.Min(Count, room) : throw Failure.TryAgain(
            "So many units and memories need " + Megabytes(bytes / 3 * 4) + " of memory (there are "
            + Megabytes(available) + ").");
    }

    private static string Megabytes(long bytes) =>
        (bytes / 1e6).ToString("N0", CultureInfo.InvariantCulture) + " MB";
}
