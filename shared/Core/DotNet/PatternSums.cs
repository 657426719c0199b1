using System;

namespace AstroNano.Core;

/// <summary>
/// What a network of your own sees of its patterns, by the sums of all networks here, in their
/// order: the overlaps m_μ = (1/N) Σ_i ξ_μ^i φ_i of its activations, and the drive
/// h_i = Σ_μ ξ_μ^i g_μ of coefficients. All memory is allocated once.
/// </summary>
public sealed class PatternSums
{
    private readonly float[][] _tables;
    private readonly Couplings _couplings;
    private readonly float[] _coefficients;

    /// <summary>Sums for so many units and at most so many memories.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories, from 1 to 256.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is out of range.</exception>
    public PatternSums(int units, int capacity)
    {
        Check.Range(units, Network.MinUnits, Network.MaxUnits)?.Throw(nameof(units));
        Check.Range(capacity, 1, Network.MaxMemories)?.Throw(nameof(capacity));
        _tables = SignTable.Create((units + 3) >> 2);
        _couplings = new Couplings(capacity);
        _coefficients = new float[(capacity + 3) & ~3];
    }

    /// <summary>Measures the overlaps of all patterns.</summary>
    /// <param name="patterns">Ξ.</param>
    /// <param name="activation">φ, as <see cref="Network.Activation"/> has them.</param>
    /// <param name="overlaps">Where they are written, K of them.</param>
    /// <exception cref="ArgumentNullException">An argument is missing.</exception>
    /// <exception cref="ArgumentException">
    /// The patterns have another number of units than these sums, or an array is too short.
    /// </exception>
    public void MeasureOverlaps(PatternSet patterns, float[] activation, float[] overlaps)
    {
        CheckSizes(patterns);
        Check.Entries(activation, 4 * _tables.Length)?.Throw(nameof(activation));
        Check.Entries(overlaps, patterns.Count)?.Throw(nameof(overlaps));
        Couplings.Measure(activation, _tables, patterns, overlaps);
    }

    /// <summary>Sums the patterns, each times its coefficient.</summary>
    /// <param name="patterns">Ξ.</param>
    /// <param name="coefficients">g, K of them.</param>
    /// <param name="drive">Where the sums are written, N of them.</param>
    /// <exception cref="ArgumentNullException">An argument is missing.</exception>
    /// <exception cref="ArgumentException">
    /// The patterns have another number of units than these sums, or an array is too short.
    /// </exception>
    public void SumDrive(PatternSet patterns, float[] coefficients, float[] drive)
    {
        CheckSizes(patterns);
        Check.Entries(coefficients, patterns.Count)?.Throw(nameof(coefficients));
        Check.Entries(drive, patterns.Units)?.Throw(nameof(drive));
        Check.Exactly(drive.Length, patterns.Units)?.Throw("drive.Length");
        Array.Clear(_coefficients, 0, _coefficients.Length);
        Array.Copy(coefficients, _coefficients, patterns.Count);
        Array.Clear(drive, 0, drive.Length);
        _couplings.Tabulate(_coefficients, patterns.MemoryCodes, patterns.Count, drive);
        _couplings.SumInto(drive);
    }

    private void CheckSizes(PatternSet patterns)
    {
        Check.Given(patterns)?.Throw(nameof(patterns));
        Check.Exactly(patterns.Units + 3 >> 2, _tables.Length)?.Throw("patterns.Units");
        Check.Range(patterns.Count, 1, _coefficients.Length)?.Throw("patterns.Count");
        if (patterns.UnitCodes == null)
        {
            throw new ArgumentException(
                "patterns are the contents of a network; copy them to a set of your own.");
        }
    }
}
