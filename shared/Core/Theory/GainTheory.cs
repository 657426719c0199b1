namespace AstroNano.Core;

/// <summary>
/// A gated memory at the recalled pattern: its perplexity, the gain of the winner, and the
/// temperature that halves that gain. See <see cref="AstrocyteTheory"/>.
/// </summary>
internal sealed class GainTheory : NetworkTheory
{
    private readonly GatedNetwork _network;
    private readonly int _likeUnits;

    /// <summary>The closed forms for a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="likeUnits">Units of the squared score that its own score is like.</param>
    internal GainTheory(GatedNetwork network, int likeUnits)
    {
        _network = network;
        _likeUnits = likeUnits;
    }

    /// <inheritdoc/>
    private protected override void Compare(ClosedForm[] forms)
    {
        GatedNetwork network = _network;
        int memories = network.Memories;
        float temperature = network.Temperature;
        forms[0].Expected =
            AstrocyteTheory.RetrievedPerplexity(_likeUnits, memories, temperature);
        forms[0].Seen = network.Perplexity();
        forms[1].Expected = AstrocyteTheory.RetrievedGain(_likeUnits, memories, temperature);
        forms[1].Seen = network.Modulation[Observables.Dominant(network.Overlaps, memories)];
        forms[2].ExpectAboveZero(AstrocyteTheory.HalfTemperature(_likeUnits, memories));
    }

    /// <inheritdoc/>
    public override ClosedForm[] CreateForms() => Named("perplexity", "best gain", "half T");
}
