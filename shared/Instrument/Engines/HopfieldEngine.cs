using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>The classical network: every memory weighs the same for ever.</summary>
public sealed class HopfieldEngine : Engine
{
    private readonly HopfieldNetwork _network;
    private readonly Parameter[] _parameters;

    /// <summary>Builds the network in a workspace, and its table of parameters.</summary>
    public HopfieldEngine(Workspace workspace)
        : base("Hopfield")
    {
        _network = new HopfieldNetwork(workspace);
        ParameterEffect apply = Apply;
        _parameters = new[]
        {
            new Parameter("steepness", "σ", 2f, 10f, Curve.Linear, 5f,
                "How sharply a neuron decides between -1 and 1.", apply),
            new Parameter("neuron time", "τx", 0.1f, 10f, Curve.Logarithmic, 1f,
                "How slowly the neurons follow their input.", apply),
        };
        Apply();
    }

    /// <inheritdoc/>
    public override Network Network => _network;

    /// <inheritdoc/>
    public override Parameter[] Parameters => _parameters;

    /// <summary>All memories are in play, always.</summary>
    public override float Perplexity() => _network.Memories;

    /// <inheritdoc/>
    public override int Predictions => 1;

    /// <inheritdoc/>
    public override string PredictionName(int index) => "load K/N";

    /// <summary>Above this load memories of the classical network are lost.</summary>
    public override float Predicted(int index) => 0.138f;

    /// <inheritdoc/>
    public override float Measured(int index) => (float)_network.Memories / Units;

    // In the order of the table.
    private void Apply()
    {
        _network.Steepness = _parameters[0].Value;
        _network.NeuronTimeConstant = _parameters[1].Value;
    }
}
