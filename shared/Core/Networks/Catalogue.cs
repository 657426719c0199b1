using System;

namespace AstroNano.Core;

/// <summary>
/// The one list of networks, in the order in which MODE goes through them: family by family, the
/// newest first. A new network is its file and an entry here; whatever lists networks reads it from
/// here. Its number in certificates is the next that no network ever had.
/// </summary>
public static class Catalogue
{
    /// <summary>
    /// All networks. Made anew for who asks, so that the device need not hold it.
    /// </summary>
    public static NetworkEntry[] Create() => new[]
    {
        new NetworkEntry("astrocyte", "Astrocyte", Family.Gated, 2026, "Vivet and Arenas",
            "τx dx/dt = −x + K Ξ(p∘m), p = competing gains",
            (units, capacity) => new AstrocyteNetwork(units, capacity), number: 0, version: 1),
        new NetworkEntry("attention", "Attention", Family.Gated, 2026, "Vivet and Arenas",
            "τx dx/dt = −x + Ξp, p = competing gains of linear scores",
            (units, capacity) => new AttentionNetwork(units, capacity), number: 1, version: 1),
        new NetworkEntry("kozachkov", "Kozachkov", Family.Gated, 2023,
            "Kozachkov, Slotine and Krotov", "τx dx/dt = −x + Ξm³",
            (units, capacity) => new KozachkovNetwork(units, capacity), number: 2, version: 1),
        new NetworkEntry("reasoning", "Reasoning", Family.Sequence, 2026,
            "Betteti, Baggio and Zampieri",
            "τf dx/dt = −x + Ξ(α∘m + ηAm), τs dα/dt = −α + κAm",
            (units, capacity) => new ReasoningNetwork(units, capacity), number: 3, version: 1),
        new NetworkEntry("three-layer", "Layers", Family.Sequence, 2026,
            "Betteti, Baggio and Zampieri",
            "the reasoning network with a layer of memories of its own",
            (units, capacity) => new ThreeLayerNetwork(units, capacity), number: 4, version: 1),
        new NetworkEntry("input-driven", "Input", Family.Sequence, 2025,
            "Betteti, Baggio, Bullo and Zampieri", "τf dx/dt = −x + Ξ(α∘m), α from an input",
            (units, capacity) => new InputDrivenNetwork(units, capacity), number: 5, version: 2),
        new NetworkEntry("kleinfeld", "Kleinfeld", Family.Sequence, 1986, "Kleinfeld",
            "τf dx/dt = −x + Ξ(sm + κAm)",
            (units, capacity) => new KleinfeldNetwork(units, capacity), number: 6, version: 1),
        new NetworkEntry("kleinfeld-delayed", "Slow syn.", Family.Sequence, 1986,
            "Sompolinsky and Kanter",
            "τf dx/dt = −x + Ξ(m + λAy), τs dy/dt = −y + m",
            (units, capacity) => new DelayedKleinfeldNetwork(units, capacity),
            number: 7, version: 1),
        new NetworkEntry("hopfield", "Hopfield", Family.Classical, 1984, "Hopfield",
            "τx dx/dt = −x + Ξm",
            (units, capacity) => new HopfieldNetwork(units, capacity), number: 8, version: 1),
        new NetworkEntry("binary", "Binary", Family.Classical, 1982, "Hopfield",
            "s ← sgn(Ξm − Ks/N), unit by unit",
            (units, capacity) => new BinaryNetwork(units, capacity), number: 9, version: 1),
        new NetworkEntry("correlation", "Amari", Family.Classical, 1972, "Amari",
            "s ← sgn(Ξm), once",
            (units, capacity) => new CorrelationNetwork(units, capacity), number: 10, version: 1),
        new NetworkEntry("kohonen", "Kohonen", Family.Classical, 1972, "Kohonen",
            "y = Ξm, once",
            (units, capacity) => new KohonenNetwork(units, capacity), number: 11, version: 1),
        new NetworkEntry("hebbian", "Hebbian", Family.Classical, 1949, "Hebb",
            "x ← sgn(Ξ(s∘m)), strengths s fade as others are learned",
            (units, capacity) => new HebbianNetwork(units, capacity), number: 12, version: 1),
        new NetworkEntry("entmax", "Entmax", Family.Dense, 2024, "Santos et al.",
            "x ← Ξ entmax(βNm)",
            (units, capacity) => new EntmaxNetwork(units, capacity), number: 19, version: 1),
        new NetworkEntry("universal", "Universal", Family.Dense, 2022, "Millidge et al.",
            "y = C sep(sim(Ξ, x))",
            (units, capacity) => new UniversalNetwork(units, capacity), number: 13, version: 1),
        new NetworkEntry("modern", "Modern", Family.Dense, 2021, "Ramsauer et al.",
            "x ← Ξ softmax(βNm)",
            (units, capacity) => new ModernNetwork(units, capacity), number: 14, version: 1),
        new NetworkEntry("dense", "Dense", Family.Dense, 2016, "Krotov and Hopfield",
            "s ← sgn(Ξ F'(m)), F(m) = mⁿ or eᵐ, unit by unit",
            (units, capacity) => new DenseNetwork(units, capacity), number: 15, version: 1),
        new NetworkEntry("minerva", "Minerva 2", Family.Dense, 1984, "Hintzman",
            "s ← sgn(Ξm³), the echo's content",
            (units, capacity) => new MinervaNetwork(units, capacity), number: 16, version: 1),
        new NetworkEntry("sparse", "Sparse", Family.Sparse, 1988, "Kanerva",
            "s ← sgn(Ξn), n = active hard locations in common",
            (units, capacity) => new SparseNetwork(units, capacity), number: 17, version: 1),
        new NetworkEntry("separator", "Separator", Family.Sparse, 1971, "Marr",
            "code = k winners of Rs, s ← memory of the closest code",
            (units, capacity) => new SeparatorNetwork(units, capacity), number: 18, version: 1),
    };

    /// <summary>The network of this key.</summary>
    /// <exception cref="ArgumentException">
    /// There is none; the message lists those there are.
    /// </exception>
    public static NetworkEntry Find(string key)
    {
        NetworkEntry[] entries = Create();
        string known = string.Empty;
        for (int index = 0; index < entries.Length; index++)
        {
            if (entries[index].Key == key)
            {
                return entries[index];
            }

            known += (index == 0 ? string.Empty : ", ") + entries[index].Key;
        }

        throw new ArgumentException("There is no network '" + key + "'; there are " + known + ".");
    }
}
