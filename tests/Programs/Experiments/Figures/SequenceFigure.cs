namespace AstroNano.Experiments.Figures;

/// <summary>Overlaps on one and on two time scales, and the saliencies behind them.</summary>
public sealed class SequenceFigure()
    : Figure("sequence", "overlaps and saliencies in time, against Kleinfeld (2026b, Fig. 2)")
{
    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var table = new CsvTable("panel", "time", "memory", "value");
        work.AtTheEnd(new[] { 0.9f, 1.1f, 3f }, gain =>
            Follow(SequenceNetworks.Create("kleinfeld",
                new SequenceSettings().With("sequence-gain", gain)),
                $"kleinfeld-{CsvTable.Format(gain)}", 300, 1, table));
        work.AtTheEnd(new[] { 50f }, time => Follow(SequenceNetworks.Create("reasoning",
            new SequenceSettings().With("saliency-time", time)), "reasoning", 6000, 15, table));
        return new Dictionary<string, CsvTable> { [Name] = table };
    }

    private static void Follow(
        Network network, string panel, int steps, int every, CsvTable table)
    {
        SequenceRun.Start(network, new SequenceSettings(), 0);
        float[]? saliencies = (network as ReasoningNetwork)?.Modulation;
        for (int step = 0; step <= steps; step++)
        {
            if (step % every == 0)
            {
                double time = System.Math.Round(step * 0.1, 3);
                for (int mu = 0; mu < network.Memories; mu++)
                {
                    table.Add(panel, time, mu + 1, System.Math.Round(network.Overlaps[mu], 4));
                    if (saliencies is not null)
                    {
                        table.Add("saliency", time, mu + 1, System.Math.Round(saliencies[mu], 4));
                    }
                }
            }

            network.Step();
        }
    }
}
