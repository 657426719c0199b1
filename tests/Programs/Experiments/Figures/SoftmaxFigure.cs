namespace AstroNano.Experiments.Figures;

/// <summary>Gains at rest against the softmax of the scores, and how they get there.</summary>
public sealed class SoftmaxFigure()
    : Figure("softmax", "gains at rest are the softmax of the scores", 2)
{
    private const int Memories = 16;
    private const int Trials = 20;

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var gains = new CsvTable("temperature", "trial", "memory", "softmax", "gain");
        var residuals = new CsvTable("equation", "temperature", "time", "median", "p5", "p95");
        work.AtTheEnd(new[] { 3f, 5f, 10f, 20f }, temperature =>
        {
            var samples = new SortedDictionary<(string Equation, int Step), List<double>>();
            var generator = new TrialGenerator(64, Memories);
            for (int trial = 0; trial < Trials; trial++)
            {
                generator.Draw(trial, 0, 13);
                var network = new AstrocyteNetwork(64, Memories) { Temperature = temperature };
                network.Store(generator.Patterns);
                network.Cue(generator.Cue);
                Follow(network, samples);
                if (trial < 6)
                {
                    AddGains(network, temperature, trial, gains);
                }
            }

            foreach (((string equation, int step), List<double> sample) in samples)
            {
                residuals.Add(equation, $"T = {temperature}", step * 0.05,
                    Statistics.Percentile(sample, 50), Statistics.Percentile(sample, 5),
                    Statistics.Percentile(sample, 95));
            }

        });
        return new Dictionary<string, CsvTable>
        {
            [Name] = gains,
            ["softmax-residuals"] = residuals,
        };
    }

    private static void Follow(
        AstrocyteNetwork network,
        SortedDictionary<(string Equation, int Step), List<double>> samples)
    {
        for (int step = 0; step <= 1200; step++)
        {
            if (step % 2 == 0 && step <= 120)
            {
                Add("gains, eq. (11)", step, AstrocyteBalance.GainResidual(network));
            }

            // Neurons approach K from below, and slowly.
            if (step % 20 == 0 && step <= 500)
            {
                Add("neurons, eq. (10)", step, AstrocyteBalance.NeuronResidual(network) / Memories);
            }

            network.Step();
        }

        void Add(string equation, int step, double residual)
        {
            if (!samples.TryGetValue((equation, step), out List<double>? sample))
            {
                samples[(equation, step)] = sample = new List<double>();
            }

            sample.Add(Math.Max(residual, 1e-8));
        }
    }

    private static void AddGains(
        AstrocyteNetwork network, float temperature, int trial, CsvTable table)
    {
        double[] scores = Enumerable.Range(0, Memories)
            .Select(mu => (double)AstrocyteBalance.Score(network, mu)).ToArray();
        double best = scores.Max();
        double sum = scores.Sum(score => Math.Exp((score - best) / temperature));
        for (int mu = 0; mu < Memories; mu++)
        {
            double expected = Math.Exp((scores[mu] - best) / temperature) / sum;
            if (expected > 1e-5)
            {
                table.Add($"T = {temperature}", trial, mu, Scientific(expected),
                    Scientific(network.Modulation[mu]));
            }
        }
    }

    private static string Scientific(double value) =>
        value.ToString("0.#####e0", System.Globalization.CultureInfo.InvariantCulture);
}
