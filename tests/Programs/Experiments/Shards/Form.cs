namespace AstroNano.Experiments.Shards;

/// <summary>How a result that is computed as a whole is kept as text.</summary>
/// <param name="Write">Writes it without any loss.</param>
/// <param name="Read">Reads what was written.</param>
/// <param name="Nothing">Stands for a result that another shard computes.</param>
public sealed record Form<T>(Func<T, string> Write, Func<string, T> Read, Func<T> Nothing);

/// <summary>The forms of plain numbers.</summary>
public static class Form
{
    public static Form<double> Number { get; } = new(
        value => value.ToString("R", CultureInfo.InvariantCulture),
        text => double.Parse(text, CultureInfo.InvariantCulture), () => double.NaN);
}
