using System;

namespace AstroNano.Core;

/// <summary>
/// The one list of networks, in the order in which MODE goes through them: family by family, the
/// newest first. A new network is its file and four lines here: its place in the order, its entry,
/// its title, and what makes it; whatever lists networks reads it from here. Its number in
/// certificates is the next that no network ever had.
/// </summary>
/// <remarks>
/// Entries are made one by one, by a switch: on the device a table of all, each with a function
/// that makes its network, would take 4 KB while it is used and 1 KB for ever.
/// </remarks>
public static partial class Catalogue
{
    // Numbers of the networks, A for 0: an array would stay in memory.
    private const string Order = "ABCDEFGHUIJKLMTNOPQRS";

    /// <summary>How many networks there are.</summary>
    public static int Count
    {
        get
        {
            string order = Order;
            AddRegistered(ref order);
            return order.Length;
        }
    }

    /// <summary>The entry at a place, from 0 to <see cref="Count"/> − 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The catalogue has no such place.</exception>
    public static NetworkEntry At(int place)
    {
        Check.Range(place, 0, Count - 1)?.Throw(nameof(place));
        int number = NumberAt(place);
        NetworkEntry entry = number switch
        {
            0 => new NetworkEntry("astrocyte", Family.Gated, 2026, "Vivet and Arenas",
                "τx dx/dt = −x + K Ξ(p∘m), p = competing gains", number: 0, version: 1),
            1 => new NetworkEntry("attention", Family.Gated, 2026, "Vivet and Arenas",
                "τx dx/dt = −x + Ξp, p = competing gains of linear scores", number: 1, version: 1),
            2 => new NetworkEntry("kozachkov", Family.Gated, 2023,
                "Kozachkov, Slotine and Krotov", "τx dx/dt = −x + Ξm³", number: 2, version: 1),
            3 => new NetworkEntry("reasoning", Family.Sequence, 2026,
                "Betteti, Baggio and Zampieri", "τf dx/dt = −x + Ξ(α∘m + ηAm), τs dα/dt = −α + κAm",
                number: 3, version: 1),
            4 => new NetworkEntry("three-layer", Family.Sequence, 2026,
                "Betteti, Baggio and Zampieri",
                "the reasoning network with a layer of memories of its own", number: 4, version: 1),
            5 => new NetworkEntry("input-driven", Family.Sequence, 2025,
                "Betteti, Baggio, Bullo and Zampieri", "τf dx/dt = −x + Ξ(α∘m), α from an input",
                number: 5, version: 2),
            6 => new NetworkEntry("kleinfeld", Family.Sequence, 1986, "Kleinfeld",
                "τf dx/dt = −x + Ξ(sm + κAm)", number: 6, version: 1),
            7 => new NetworkEntry("kleinfeld-delayed", Family.Sequence, 1986,
                "Sompolinsky and Kanter", "τf dx/dt = −x + Ξ(m + λAy), τs dy/dt = −y + m",
                number: 7, version: 1),
            8 => new NetworkEntry("hopfield", Family.Classical, 1984, "Hopfield",
                "τx dx/dt = −x + Ξm", number: 8, version: 1),
            9 => new NetworkEntry("binary", Family.Classical, 1982, "Hopfield",
                "s ← sgn(Ξm − Ks/N), unit by unit", number: 9, version: 1),
            10 => new NetworkEntry("correlation", Family.Classical, 1972, "Amari",
                "s ← sgn(Ξm), once", number: 10, version: 1),
            11 => new NetworkEntry("kohonen", Family.Classical, 1972, "Kohonen",
                "y = Ξm, once", number: 11, version: 1),
            12 => new NetworkEntry("hebbian", Family.Classical, 1949, "Hebb",
                "x ← sgn(Ξ(s∘m)), strengths s fade as others are learned", number: 12, version: 1),
            13 => new NetworkEntry("universal", Family.Dense, 2022, "Millidge et al.",
                "y = C sep(sim(Ξ, x))", number: 13, version: 1),
            14 => new NetworkEntry("modern", Family.Dense, 2021, "Ramsauer et al.",
                "x ← Ξ softmax(βNm)", number: 14, version: 1),
            15 => new NetworkEntry("dense", Family.Dense, 2016, "Krotov and Hopfield",
                "s ← sgn(Ξ F'(m)), F(m) = mⁿ or eᵐ, unit by unit", number: 15, version: 1),
            16 => new NetworkEntry("minerva", Family.Dense, 1984, "Hintzman",
                "s ← sgn(Ξm³), the echo's content", number: 16, version: 1),
            17 => new NetworkEntry("sparse", Family.Sparse, 1988, "Kanerva",
                "s ← sgn(Ξn), n = active hard locations in common", number: 17, version: 1),
            18 => new NetworkEntry("separator", Family.Sparse, 1971, "Marr",
                "code = k winners of Rs, s ← memory of the closest code", number: 18, version: 1),
            19 => new NetworkEntry("entmax", Family.Dense, 2024, "Santos et al.",
                "x ← Ξ entmax(βNm)", number: 19, version: 1),
            20 => new NetworkEntry("context", Family.Classical, 2025, "Podlaski, Agnes and Vogels",
                "s ← sgn(Ξm) among the neurons that context k leaves active, unit by unit",
                number: 20, version: 1),
            _ => null,
        };
        FindRegistered(number, ref entry);
        entry.Title = TitleOf(number);
        return entry;
    }

