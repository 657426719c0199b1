namespace AstroNano.Experiments.Figures;

/// <summary>A figure of panels of lines, drawn by a specification that they share.</summary>
/// <param name="name">As on the command line.</param>
/// <param name="title">One line.</param>
/// <param name="chart">Its axes.</param>
/// <param name="cost">Seconds.</param>
public abstract class LineFigure(string name, string title, Chart chart, double cost = 1)
    : Figure(name, title, cost)
{
    public override Chart Chart => chart;

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var lines = new Lines();
        Compute(work, lines);
        return new Dictionary<string, CsvTable> { [Name] = lines.Table };
    }

    /// <summary>Adds the points.</summary>
    protected abstract void Compute(Work work, Lines lines);

    /// <summary>The points of the figure.</summary>
    protected sealed class Lines
    {
        private readonly List<string> _panels = [];

        public CsvTable Table { get; } =
            new("place", "panel", "line", "kind", "x", "value", "low", "high");

        /// <summary>A measured point, with its standard error if it has one.</summary>
        public void Add(string panel, string line, double x, double value, double error = 0) =>
            AddBand(panel, line, x, value, value - error, value + error);

        /// <summary>A measured point with a band; nothing for what is not a number.</summary>
        public void AddBand(
            string panel, string line, double x, double value, double low, double high)
        {
            if (!double.IsNaN(value))
            {
                Table.Add(PlaceOf(panel), panel, line, "measured", x, value, low, high);
            }
        }

        /// <summary>A fraction of all trials that recalled without a fault.</summary>
        public void AddExact(string panel, string line, double x, RecallCell cell) =>
            Add(panel, line, x, cell.FractionExact, cell.FractionError);

        /// <summary>A point of a closed form.</summary>
        public void AddTheory(string panel, string line, double x, double value) =>
            Table.Add(PlaceOf(panel), panel, line, "theory", x, value, double.NaN, double.NaN);

        // Panels are drawn in the order in which they were first added to.
        private int PlaceOf(string panel)
        {
            if (!_panels.Contains(panel))
            {
                _panels.Add(panel);
            }

            return _panels.IndexOf(panel);
        }
    }
}
