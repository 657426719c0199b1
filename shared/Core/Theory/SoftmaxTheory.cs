namespace AstroNano.Core;

/// <summary>
/// The modern Hopfield network at the recalled pattern: perplexity and the winner's weight, and
/// the β at which it has half, ln(K − 1)/N: below, all memories are mixed.
/// </summary>
internal sealed class SoftmaxTheory : NetworkTheory
{
    private readonly ModernNetwork _network;

    /// <summary>The closed forms for a network.</summary>
    internal SoftmaxTheory(ModernNetwork network)
    {
        _network = network;
    }

    /// <inheritdoc/>
    private protected override void Compare(ClosedForm[] forms)
    {
        ModernNetwork network = _network;

        // A linear score of N units is like a squared one of 2N + 1.
        int likeUnits = 2 * network.Units + 1;
        int memories = network.Memories;
        float temperature = 1f / network.Sharpness;
        float half = AstrocyteTheory.HalfTemperature(likeUnits, memories);
        forms[0].Expected = AstrocyteTheory.RetrievedPerplexity(likeUnits, memories, temperature);
        forms[0].Seen = network.Spread();
        forms[1].Expected = AstrocyteTheory.RetrievedGain(likeUnits, memories, temperature);
        forms[1].Seen = network.Modulation[Observables.Dominant(network.Overlaps, memories)];
        forms[2].ExpectAboveZero(half > 0f ? 1f / half : 0f);
    }

    /// <inheritdoc/>
    public override ClosedForm[] CreateForms() => Named("perplexity", "weight", "half β");
}
