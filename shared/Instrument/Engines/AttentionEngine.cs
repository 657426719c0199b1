using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>
/// The astrocyte-gated memory with linear scores: attention. It has the knobs of the one with
/// squared scores, in the same positions, so that MODE compares the two at a single setting.
/// </summary>
public sealed class AttentionEngine : Engine
{
    // With linear scores all is as with squared ones of 2N + 1 units: N/T for (N − 1)/(2T).
    private const int LikeUnits = 2 * Units + 1;

    private readonly AttentionNetwork _network;
    private readonly AstrocyteEngine _squared;

    /// <summary>Builds the network in a workspace, beside the one whose knobs it shares.</summary>
    public AttentionEngine(Workspace workspace, AstrocyteEngine squared)
        : base("Attention")
    {
        _network = new AttentionNetwork(workspace);
        _squared = squared;
        Follow(squared);
        Apply();
    }

    /// <inheritdoc/>
    public override Network Network => _network;

    /// <inheritdoc/>
    public override Parameter[] Parameters => _squared.Parameters;

    /// <inheritdoc/>
    public override float[] Seconds => _network.Gains;

    /// <inheritdoc/>
    public override string SecondName => _squared.SecondName;

    /// <summary>Perplexity of the gains.</summary>
    public override float Perplexity() => _network.Perplexity();

    /// <inheritdoc/>
    public override int Predictions => _squared.Predictions;

    /// <inheritdoc/>
    public override string PredictionName(int index) => _squared.PredictionName(index);

    /// <inheritdoc cref="AstrocyteEngine.Predicted"/>
    public override float Predicted(int index)
    {
        int memories = _network.Memories;
        if (index == 2)
        {
            return AstrocyteTheory.HalfTemperature(LikeUnits, memories);
        }

        float temperature = _network.Temperature;
        return index == 0
            ? AstrocyteTheory.RetrievedPerplexity(LikeUnits, memories, temperature)
            : AstrocyteTheory.RetrievedGain(LikeUnits, memories, temperature);
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
    protected override void Apply()
    {
        _network.Temperature = Parameters[0].Value;
        _network.AstrocyteTimeConstant = Parameters[1].Value;
        _network.NeuronTimeConstant = Parameters[2].Value;
        _network.Steepness = Parameters[3].Value;
    }
}
