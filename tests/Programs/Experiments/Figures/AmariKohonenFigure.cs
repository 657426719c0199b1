namespace AstroNano.Experiments.Figures;

/// <summary>
/// A masked query, its recall with and without a threshold, and the difference, as pictures.
/// </summary>
public sealed class AmariKohonenFigure()
    : Figure("amari-kohonen", "recall with and without a threshold (2025, Fig. 1)")
{
    private const int Units = 64;
    private const int Width = 8;

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var table = new CsvTable("load", "picture", "row", "column", "value");
        foreach (int memories in new[] { 3, 6 })
        {
            var patterns = new PatternSet(Units, memories);
            var query = new sbyte[Units];
            PatternSource.FillGlyphs(patterns, memories, query);
            patterns.CopyTo(0, query);
            Add(table, memories, "memory", [.. query.Select(sign => (double)sign)]);
            Array.Fill(query, (sbyte)-1, Units / 2, Units / 2);
            Add(table, memories, "masked query", [.. query.Select(sign => (double)sign)]);
            double[] signs = Recall(new CorrelationNetwork(Units, memories), patterns, query);
            double[] sums = Recall(new KohonenNetwork(Units, memories), patterns, query);
            double largest = sums.Max(Math.Abs);
            sums = [.. sums.Select(sum => sum / largest)];
            Add(table, memories, "Amari: signs", signs);
            Add(table, memories, "Kohonen: sums", sums);
            Add(table, memories, "difference", [.. signs.Zip(sums, (one, other) => one - other)]);
        }

        return new Dictionary<string, CsvTable> { [Name] = table };
    }

    private static double[] Recall(Network network, PatternSet patterns, sbyte[] query)
    {
        network.Store(patterns);
        network.Cue(query);
        for (int step = 0; step < network.StepsPerPass; step++)
        {
            network.Step();
        }

        return [.. network.State.Select(x => (double)x)];
    }

    private static void Add(CsvTable table, int memories, string picture, double[] values)
    {
        for (int unit = 0; unit < Units; unit++)
        {
            table.Add($"K = {memories} letters", picture, unit / Width, unit % Width,
                Math.Round(values[unit], 4));
        }
    }
}
