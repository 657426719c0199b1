namespace AstroNano.Trials;

/// <summary>
/// What is known of many trials, each of which gave a row of numbers: the exact sum of each column,
/// and of how many trials. Its size does not depend on their number, unless the rows are kept.
/// </summary>
public sealed class Tally
{
    private readonly ExactSum[] _sums;
    private readonly long[] _counts;

    /// <param name="columns">Numbers in a row.</param>
    /// <param name="keep">Whether the rows themselves are kept, for percentiles.</param>
    public Tally(int columns, bool keep = false)
    {
        _sums = Enumerable.Range(0, columns).Select(_ => new ExactSum()).ToArray();
        _counts = new long[columns];
        Rows = keep ? new SortedDictionary<int, double[]>() : null;
    }

    private Tally(ExactSum[] sums, long[] counts, SortedDictionary<int, double[]>? rows)
    {
        (_sums, _counts, Rows) = (sums, counts, rows);
    }

    /// <summary>Trials so far.</summary>
    public long Trials { get; private set; }

    /// <summary>The rows by their trials, in order, if they are kept.</summary>
    public SortedDictionary<int, double[]>? Rows { get; }

    /// <summary>Adds the row of a trial; what is not a number in it is missing.</summary>
    public void Add(int trial, double[] row)
    {
        for (int column = 0; column < row.Length; column++)
        {
            if (!double.IsNaN(row[column]))
            {
                _sums[column].Add(row[column]);
                _counts[column]++;
            }
        }

        Trials++;
        Rows?.Add(trial, row);
    }

    /// <summary>Adds other trials.</summary>
    public void Add(Tally other)
    {
        for (int column = 0; column < _sums.Length; column++)
        {
            _sums[column].Add(other._sums[column]);
            _counts[column] += other._counts[column];
        }

        Trials += other.Trials;
        foreach ((int trial, double[] row) in other.Rows ?? new())
        {
            Rows?.Add(trial, row);
        }
    }

    /// <summary>Of how many trials a column is known.</summary>
    public long Count(int column) => _counts[column];

    /// <summary>The mean of a column; not a number where it was always missing.</summary>
    public double Mean(int column) =>
        _counts[column] == 0 ? double.NaN : _sums[column].Over(_counts[column]);

    /// <summary>The standard error of the mean of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="squares">The column that has its squares.</param>
    public double StandardError(int column, int squares) => _counts[column] == 0
        ? double.NaN
        : Math.Sqrt(ExactSum.Variance(_sums[column], _sums[squares], _counts[column])
            / _counts[column]);

    /// <summary>What a file holds of it.</summary>
    public Record Write() => new(Trials, _sums.Select(sum => sum.ToString()).ToArray(), _counts,
        Rows?.Select(pair => pair.Value.Prepend(pair.Key).ToArray()).ToArray());

    /// <summary>Whether this is a tally of the same columns, with rows kept or not.</summary>
    public bool IsLike(Tally other) =>
        _sums.Length == other._sums.Length && Rows is null == other.Rows is null;

    /// <summary>Reads what was written.</summary>
    /// <exception cref="FormatException">No tally writes that.</exception>
    public static Tally Read(Record record)
    {
        (long trials, string[] sums, long[] counts, double[][]? rows) = record;
        if (trials < 0 || sums.Length != counts.Length
            || counts.Any(count => count < 0 || count > trials)
            || (rows is not null && (rows.Length != trials || rows.Any(row => row is null
                || row.Length != sums.Length + 1 || row[0] != (int)row[0]))))
        {
            throw new FormatException("Counts, sums and rows do not belong together.");
        }

        return new Tally(sums.Select(ExactSum.Parse).ToArray(), counts.ToArray(),
            rows is null ? null : new(rows.ToDictionary(row => (int)row[0], row => row[1..])))
        {
            Trials = trials,
        };
    }

    /// <summary>A tally as it stands in a file; a row begins with its trial.</summary>
    public sealed record Record(long Trials, string[] Sums, long[] Counts, double[][]? Rows);
}
