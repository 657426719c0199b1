namespace AstroNano.Core;

/// <summary>
/// How far apart the memory that leads and the next one are, before and after the expansion: the
/// overlap of the patterns, and the share of code units in common, k/256 by chance.
/// </summary>
internal sealed class SeparationTheory : NetworkTheory
{
    private readonly SeparatorNetwork _network;

    /// <summary>The closed forms for a network.</summary>
    internal SeparationTheory(SeparatorNetwork network)
    {
        _network = network;
    }

    /// <inheritdoc/>
    private protected override void Compare(ClosedForm[] forms)
    {
        SeparatorNetwork network = _network;
        int memories = network.Memories;
        float[] overlaps = network.Overlaps, shares = network.Modulation;
        int leader = Observables.Dominant(overlaps, memories);
        float overlap = 0f, share = 0f;
        for (int mu = 0; mu < memories; mu++)
        {
            if (mu != leader)
            {
                float m = FloatMath.Absolute(overlaps[mu]);
                overlap = m > overlap ? m : overlap;
                share = shares[mu] > share ? shares[mu] : share;
            }
        }

        forms[0].Seen = overlap;
        forms[1].Expected = (float)network.Winners / SeparatorNetwork.CodeUnits;
        forms[1].Seen = share;
    }

    /// <inheritdoc/>
    public override ClosedForm[] CreateForms() => Named("next m", "next code");
}
