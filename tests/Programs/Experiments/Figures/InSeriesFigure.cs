namespace AstroNano.Experiments.Figures;

/// <summary>
/// A vector store in series with attention: a search keeps the nearest memories, and the modern
/// network recalls among those alone.
/// </summary>
public sealed class InSeriesFigure()
    : LineFigure("in-series", "a vector store in series with attention",
        new Chart("memories that the store hands on, of 256", "fraction exact") { LogX = true },
        6)
{
    private const int Units = 64;
    private const int Memories = 256;
    private const int Trials = 200;
    private const int Steps = 3;

    protected override void Compute(Work work, Lines lines)
    {
        var conditions = from flips in new[] { 13, 19 }
                         from beta in new[] { 0.125f, 0.25f, 1f }
                         from kept in Enumerable.Range(0, 9).Select(power => 1 << power)
                         select (flips, beta, kept);
        IReadOnlyList<double> exact = work.Numbers(conditions, condition =>
            Exact(condition.flips, condition.beta, condition.kept));
        foreach (var ((flips, beta, kept), fraction) in conditions.Zip(exact))
        {
            lines.Add($"n = {flips} of {Units}", string.Create(CultureInfo.InvariantCulture,
                    $"β = {beta}"), kept, fraction,
                RecallSummary.ErrorOfFraction(fraction, Trials));
        }
    }

    private static double Exact(int flips, float beta, int kept)
    {
        var trial = new TrialGenerator(Units, Memories);
        var store = new PatternSet(Units, kept);
        var network = new ModernNetwork(Units, kept) { Sharpness = beta };
        sbyte[] pattern = new sbyte[Units];
        int exact = 0;
        for (int number = 0; number < Trials; number++)
        {
            trial.Draw(number, 0, flips);
            store.Clear();
            foreach (int memory in Enumerable.Range(0, Memories)
                .OrderBy(memory => Distance(trial, memory)).Take(kept))
            {
                trial.Patterns.CopyTo(memory, pattern);
                store.Add(pattern);
            }

            network.Store(store);
            network.Cue(trial.Cue);
            for (int step = 0; step < Steps; step++)
            {
                network.Step();
            }

            network.CopySigns(pattern);
            exact += pattern.AsSpan().SequenceEqual(trial.Target) ? 1 : 0;
        }

        return exact / (double)Trials;
    }

    private static int Distance(TrialGenerator trial, int memory) => Enumerable.Range(0, Units)
        .Count(unit => trial.Patterns.IsPlus(memory, unit) != trial.Cue[unit] > 0);
}
