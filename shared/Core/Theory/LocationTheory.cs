namespace AstroNano.Core;

/// <summary>
/// How many hard locations of a sparse memory are active: M Σ_{d ≤ r} C(N, d) / 2^N.
/// Source: Kanerva 1988.
/// </summary>
public sealed class LocationTheory : NetworkTheory
{
    private readonly SparseNetwork _network;
    private int _radius = -1;
    private float _share;

    /// <summary>The closed form for a network.</summary>
    internal LocationTheory(SparseNetwork network)
        : base("active")
    {
        _network = network;
    }

    /// <inheritdoc/>
    public override void Update()
    {
        if (_radius != _network.Radius)
        {
            _radius = _network.Radius;
            _share = ShareWithin(_network.Units, _radius);
        }

        Forms[0].Expected = _share * _network.Locations;
        Forms[0].Seen = _network.ActiveLocations;
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
}
