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

    /// <summary>The tables at work, the first of so many as there are.</summary>
    internal readonly float[][] Tables;

    /// <summary>Which entry of each table a unit takes.</summary>
    internal readonly byte[][] Codes;

    /// <summary>Whether h is the sum of four tables and nothing else, and not summed yet.</summary>
    internal bool IsTabulated;

    private int _working;
    private bool _begun;
    private bool _isSummed = true;

    /// <summary>Tables for so many memories at the most.</summary>
    internal Couplings(int capacity)
    {
        int atOnce = capacity <= 4 * TablesAtOnce ? (capacity + 3) >> 2 : TablesAtOnce;
        Tables = SignTable.Create(atOnce);
        Codes = new byte[atOnce][];
    }

    /// <summary>m_μ = (1/N) Σ_i ξ_μ^i φ_i of activations that have all changed.</summary>
    /// <param name="activation">φ, padded with zeros to a multiple of four.</param>
    /// <param name="tables">The signed sums of every four activations, overwritten.</param>
    /// <param name="patterns">Ξ.</param>
    /// <param name="overlaps">m, overwritten.</param>
    internal static void Measure(
        float[] activation, float[][] tables, PatternSet patterns, float[] overlaps)
    {
        SignTable.Fill(tables, 0, tables.Length, activation, 0);
        SignTable.Mean(tables, patterns.UnitCodes, patterns.Count, 1f / patterns.Units, overlaps);
    }

    /// <summary>
    /// The tables of h_i = Σ_μ ξ_μ^i g_μ, of which <see cref="SumInto"/> makes h. Four memories
    /// without a coefficient add nothing and are left out: of a sequence of memories only two are
    /// at work at a time.
    /// </summary>
    /// <param name="coefficients">g, padded with zeros to a multiple of four.</param>
    /// <param name="codes">Signs of the patterns along the memories.</param>
    /// <param name="memories">K.</param>
    /// <param name="drive">Where sums begin for which the tables do not suffice.</param>
    internal void Tabulate(float[] coefficients, byte[][] codes, int memories, float[] drive)
    {
        float[] g = coefficients;
        float[][] tables = Tables;
        byte[][] workingCodes = Codes;
        int working = 0;
        bool begun = false;
        for (int mu = 0, group = 0; mu < memories; mu += 4, group++)
        {
            if (g[mu] != 0f || g[mu + 1] != 0f || g[mu + 2] != 0f || g[mu + 3] != 0f)
            {
                if (working == TablesAtOnce)
                {
                    SignTable.Sum(tables, workingCodes, working, drive.Length, begun, drive);
                    begun = true;
                    working = 0;
                }

                SignTable.Fill(tables, working, working + 1, g, mu);
                workingCodes[working] = codes[group];
                working++;
            }
        }

        _working = working;
        _begun = begun;
        _isSummed = false;
        IsTabulated = !begun && working == TablesAtOnce;
    }

    /// <summary>h_i = Σ_μ ξ_μ^i g_μ of what was tabulated, unless that is done.</summary>
    internal void SumInto(float[] drive)
    {
        if (!_isSummed)
        {
            SignTable.Sum(Tables, Codes, _working, drive.Length, _begun, drive);
            Forget();
        }
    }

    /// <summary>A drive that was given some other way.</summary>
    internal void Forget()
    {
        _isSummed = true;
        IsTabulated = false;
    }
}
