using System;
using System.Collections.Generic;
using System.Linq;
using AstroNano.Core;
using AstroNano.Experiments.Models;

namespace AstroNano.Experiments.Recall;

/// <summary>A network that a recall experiment can ask for by name.</summary>
/// <param name="Name">As on the command line and in the tables.</param>
/// <param name="Title">As in a figure.</param>
/// <param name="Description">One line.</param>
/// <param name="Create">Makes one for the settings and a number of memories.</param>
public sealed record RecallNetwork(string Name, string Title, string Description,
    Func<RecallSettings, int, IRecallModel> Create);

/// <summary>The one list of networks that recall a memory.</summary>
public static class RecallNetworks
{
    public static IReadOnlyList<RecallNetwork> All { get; } = new RecallNetwork[]
    {
        new("astrocyte", "astrocyte-gated",
            "astrocyte-gated memory, squared scores (Vivet and Arenas)", CreateAstrocyte),
        new("astrocyte-linear", "astrocyte-gated, linear",
            "astrocyte-gated memory, linear scores: attention", CreateAttention),
        new("hopfield", "classical",
            "classical graded Hopfield network", CreateHopfield),
        new("kozachkov", "Kozachkov, effective",
            "effective neuron-astrocyte memory of the fourth order (Kozachkov et al.)",
            CreateKozachkov),
        new("kozachkov-full", "Kozachkov, full",
            "full neuron-astrocyte network with N² synapses and processes (Kozachkov et al.)",
            (settings, memories) => new KozachkovFullModel(
                settings.Units, memories, settings.Steepness, settings.TimeStep)),
    };

    public static RecallNetwork Named(string name) =>
        All.First(network => network.Name == name);

    private static CoreModel CreateAstrocyte(RecallSettings settings, int memories)
    {
        var network = new AstrocyteNetwork(settings.Units, memories)
        {
            TimeStep = settings.TimeStep,
            Steepness = settings.Steepness,
            NeuronTimeConstant = settings.NeuronTimeConstant,
            AstrocyteTimeConstant = settings.AstrocyteTimeConstant,
            GainDynamics = settings.Gains,
        };
        network.Temperature = settings.Temperature ?? network.Temperature;
        return new CoreModel(network, network.Perplexity);
    }

    private static CoreModel CreateAttention(RecallSettings settings, int memories)
    {
        var network = new AttentionNetwork(settings.Units, memories)
        {
            TimeStep = settings.TimeStep,
            Steepness = settings.Steepness,
            NeuronTimeConstant = settings.NeuronTimeConstant,
            AstrocyteTimeConstant = settings.AstrocyteTimeConstant,
            GainDynamics = settings.Gains,
        };
        network.Temperature = settings.Temperature ?? network.Temperature;
        return new CoreModel(network, network.Perplexity);
    }

    private static CoreModel CreateHopfield(RecallSettings settings, int memories) =>
        new(new HopfieldNetwork(settings.Units, memories)
        {
            TimeStep = settings.TimeStep,
            Steepness = settings.Steepness,
            NeuronTimeConstant = settings.NeuronTimeConstant,
        });

    private static CoreModel CreateKozachkov(RecallSettings settings, int memories) =>
        new(new KozachkovNetwork(settings.Units, memories)
        {
            TimeStep = settings.TimeStep,
            Steepness = settings.Steepness,
            NeuronTimeConstant = settings.NeuronTimeConstant,
        });
}
