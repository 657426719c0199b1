namespace AstroNano.Experiments.Sequences;

/// <summary>The networks of the core's catalogue in which memories follow one another.</summary>
public static class SequenceNetworks
{
    /// <summary>Key of the gain from one memory to the next, which all of them have.</summary>
    public const string GainKey = "sequence-gain";

    public static IReadOnlyList<NetworkEntry> All { get; } =
        Catalogue.Create().Where(CoreNetworks.IsSequence).ToArray();

    /// <summary>One that is set as asked.</summary>
    public static SequenceNetwork Create(string name, SequenceSettings settings)
    {
        var network = (SequenceNetwork)Catalogue.Find(name)
            .Create(settings.Units, settings.Memories);
        settings.Apply(name, network);
        return network;
    }

    /// <summary>
    /// What ends a run of it if nothing else is said: on one time scale memories follow one
    /// another without end.
    /// </summary>
    public static SequenceSettings SettingsOf(string name) =>
        Create(name, new SequenceSettings()) is KleinfeldNetwork
            ? new SequenceSettings { MostSwitches = int.MaxValue, MostSteps = 4000 }
            : new SequenceSettings();

    /// <summary>|overlap| from which a memory counts as the present one.</summary>
    public static float ThresholdOf(SequenceNetwork network) =>
        network is KleinfeldNetwork ? 0f : Observables.DominanceThreshold;

    /// <summary>Key of the slow time constant; null where there is one time scale.</summary>
    public static string? SlowTimeKeyOf(SequenceNetwork network) => network switch
    {
        SalientNetwork => "saliency-time",
        DelayedKleinfeldNetwork => "synapse-time",
        _ => null,
    };
}
