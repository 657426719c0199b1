namespace AstroNano.Trials;

/// <summary>The networks of the core's catalogue as models of a recall experiment.</summary>
public static class CoreNetworks
{
    /// <summary>Ten units of time at the usual step.</summary>
    public const int GradedPasses = 200;
    private const int MinUnits = 8;

    /// <summary>Whether memories follow one another in it, so that none is recalled.</summary>
    public static bool IsSequence(NetworkEntry entry) =>
        entry.Create(MinUnits, 1) is SequenceNetwork;

    /// <summary>One with its defaults.</summary>
    public static IRecallModel Create(NetworkEntry entry, int units, int memories)
    {
        Network network = entry.Create(units, memories);
        return network is UniversalNetwork universal
            ? new UniversalModel(universal) : new CoreModel(network);
    }

    /// <summary>Passes of a run if nothing else is said.</summary>
    /// <remarks>
    /// As many as the reference takes: one where the paper's rule is one pass, and enough to come
    /// to rest otherwise. A network that is not named is run as the others of its kind, and one
    /// that a user has registered as graded ones, unless it is of a kind.
    /// </remarks>
    public static int PassesOf(NetworkEntry entry) => entry.Create(MinUnits, 1) switch
    {
        CorrelationNetwork or KohonenNetwork or MinervaNetwork or SeparatorNetwork
            or UniversalNetwork => 1,
        BinaryNetwork or ContextNetwork => 50,
        DiscreteNetwork => 10,
        ProjectionNetwork => 3,
        GradedNetwork => GradedPasses,
        _ when Catalogue.IsRegistered(entry) => GradedPasses,
        _ => throw new ArgumentException(
            $"{entry.Key} is of no kind whose passes are known; name it here.", nameof(entry)),
    };
}
