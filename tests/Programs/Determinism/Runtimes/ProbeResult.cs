namespace AstroNano.Determinism.Runtimes;

/// <summary>What a runtime made of the scenarios.</summary>
public sealed class ProbeResult
{
    private readonly Dictionary<string, string> _reached;

    private ProbeResult(Dictionary<string, string> reached)
    {
        _reached = reached;
    }

    /// <summary>Reads the probe's lines: name, steps, state size, digest.</summary>
    public static ProbeResult Read(string output) => new(output
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('|', 2))
        .Where(parts => parts.Length == 2)
        .ToDictionary(parts => parts[0], parts => parts[1]));

    /// <summary>The goldens in the same form, functions first.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Goldens { get; } =
    [
        new(Probe.ProbeLines.Functions, $"0|0|{FunctionProbe.Golden:X8}"),
        .. Enumerable.Range(0, Scenarios.Count).Select(Scenarios.Create).Select(
            scenario => new KeyValuePair<string, string>(scenario.Name,
                $"{scenario.Steps}|{scenario.StateSize}|{scenario.Digest:X8}")),
    ];

    /// <summary>Whether the runtime keeps denormals.</summary>
    public bool DenormalsKept => _reached.GetValueOrDefault(Probe.ProbeLines.Denormals) == "kept";

    /// <summary>What was reached, "steps|size|digest", or null.</summary>
    public string? Reached(string scenario) => _reached.GetValueOrDefault(scenario);

    /// <summary>The names of the scenarios that did not reach their goldens.</summary>
    public IReadOnlyList<string> Failed =>
        [.. Goldens.Where(golden => Reached(golden.Key) != golden.Value).Select(g => g.Key)];

    /// <summary>The digest alone.</summary>
    public static string DigestOf(string reached) => reached[(reached.LastIndexOf('|') + 1)..];
}
