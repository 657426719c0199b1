namespace AstroNano.Experiments.Figures;

/// <summary>
/// The smallest gain that carries a sequence, found by bisection, against the number of memories
/// and the time constant of the saliencies.
/// </summary>
public sealed class CriticalGainFigure()
    : Figure("critical-gain", "critical gain against number of memories and τ_s", 30)
{
    private const int Switches = 60;
    private const int Halvings = 9;

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var conditions = (from slow in new[] { 20f, 100f, 400f }
                          from memories in new[] { 3, 4, 5, 6, 8, 12, 16 }
                          select (memories, slow)).Concat(
                          from slow in new[] { 10f, 14f, 30f, 50f, 70f, 140f, 200f, 280f, 800f }
                          select (memories: 8, slow)).ToArray();
        IReadOnlyList<double> gains = work.Numbers(conditions, condition =>
            Bisect(condition.memories, condition.slow, work.Cancel));
        var measured = new CsvTable("memories", "tau_s", "kappa", "low", "high");
        foreach (var ((memories, slow), gain) in conditions.Zip(gains))
        {
            double error = 3.0 / (1 << Halvings);
            measured.Add(memories, slow, gain, gain - error / 2, gain + error / 2);
        }

        var tolerance = new CsvTable("form", "memories", "tau_s", "deviation");
        foreach (var ((memories, slow), gain) in conditions.Zip(gains))
        {
            // e^(−δ) is that of the formula; a short ring has its own limit in the place of 4.
            float late = ReasoningTheory.CriticalGainWithDelay(1f / slow, 0.01f);
            float ring = RingTheory.CriticalGainInRing(memories) / ReasoningTheory.CriticalGain;
            tolerance.Add("4 exp(−δ)", memories, slow, late / gain - 1);
            tolerance.Add("κ_c(P) exp(−δ)", memories, slow, ring * late / gain - 1);
        }

        var theory = new CsvTable("kind", "memories", "tau_s", "kappa");
        for (int memories = 3; memories <= 16; memories++)
        {
            theory.Add("adiabatic, ring of P", memories, double.NaN,
                RingTheory.CriticalGainInRing(memories));
        }

        for (float slow = 10f; slow <= 800f; slow *= 1.1f)
        {
            theory.Add("with switching delay, 4 exp(−δ)", double.NaN, slow,
                ReasoningTheory.CriticalGainWithDelay(1f / slow, 0.01f));
        }

        return new Dictionary<string, CsvTable>
        {
            [Name] = measured,
            ["critical-gain-theory"] = theory,
            ["critical-gain-tolerance"] = tolerance,
        };
    }

    private static double Bisect(int memories, float slow, CancellationToken cancel)
    {
        float low = 1.5f, high = 4.5f;
        for (int i = 0; i < Halvings; i++)
        {
            float middle = 0.5f * (low + high);
            SequenceRun run = SequenceRun.Play("reasoning",
                new SequenceSettings
                {
                    Memories = memories,
                    MostSwitches = Switches,
                    MostSteps = 4000000,
                }.With("sequence-gain", middle).With("saliency-time", slow), 0, cancel);
            if (run.SwitchTimes.Count == Switches)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return 0.5 * (low + high);
    }
}
