namespace AstroNano.Experiments.Figures;

/// <summary>
/// Lyapunov functions along trajectories, and the rate at which that of the astrocyte network
/// falls against its law of dissipation.
/// </summary>
public sealed class EnergyFigure()
    : Figure("energy", "Lyapunov functions along trajectories, and their law", 2)
{
    private const int Memories = 16;
    private const int Flips = 19;
    private const int Trials = 8;

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var energy = new CsvTable("network", "temperature", "trial", "time", "energy");
        var dissipation = new CsvTable("temperature", "time", "law", "measured");
        var generator = new TrialGenerator(64, Memories);
        work.AtTheEnd(Enumerable.Range(0, Trials), trial =>
        {
            generator.Draw(trial, 0, Flips);
            foreach (float temperature in new[] { 0.01f, 5f, 20f })
            {
                string label = $"T = {CsvTable.Format(temperature)}";
                Follow(new AstrocyteNetwork(64, Memories) { Temperature = temperature },
                    generator, "astrocyte-gated", label, trial, energy);
                if (trial < 4)
                {
                    Dissipate(new AstrocyteNetwork(64, Memories) { Temperature = temperature },
                        generator, label, dissipation);
                }
            }

            Follow(new HopfieldNetwork(64, Memories), generator, "classical", "–", trial, energy);
        });
        return new Dictionary<string, CsvTable>
        {
            [Name] = energy,
            ["energy-dissipation"] = dissipation,
        };
    }

    private static void Follow(Network network, TrialGenerator generator, string name,
        string label, int trial, CsvTable table)
    {
        network.TimeStep = 0.02f;
        network.Store(generator.Patterns);
        network.Cue(generator.Cue);
        for (int step = 0; step <= 200; step++)
        {
            if (step % 2 == 0)
            {
                table.Add(name, label, trial, network.Time, network.Energy() / network.Units);
            }

            network.Step();
        }
    }

    // Over intervals of 0.02 at the finest step; the law is integrated by trapezia.
    private static void Dissipate(AstrocyteNetwork network, TrialGenerator generator,
        string label, CsvTable table)
    {
        const int Interval = 20;
        network.TimeStep = 0.001f;
        network.Store(generator.Patterns);
        network.Cue(generator.Cue);
        for (int interval = 0; interval < 75; interval++)
        {
            double before = network.Energy(), law = 0;
            for (int step = 0; step < Interval; step++)
            {
                double rate = AstrocyteBalance.Dissipation(network);
                network.Step();
                law += 0.5 * (rate + AstrocyteBalance.Dissipation(network)) / Interval;
            }

            double measured = (before - network.Energy()) / (Interval * network.TimeStep);
            if (measured > 1 && interval % 2 == 0)
            {
                table.Add(label, network.Time, -law, measured);
            }
        }
    }
}
