namespace AstroNano.Core;

/// <summary>
/// How many hard locations of a sparse memory are active: M Σ_{d ≤ r} C(N, d) / 2^N.
/// Source: Kanerva 1988.
/// </summary>
internal sealed class LocationTheory : NetworkTheory
{
    private readonly SparseNetwork _network;
    private int _radius = -1;
    private float _share;

    /// <summary>The closed form for a network.</summary>
    internal LocationTheory(SparseNetwork network)
    {
        _network = network;
    }

    /// <inheritdoc/>
    private protected override void Compare(ClosedForm[] forms)
    {
        SparseNetwork network = _network;
        int radius = network.Radius;
        if (_radius != radius)
        {
            _radius = radius;
            _share = ShareWithin(network.Units, radius);
        }

        ClosedForm form = forms[0];
        form.Expected = _share * network.Locations;
        form.Seen = network.ActiveLocations;
    }

    // In logarithms: C(N, d) is no float for a large N.
    private static float ShareWithin(int units, int radius)
    {
        float term = -units * FloatMath.Log(2f);
        float share = 0f;
        for (int distance = 0; distance <= radius && distance <= units; distance++)
        {
            share += FloatMath.Exp(term);
            if (distance < radius)
            {
                term += FloatMath.Log((float)(units - distance) / (distance + 1));
            }
        }

        return share;
    }

    /// <inheritdoc/>
    public override ClosedForm[] CreateForms() => Named("active");
}
