namespace AstroNano.Core;

/// <summary>
/// Networks whose units get a drive h_i = Σ_μ ξ_μ^i g_μ with one coefficient g_μ a memory, and
/// whose memories see the units through the overlaps m_μ = (1/N) Σ_i ξ_μ^i φ_i: what the
/// coefficients are, and what becomes of the drive, tells the networks apart.
/// </summary>
public abstract class OverlapNetwork : Network
{
    // Below this a state counts as zero, so that no product of states is a denormal, which some
    // processors keep and others flush.
    private protected const float Negligible = 1e-25f;

    // Memories in groups of four that are tabulated at once: more would save little time (a
    // twentieth for 32 memories) and cost memory.
    private const int TablesAtOnce = 4;

    private protected readonly float[] _coefficients;
    private protected readonly float[] _drive;
    private protected readonly float[][] _activationTables;
    private readonly float[][] _coefficientTables;
    private readonly byte[][] _workingCodes;

    /// <inheritdoc cref="Network(int, int)"/>
    private protected OverlapNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _drive = new float[units];
        _coefficients = new float[(capacity + 3) & ~3];
        _activationTables = SignTable.Create((units + 3) >> 2);
        int atOnce = capacity <= 4 * TablesAtOnce ? (capacity + 3) >> 2 : TablesAtOnce;
        _coefficientTables = SignTable.Create(atOnce);
        _workingCodes = new byte[atOnce][];
    }

    /// <summary>m_μ = (1/N) Σ_i ξ_μ^i φ_i for all memories.</summary>
    private protected void MeasureOverlaps()
    {
        byte[][] codes = _patterns.UnitCodes;
        SignTable.Mean(_activationTables, codes, _memories, 1f / _state.Length, _overlaps);
    }

    /// <summary>
    /// m_μ of the activations, all of which have changed, written elsewhere than to the overlaps.
    /// </summary>
    private protected void MeasureAll(float[] overlaps)
    {
        float[] activation = _activation;
        float[][] tables = _activationTables;
        for (int group = 0, i = 0; group < tables.Length; group++, i += 4)
        {
            SignTable.Fill(tables[group],
                activation[i], activation[i + 1], activation[i + 2], activation[i + 3]);
        }

        SignTable.Mean(tables, Patterns.UnitCodes, _memories, 1f / _state.Length, overlaps);
    }

    /// <summary>
    /// h_i = Σ_μ ξ_μ^i g_μ. Four memories without a coefficient add nothing and are left out: of a
    /// sequence of memories only two are at work at a time.
    /// </summary>
    /// <param name="coefficients">g, padded with zeros to a multiple of four.</param>
    /// <param name="codes">Signs of the patterns along the memories.</param>
    /// <param name="drive">h, overwritten.</param>
    private protected void Drive(float[] coefficients, byte[][] codes, float[] drive)
    {
        float[] g = coefficients;
        float[][] tables = _coefficientTables;
        byte[][] workingCodes = _workingCodes;
        int memories = _memories;
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
