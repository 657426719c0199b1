using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>
/// The astrocyte-gated associative memory: gains on the memories compete while the neurons settle,
/// and the winner is recalled without the cross-talk of the others.
/// </summary>
public sealed class AstrocyteEngine : Engine
{
    private readonly AstrocyteNetwork _network;
    private readonly Parameter[] _parameters;

    /// <summary>Builds the network in a workspace, and its table of parameters.</summary>
    public AstrocyteEngine(Workspace workspace)
        : base("Astrocyte")
    {
        _network = new AstrocyteNetwork(workspace);
        _parameters = new[]
        {
            new Parameter("temperature", "T", 0.01f, 1000f, Curve.Logarithmic, 0.01f, this),
            new Parameter("astrocyte time", "τp", 0.01f, 1000f, Curve.Logarithmic, 1f, this),
            new Parameter("neuron time", "τx", 0.1f, 10f, Curve.Logarithmic, 1f, this),
            new Parameter("steepness", "σ", 2f, 10f, Curve.Linear, 5f, this),
        };
        Apply();
    }

    /// <inheritdoc/>
    public override Network Network => _network;

    /// <inheritdoc/>
    public override Parameter[] Parameters => _parameters;

    /// <inheritdoc/>
    public override float[] Seconds => _network.Gains;

    /// <inheritdoc/>
    public override string SecondName => "gain";

    /// <summary>Perplexity of the gains.</summary>
    public override float Perplexity() => _network.Perplexity();

    /// <inheritdoc/>
    public override int Predictions => 3;

    /// <inheritdoc/>
    public override string PredictionName(int index)
    {
        if (index == 0)
        {
            return "P";
        }

        return index == 1 ? "best p" : "half T";
    }

    /// <summary>
    /// At the recalled memory: the perplexity, its gain, and the temperature that halves the gain.
    /// </summary>
    public override float Predicted(int index)
    {
        int memories = _network.Memories;
        if (index == 2)
        {
            return AstrocyteTheory.HalfTemperature(Units, memories);
        }

        float temperature = _network.Temperature;
        return index == 0
            ? AstrocyteTheory.RetrievedPerplexity(Units, memories, temperature)
            : AstrocyteTheory.RetrievedGain(Units, memories, temperature);
    }

    /// <inheritdoc/>
    public override float Measured(int index)
    {
        if (index == 0)
        {
            return _network.Perplexity();
        }

        if (index == 2)
        {
            return _network.Temperature;
        }

        return _network.Gains[Observables.Dominant(_network.Overlaps, _network.Memories)];
    }

    /// <inheritdoc/>
    protected override string HelpOf(int index)
    {
        switch (index)
        {
            case 0:
                return "Low: one memory takes all. High: all weigh the same, as in the classical network.";
            case 1: return "How slowly the gains follow the overlaps.";
            case 2: return "How slowly the neurons follow their input.";
            default: return "How sharply a neuron decides between -1 and 1.";
        }
    }

    /// <inheritdoc/>
    protected override void Apply()
    {
        _network.Temperature = _parameters[0].Value;
        _network.AstrocyteTimeConstant = _parameters[1].Value;
        _network.NeuronTimeConstant = _parameters[2].Value;
        _network.Steepness = _parameters[3].Value;
    }
}
