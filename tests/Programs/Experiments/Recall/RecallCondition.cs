namespace AstroNano.Experiments.Recall;

/// <summary>What fixes a cell to the last bit: network, settings, load and corruption.</summary>
public sealed record RecallCondition(
    RecallNetwork Network, RecallSettings Settings, int Memories, int Flips)
{
    /// <summary>One of a network of this name.</summary>
    public static RecallCondition Of(
        string network, RecallSettings settings, int memories, int flips) =>
        new(RecallNetworks.Named(network), settings, memories, flips);

    /// <summary>What a person would want to see of it.</summary>
    public override string ToString() => string.Join(' ', new[]
    {
        Network.Name, OwnNetworks.Condition,
        $"n={Settings.Units}", $"k={Memories}", $"flips={Flips}",
        Settings.Age is int age ? $"age={age}" : "",
        string.Join('+', Settings.Own?.Files.Values.Select(sum => $"sha256={sum}") ?? []),
        Settings.Damage.Hidden.Count > 0 ? $"hidden={string.Join('+', Settings.Damage.Hidden)}"
            + $":{Settings.Damage.Filling}" : "",
        Settings.Damage.Noise > 0f ? $"noise={CsvTable.Format(Settings.Damage.Noise)}" : "",
    }.Concat(Settings.Values.OrderBy(pair => pair.Key, System.StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}={CsvTable.Format(pair.Value)}")).Where(word => word != ""));
}
