namespace AstroNano.Experiments.Search;

/// <summary>
/// Locality-sensitive hashing by bit sampling (Indyk and Motwani 1998): each table looks at a few
/// units drawn at random, and the memories that agree with the cue in all of them are compared.
/// </summary>
public sealed class LshModel : SearchModel
{
    private const int MostTables = 256;
    private const int DefaultTables = 16;
    private const int DefaultBits = 8;

    // The tables of a trial are drawn from a stream of their own.
    private const int Stream = 7;

    private readonly RandomStream _random = new(0, 0);
    private ulong[][] _tables = Array.Empty<ulong[]>();
    private readonly Setting _tableCount;
    private readonly Setting _bits;

    /// <inheritdoc cref="SearchModel(int, int)"/>
    public LshModel(int units, int memories)
        : base(units, memories)
    {
        _tableCount = Add(new Setting("tables", "L", 1f, MostTables, Curve.Integer, DefaultTables,
            "How many tables there are; the more, the fewer misses and the more comparisons."));
        _bits = Add(new Setting("bits", "b", 1f, units, Curve.Integer,
            Math.Min(DefaultBits, units),
            "How many units a table looks at; the more, the fewer memories agree with the cue."));
    }

    protected override void Build(TrialGenerator trial)
    {
        _random.Seed(trial.Number, trial.Stream + Stream);
        _tables = Enumerable.Range(0, _tableCount.WholeValue).Select(_ => DrawUnits()).ToArray();
    }

    protected override int Search()
    {
        int best = -1;
        for (int memory = 0; memory < Memories; memory++)
        {
            if (Array.Exists(_tables, table => AgreesWithCue(memory, table)))
            {
                int distance = Compare(memory);
                best = best < 0 || distance < Compare(best) ? memory : best;
            }
        }

        return best;
    }

    // The first places of a Fisher–Yates shuffle.
    private ulong[] DrawUnits()
    {
        ulong[] table = CreateMask();
        int[] units = Enumerable.Range(0, Units).ToArray();
        for (int place = 0; place < _bits.WholeValue; place++)
        {
            int other = place + _random.Next(Units - place);
            (units[place], units[other]) = (units[other], units[place]);
            Put(table, units[place], true);
        }

        return table;
    }
}
