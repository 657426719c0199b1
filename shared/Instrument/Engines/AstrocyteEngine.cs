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
        ParameterEffect apply = Apply;
        _parameters = new[]
        {
            new Parameter("temperature", "T", 0.01f, 1000f, Curve.Logarithmic, 0.01f,
                "Low: one memory takes all. High: all weigh the same, as in the classical network.",
                apply),
            new Parameter("astrocyte time", "τp", 0.01f, 1000f, Curve.Logarithmic, 1f,
                "How slowly the gains follow the overlaps.", apply),
            new Parameter("neuron time", "τx", 0.1f, 10f, Curve.Logarithmic, 1f,
                "How slowly the neurons follow their input.", apply),
            new Parameter("steepness", "σ", 2f, 10f, Curve.Linear, 5f,
                "How sharply a neuron decides between -1 and 1.", apply),
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

    // In the order of the table.
    private void Apply()
    {
        _network.Temperature = _parameters[0].Value;
        _network.AstrocyteTimeConstant = _parameters[1].Value;
        _network.NeuronTimeConstant = _parameters[2].Value;
        _network.Steepness = _parameters[3].Value;
    }
}
