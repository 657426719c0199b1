namespace AstroNano.Experiments.Figures;

/// <summary>
/// A picture of a paper: its numbers come from <see cref="Compute"/>, its form from the
/// Vega-Lite specification of the same name, or from one that figures of lines share.
/// </summary>
/// <param name="name">As on the command line, and of its files.</param>
/// <param name="title">One line.</param>
/// <param name="cost">
/// Roughly how long it takes, in seconds on two cores; for the progress bar.
/// </param>
public abstract class Figure(string name, string title, double cost = 1)
{
    public string Name => name;

    public string Title => title;

    public double Cost => cost;

    /// <summary>Its axes, where it is drawn by the shared specification.</summary>
    public virtual Chart? Chart => null;

    /// <summary>File of its specification.</summary>
    public string SpecificationFile => Chart is null ? Name + ".vl.json" : Chart.File;

    /// <summary>The same with the trials that a cluster has time for, where there is one.</summary>
    public virtual Figure? Full => null;

    /// <summary>What is run for it, where that is nothing but cells of trials.</summary>
    public virtual IReadOnlyList<RecallCondition> Cells => Array.Empty<RecallCondition>();

    /// <summary>The tables, by the names of their files without the ending.</summary>
    public abstract IReadOnlyDictionary<string, CsvTable> Compute(Work work);

    /// <summary>Values on a logarithmic axis, so many per decade.</summary>
    protected static IEnumerable<double> Grid(double from, double to, int perDecade) =>
        Enumerable.Range(0, (int)Math.Round((to - from) * perDecade) + 1)
            .Select(i => Math.Round(Math.Pow(10, from + (double)i / perDecade), 6));
}
