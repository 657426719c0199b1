namespace AstroNano.Core;

/// <summary>
/// The couplings between units and memories, Ξ, by tables of signed sums: memories see the units
/// through the overlaps m_μ = (1/N) Σ_i ξ_μ^i φ_i, and units get a drive h_i = Σ_μ ξ_μ^i g_μ with
/// one coefficient g_μ per memory. A part of the networks that compute with both.
/// </summary>
internal sealed class Couplings
{
    // Memories in groups of four that are tabulated at once: more would save little time (a
    // twentieth for 32 memories) and cost memory.
    private const int TablesAtOnce = 4;

    private readonly float[][] _coefficientTables;
    private readonly byte[][] _workingCodes;

    /// <summary>Tables for so many memories at the most.</summary>
    internal Couplings(int capacity)
    {
        int atOnce = capacity <= 4 * TablesAtOnce ? (capacity + 3) >> 2 : TablesAtOnce;
        _coefficientTables = SignTable.Create(atOnce);
        _workingCodes = new byte[atOnce][];
    }

    /// <summary>m_μ = (1/N) Σ_i ξ_μ^i φ_i of activations that have all changed.</summary>
    /// <param name="activation">φ, padded with zeros to a multiple of four.</param>
    /// <param name="tables">The signed sums of every four activations, overwritten.</param>
    /// <param name="patterns">Ξ.</param>
    /// <param name="overlaps">m, overwritten.</param>
    internal static void Measure(
        float[] activation, float[][] tables, PatternSet patterns, float[] overlaps)
    {
        for (int group = 0, i = 0; group < tables.Length; group++, i += 4)
        {
            SignTable.Fill(tables[group],
                activation[i], activation[i + 1], activation[i + 2], activation[i + 3]);
        }

        SignTable.Mean(tables, patterns.UnitCodes, patterns.Count, 1f / patterns.Units, overlaps);
    }

    /// <summary>
    /// h_i = Σ_μ ξ_μ^i g_μ. Four memories without a coefficient add nothing and are left out: of a
    /// sequence of memories only two are at work at a time.
    /// </summary>
    /// <param name="coefficients">g, padded with zeros to a multiple of four.</param>
    /// <param name="codes">Signs of the patterns along the memories.</param>
    /// <param name="memories">K.</param>
    /// <param name="drive">h, overwritten.</param>
    internal void Drive(float[] coefficients, byte[][] codes, int memories, float[] drive)
    {
        float[] g = coefficients;
        float[][] tables = _coefficientTables;
        byte[][] workingCodes = _workingCodes;
        int working = 0;
        bool begun = false;
        for (int mu = 0, group = 0; mu < memories; mu += 4, group++)
        {
            float a = g[mu], b = g[mu + 1], c = g[mu + 2], d = g[mu + 3];
            if (a != 0f || b != 0f || c != 0f || d != 0f)
            {
                if (working == TablesAtOnce)
                {
                    SignTable.Sum(tables, workingCodes, working, drive.Length, begun, drive);
                    begun = true;
                    working = 0;
                }

                SignTable.Fill(tables[working], a, b, c, d);
                workingCodes[working] = codes[group];
                working++;
            }
        }

        SignTable.Sum(tables, workingCodes, working, drive.Length, begun, drive);
    }
}