    /// <summary>The title of the network at a place, without its entry.</summary>
    public static string TitleAt(int place) => TitleOf(NumberAt(place));

    /// <summary>The title of the network of a number.</summary>
    private static string TitleOf(int number)
    {
        string title = number switch
        {
            0 => "Astrocyte",
            1 => "Attention",
            2 => "Kozachkov",
            3 => "Reasoning",
            4 => "Layers",
            5 => "Input",
            6 => "Kleinfeld",
            7 => "Slow syn.",
            8 => "Hopfield",
            9 => "Binary",
            10 => "Amari",
            11 => "Kohonen",
            12 => "Hebbian",
            13 => "Universal",
            14 => "Modern",
            15 => "Dense",
            16 => "Minerva 2",
            17 => "Sparse",
            18 => "Separator",
            19 => "Entmax",
            20 => "Context",
            _ => null,
        };
        TitleRegistered(number, ref title);
        return title;
    }

    /// <summary>Makes the network of an entry.</summary>
    /// <param name="entry">Which.</param>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories, from 1 to 256.</param>
    /// <exception cref="ArgumentNullException">The entry is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is not in its range.</exception>
    public static Network Create(this NetworkEntry entry, int units, int capacity)
    {
        Check.Given(entry)?.Throw(nameof(entry));
        Network network = entry.Number switch
        {
            0 => new AstrocyteNetwork(units, capacity),
            1 => new AttentionNetwork(units, capacity),
            2 => new KozachkovNetwork(units, capacity),
            3 => new ReasoningNetwork(units, capacity),
            4 => new ThreeLayerNetwork(units, capacity),
            5 => new InputDrivenNetwork(units, capacity),
            6 => new KleinfeldNetwork(units, capacity),
            7 => new DelayedKleinfeldNetwork(units, capacity),
            8 => new HopfieldNetwork(units, capacity),
            9 => new BinaryNetwork(units, capacity),
            10 => new CorrelationNetwork(units, capacity),
            11 => new KohonenNetwork(units, capacity),
            12 => new HebbianNetwork(units, capacity),
            13 => new UniversalNetwork(units, capacity),
            14 => new ModernNetwork(units, capacity),
            15 => new DenseNetwork(units, capacity),
            16 => new MinervaNetwork(units, capacity),
            17 => new SparseNetwork(units, capacity),
            18 => new SeparatorNetwork(units, capacity),
            19 => new EntmaxNetwork(units, capacity),
            20 => new ContextNetwork(units, capacity),
            _ => null,
        };
        CreateRegistered(entry.Number, units, capacity, ref network);
        return network;
    }

    /// <summary>All entries, in a new array.</summary>
    public static NetworkEntry[] Create()
    {
        var entries = new NetworkEntry[Count];
        for (int place = 0; place < Count; place++)
        {
            entries[place] = At(place);
        }

        return entries;
    }

    /// <summary>The network of this key.</summary>
    /// <exception cref="ArgumentException">
    /// There is none; the message lists those there are.
    /// </exception>
    public static NetworkEntry Find(string key)
    {
        string known = string.Empty;
        for (int place = 0; place < Count; place++)
        {
            NetworkEntry entry = At(place);
            if (entry.Key == key)
            {
                return entry;
            }

            known += (place == 0 ? string.Empty : ", ") + entry.Key;
        }

        throw new ArgumentException("There is no network '" + key + "'; there are " + known + ".");
    }

    private static int NumberAt(int place)
    {
        string order = Order;
        AddRegistered(ref order);
        return order[place] - 'A';
    }

    // Networks of users, on the desktop: DotNet/Catalogue.Registered.cs. A call of a partial method
    // that has no body is not compiled, so the device pays nothing.
    static partial void AddRegistered(ref string order);

    static partial void FindRegistered(int number, ref NetworkEntry entry);

    static partial void TitleRegistered(int number, ref string title);

    static partial void CreateRegistered(
        int number, int units, int capacity, ref Network network);
}
