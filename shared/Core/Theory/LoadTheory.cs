namespace AstroNano.Core;

/// <summary>
/// The load above which random memories of the classical network are lost, K = 0.138 N for large
/// N. Source: Amit, Gutfreund and Sompolinsky, Phys. Rev. Lett. 55, 1530 (1985).
/// </summary>
internal sealed class LoadTheory : NetworkTheory
{
    /// <summary>K/N at which recall breaks down.</summary>
    public const float CriticalLoad = 0.138f;

    private readonly Network _network;

    /// <summary>The closed form for a network.</summary>
    internal LoadTheory(Network network)
    {
        _network = network;
    }

    /// <inheritdoc/>
    private protected override void Compare(ClosedForm[] forms) =>
        forms[0].Expected = CriticalLoad * _network.Units;

    /// <inheritdoc/>
    public override ClosedForm[] CreateForms() => Named("most K");
}
