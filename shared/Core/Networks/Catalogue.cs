using System;

namespace AstroNano.Core;

/// <summary>
/// The one list of networks, in the order in which MODE goes through them. A new network is its
/// file and a line here; whatever lists networks reads it from here.
/// </summary>
public static class Catalogue
{
    /// <summary>All networks. Made anew for who asks, so that the device need not hold it.</summary>
    public static NetworkEntry[] Create() => new[]
    {
        new NetworkEntry("astrocyte", "Astrocyte", 2026, "Vivet and Arenas",
            "τx dx/dt = −x + K Ξ(p∘m), p = competing gains",
            (units, capacity) => new AstrocyteNetwork(units, capacity)),
        new NetworkEntry("hopfield", "Hopfield", 1984, "Hopfield",
            "τx dx/dt = −x + Ξm",
            (units, capacity) => new HopfieldNetwork(units, capacity)),
        new NetworkEntry("reasoning", "Reasoning", 2026, "Betteti, Baggio and Zampieri",
            "τf dx/dt = −x + Ξ(α∘m + ηAm), τs dα/dt = −α + κAm",
            (units, capacity) => new ReasoningNetwork(units, capacity)),
        new NetworkEntry("attention", "Attention", 2026, "Vivet and Arenas",
            "τx dx/dt = −x + Ξp, p = competing gains of linear scores",
            (units, capacity) => new AttentionNetwork(units, capacity)),
        new NetworkEntry("kleinfeld", "Kleinfeld", 1986, "Kleinfeld",
            "τf dx/dt = −x + Ξ(sm + κAm)",
            (units, capacity) => new KleinfeldNetwork(units, capacity)),
        new NetworkEntry("kleinfeld-delayed", "Slow syn.", 1986, "Sompolinsky and Kanter",
            "τf dx/dt = −x + Ξ(m + λAy), τs dy/dt = −y + m",
            (units, capacity) => new DelayedKleinfeldNetwork(units, capacity)),
        new NetworkEntry("input-driven", "Input", 2025, "Betteti, Baggio, Bullo and Zampieri",
            "τf dx/dt = −x + Ξ(α∘m), α from an input",
            (units, capacity) => new InputDrivenNetwork(units, capacity)),
        new NetworkEntry("three-layer", "Layers", 2026, "Betteti, Baggio and Zampieri",
            "the reasoning network with a layer of memories of its own",
            (units, capacity) => new ThreeLayerNetwork(units, capacity)),
        new NetworkEntry("kozachkov", "Kozachkov", 2023, "Kozachkov, Slotine and Krotov",
            "τx dx/dt = −x + Ξm³",
            (units, capacity) => new KozachkovNetwork(units, capacity)),
    };

    /// <summary>The network of this key.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
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
