using System.Globalization;

namespace AstroNano.Twin;

/// <summary>
/// A log as a table: a row for each step that the board reported, as the core computes it, with
/// the settings, overlaps and energy there.
/// </summary>
internal sealed class RunTable
{
    private static readonly string[] First =
        ["seconds", "run", "network", "step", "time", "same_bits_until", "energy"];

    private readonly Twin _twin = new(0, predicts: false);
    private readonly List<string> _columns = [.. First];
    private readonly List<Dictionary<string, string>> _rows = [];
    private (int Run, int Step) _last = (-1, -1);

    /// <summary>Takes a line of the log, and computes what it reports.</summary>
    public void Take(string line, double seconds)
    {
        Follower follower = _twin.Follower;
        follower.Hear(line, seconds);
        while (follower.Work(seconds, int.MaxValue))
        {
        }

        if (follower.Description is not null && (follower.Run, follower.Step) != _last)
        {
            _last = (follower.Run, follower.Step);
            _rows.Add(RowOf(seconds));
        }
    }

    /// <summary>The whole table, with commas.</summary>
    public override string ToString() => string.Join('\n', _rows
        .Select(row => string.Join(',', _columns.Select(column => row.GetValueOrDefault(column))))
        .Prepend(string.Join(',', _columns))) + "\n";

    private Dictionary<string, string> RowOf(double seconds)
    {
        Follower follower = _twin.Follower;
        Network network = _twin.Instrument.Engine.Network;
        var row = new Dictionary<string, string>();
        string[] first =
        [
            seconds.ToString("0.000", CultureInfo.InvariantCulture), $"{follower.Run}",
            _twin.Instrument.Engine.Key, $"{follower.Step}", Text(network.Time),
            follower.FirstDifferent < 0 && follower.LastAgreed >= 0 ? $"{follower.LastAgreed}" : "",
            network.HasEnergy ? Text(network.Energy()) : "",
        ];
        for (int column = 0; column < first.Length; column++)
        {
            row[First[column]] = first[column];
        }

        for (int memory = 0; memory < network.Memories; memory++)
        {
            Put(row, $"overlap_{memory + 1}", network.Overlaps[memory]);
        }

        foreach (Setting setting in _twin.Instrument.Engine.Settings)
        {
            Put(row, setting.Key.Replace('-', '_'), setting.Value);
        }

        return row;
    }

    private void Put(Dictionary<string, string> row, string column, float value)
    {
        row[column] = Text(value);
        if (!_columns.Contains(column))
        {
            _columns.Add(column);
        }
    }

    private static string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
