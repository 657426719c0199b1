using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>
/// The classical network: every memory weighs the same for ever. Its neurons are those of the
/// astrocyte-gated one, and so are their knobs.
/// </summary>
public sealed class HopfieldEngine : Engine
{
    private readonly HopfieldNetwork _network;
    private readonly Parameter[] _parameters;

    /// <summary>Builds the network in a workspace, beside one with neurons alike.</summary>
    public HopfieldEngine(Workspace workspace, AstrocyteEngine astrocyte)
        : base("Hopfield")
    {
        _network = new HopfieldNetwork(workspace);
        _parameters = new[] { astrocyte.Parameters[3], astrocyte.Parameters[2] };
        Follow(astrocyte);
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

    /// <inheritdoc/>
    protected override void Apply()
    {
        _network.Steepness = _parameters[0].Value;
        _network.NeuronTimeConstant = _parameters[1].Value;
    }
}
