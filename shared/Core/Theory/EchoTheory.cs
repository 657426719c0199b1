namespace AstroNano.Core;

/// <summary>
/// Echo intensity of Minerva 2, Σ cos³: 1 for a memory that nothing else is like; about 0 for
/// what was never seen.
/// </summary>
internal sealed class EchoTheory : NetworkTheory
{
    private readonly MinervaNetwork _network;

    /// <summary>The closed form for a network.</summary>
    internal EchoTheory(MinervaNetwork network)
    {
        _network = network;
    }

    /// <inheritdoc/>
    private protected override void Compare(ClosedForm[] forms)
    {
        forms[0].Expected = 1f;
        forms[0].Seen = _network.EchoIntensity;
    }

    /// <inheritdoc/>
    public override ClosedForm[] CreateForms() => Named("intensity");
}
