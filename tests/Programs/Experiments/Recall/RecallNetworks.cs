using AstroNano.Experiments.Models;
using AstroNano.Experiments.Search;

namespace AstroNano.Experiments.Recall;

/// <summary>A network that a recall experiment can ask for by name.</summary>
/// <param name="name">As on the command line and in the tables.</param>
/// <param name="description">One line.</param>
/// <param name="passes">Passes of a run if nothing else is said.</param>
/// <param name="create">Makes one of so many units and memories.</param>
public sealed class RecallNetwork(
    string name, string description, int passes, Func<int, int, IRecallModel> create)
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>Passes of a run if nothing else is said.</summary>
    public int Passes { get; } = passes;

    /// <summary>Passes of one whose settings say how many, if nothing else is said.</summary>
    public Func<IRecallModel, int>? PassesOf { get; init; }

    /// <summary>Passes of a run of these settings.</summary>
    public int PassesFor(RecallSettings settings) => settings.Steps
        ?? PassesOf?.Invoke(Create(settings, 1))
        ?? (settings.Values.TryGetValue("update", out float step) && step > 0f ? 1 : Passes);

    /// <summary>Whether it compares the cue with some memories and counts them.</summary>
    public bool Searches { get; init; }

    /// <summary>The most units of it; graded networks have more in lanes.</summary>
    public int MaxUnits { get; init; } = Network.MaxUnits;

    /// <summary>One with its defaults.</summary>
    public IRecallModel Create(int units, int memories) => create(units, memories);

    /// <summary>One that is set as asked; of larger sizes, one of the same rates.</summary>
    /// <exception cref="Failure">It cannot have so many, or a setting is refused.</exception>
    public IRecallModel Create(RecallSettings settings, int memories)
    {
        bool isLarge = settings.Units > MaxUnits || memories > Network.MaxMemories;
        IRecallModel model = isLarge
            ? create(Network.MaxUnits, 1) : create(settings.Units, memories);
        settings.Apply(Name, model.Settings);
        return !isLarge || (model.Network is TanhNetwork && settings is
        { Own: null, Age: null, Overlap: 0f }) ? model : throw new Failure($"{Name} has up to "
                + $"{MaxUnits} units and {Network.MaxMemories} memories; only astrocyte, "
                + "attention, hopfield and kozachkov have more, of memories that are independent.");
    }
}

/// <summary>
/// All methods that recall a memory: the networks of the core's catalogue but those that play
/// sequences, and methods that are too large for the device or are not networks.
/// </summary>
public static class RecallNetworks
{
    /// <summary>The most units, which graded networks can have.</summary>
    public const int MaxUnits = 16384;

    /// <summary>The most memories, which graded networks can have.</summary>
    public const int MaxMemories = 65536;

    private static IEnumerable<RecallNetwork> Searches => new RecallNetwork[]
    {
        new("nearest", "no network: exhaustive search for the nearest memory", 1,
            (units, memories) => new NearestModel(units, memories)) { Searches = true },
        new("lsh", "search by hashing a few bits (Indyk and Motwani, 1998)", 1,
            (units, memories) => new LshModel(units, memories)) { Searches = true },
        new("lists", "search in an inverted file (Jégou, Douze and Schmid, 2011)", 1,
            (units, memories) => new ListsModel(units, memories)) { Searches = true },
        new("graph", "search along a navigable graph (Malkov and Yashunin, 2018)", 1,
            (units, memories) => new GraphModel(units, memories)) { Searches = true },
    };

    private static IEnumerable<RecallNetwork> Conventions => new RecallNetwork[]
    {
        new("couplings", "binary units by the rules and conventions of others (Hopfield, 1982; "
            + "Personnaz, Guyon and Dreyfus, 1985; Storkey, 1997)", 50,
            (units, memories) => new CouplingsModel(units, memories))
        {
            MaxUnits = PatternSet.MaxUnits,
        },
        new("rectified", "dense memory with F(z) = max(z, 0)ⁿ (Krotov and Hopfield, 2016)", 10,
            (units, memories) => new RectifiedModel(units, memories)),
        new("gaussian-separator", "separator with normally distributed couplings", 1,
            (units, memories) => new GaussianSeparatorModel(units, memories)),
        new("relu", "dense memory with the log-sum-ReLU energy (Hoover et al., 2025)", 10,
            (units, memories) => new ReluModel(units, memories)),
    };

    private static IEnumerable<RecallNetwork> InputDriven => new RecallNetwork[]
    {
        new("input", "input-driven network whose input is the cue (Betteti et al., 2025)",
            CoreNetworks.GradedPasses, (units, memories) => new InputModel(units, memories)),
        new("stimulus-driven", "input-driven network by its authors' program: tanh, noise, inputs "
            + "one after the other (Betteti et al., 2025)", 1000,
            (units, memories) => new StimulusModel(units, memories))
        {
            PassesOf = model => ((StimulusModel)model).Passes,
        },
    };

    public static IReadOnlyList<RecallNetwork> All { get; } = Catalogue.Create()
        .Where(entry => !CoreNetworks.IsSequence(entry))
        .Select(entry => new RecallNetwork(entry.Key,
            entry.Year == 0 ? entry.Equation : $"{entry.Equation} ({entry.Source}, {entry.Year})",
            CoreNetworks.PassesOf(entry),
            (units, memories) => CoreNetworks.Create(entry, units, memories)))
        .Append(new RecallNetwork("kozachkov-full",
            "full neuron-astrocyte network, N² synapses and processes (Kozachkov et al., 2023)",
            CoreNetworks.GradedPasses,
            (units, memories) => new KozachkovFullModel(units, memories)))
        .Concat(InputDriven)
        .Concat(Conventions)
        .Concat(Searches)
        .ToArray();

    public static RecallNetwork Named(string name) =>
        All.First(network => network.Name == name);
}
