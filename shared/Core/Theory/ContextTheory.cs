namespace AstroNano.Core;

/// <summary>
/// The share of active units with which S contexts store most, (√(2S − 1) − 1)/(S − 1), for large
/// N; and the share of the active units that have learned a memory of another context, a by chance.
/// Source: Podlaski, Agnes and Vogels, Phys. Rev. X 15, 011057 (2025), Fig. 5, as its code has it.
/// </summary>
/// <remarks>
/// That code takes the most memories themselves from a table of numbers, made by equations that it
/// does not contain; so there is no closed form of them here.
/// </remarks>
internal sealed class ContextTheory : NetworkTheory
{
    private readonly ContextNetwork _network;

    /// <summary>The closed forms for a network.</summary>
    internal ContextTheory(ContextNetwork network)
    {
        _network = network;
    }

    /// <inheritdoc/>
    private protected override void Compare(ClosedForm[] forms)
    {
        ContextNetwork network = _network;
        float[] access = network.Modulation;
        int memories = network.Memories, contexts = network.Contexts;
        int active = network.ActiveContext - 1, others = 0;
        float sum = 0f;
        for (int mu = 0; mu < memories; mu++)
        {
            if (mu % contexts != active)
            {
                sum += access[mu];
                others++;
            }
        }

        float share = (float)network.ActiveUnits / network.Units;

        // The same without a difference that is 0 for one context.
        forms[0].Expected = 2f / (1f + FloatMath.SquareRoot(2 * contexts - 1));
        forms[0].Seen = share;
        forms[1].Expected = others > 0 ? share : ClosedForm.Unknown;
        forms[1].Seen = others > 0 ? sum / others : ClosedForm.Unknown;
    }

    /// <inheritdoc/>
    public override ClosedForm[] CreateForms() => Named("best share", "next share");
}
