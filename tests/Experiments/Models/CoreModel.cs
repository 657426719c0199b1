using System;
using AstroNano.Core;

namespace AstroNano.Experiments.Models;

/// <summary>A network of the core: the code that runs on the device.</summary>
public sealed class CoreModel : IRecallModel
{
    private readonly Network _network;
    private readonly Func<float>? _perplexity;

    public CoreModel(Network network, Func<float>? perplexity = null)
    {
        _network = network;
        _perplexity = perplexity;
    }

    public float[] State => _network.State;

    public float[] Activation => _network.Activation;

    public float Perplexity => _perplexity is null ? float.NaN : _perplexity();

    public void Begin(PatternSet patterns, sbyte[] cue)
    {
        _network.Store(patterns);
        _network.Cue(cue);
    }

    public void Step() => _network.Step();
}
