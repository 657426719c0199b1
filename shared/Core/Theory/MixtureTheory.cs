namespace AstroNano.Core;

/// <summary>
/// Up to s + κ = 1 every state of the transitions on one time scale decays to 0: the largest
/// eigenvalue of s + κ A on a ring is s + κ.
/// </summary>
internal sealed class MixtureTheory : NetworkTheory
{
    private readonly KleinfeldNetwork _network;

    /// <summary>The closed form for a network.</summary>
    internal MixtureTheory(KleinfeldNetwork network)
    {
        _network = network;
    }

    /// <inheritdoc/>
    private protected override void Compare(ClosedForm[] forms) =>
        forms[0].ExpectAboveZero(1f - _network.SymmetricGain);

    /// <inheritdoc/>
    public override ClosedForm[] CreateForms() => Named("critical κ");
}
