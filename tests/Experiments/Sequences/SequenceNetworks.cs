using System;
using System.Collections.Generic;
using System.Linq;
using AstroNano.Core;

namespace AstroNano.Experiments.Sequences;

/// <summary>A network in which memories follow one another.</summary>
/// <param name="Name">As on the command line and in the tables.</param>
/// <param name="Description">One line.</param>
/// <param name="Threshold">|overlap| from which a memory counts as the present one.</param>
/// <param name="Create">Makes one for the settings.</param>
public sealed record SequenceNetwork(string Name, string Description, float Threshold,
    Func<SequenceSettings, Network> Create);

/// <summary>The one list of networks that play sequences.</summary>
public static class SequenceNetworks
{
    public static IReadOnlyList<SequenceNetwork> All { get; } = new SequenceNetwork[]
    {
        new("reasoning", "two-time-scale reasoning network (Betteti et al.)",
            Observables.DominanceThreshold, CreateReasoning),
        new("kleinfeld", "transitions on one time scale (after Kleinfeld)",
            0f, CreateKleinfeld),
        new("kleinfeld-delayed", "transitions by slow synapses (Kleinfeld's own form)",
            Observables.DominanceThreshold, CreateDelayed),
    };

    public static SequenceNetwork Named(string name) =>
        All.First(network => network.Name == name);

    public static ReasoningNetwork CreateReasoning(SequenceSettings settings) =>
        new(settings.Units, settings.Memories)
        {
            TimeStep = settings.TimeStep,
            NeuronTimeConstant = settings.NeuronTimeConstant,
            ReasoningGain = settings.Gain,
            SaliencyTimeConstant = settings.SlowTimeConstant,
            Leak = settings.Leak,
            InitialSaliency = settings.InitialSaliency,
        };

    public static KleinfeldNetwork CreateKleinfeld(SequenceSettings settings) =>
        new(settings.Units, settings.Memories)
        {
            TimeStep = settings.TimeStep,
            NeuronTimeConstant = settings.NeuronTimeConstant,
            SequenceGain = settings.Gain,
            SymmetricGain = settings.SymmetricGain,
        };

    private static DelayedKleinfeldNetwork CreateDelayed(SequenceSettings settings) =>
        new(settings.Units, settings.Memories)
        {
            TimeStep = settings.TimeStep,
            NeuronTimeConstant = settings.NeuronTimeConstant,
            SequenceGain = settings.Gain,
            SynapseTimeConstant = settings.SlowTimeConstant,
        };
}
