namespace AstroNano.Experiments.Figures;

/// <summary>The map of peak saliencies, its fixed points, and simulated peaks on it.</summary>
public sealed class MapFigure()
    : Figure("map",
        "the map of peak saliencies, its fixed points, simulated peaks (2026b, Fig. 3)", 3)
{
    private static readonly float[] Gains = { 3.5f, 4f, 4.5f, 6f };

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var map = new CsvTable("panel", "kappa", "kind", "z", "next");
        foreach (float gain in Gains)
        {
            for (double z = 1; z <= 6.5; z += 0.05)
            {
                map.Add(Panel(gain), gain, "map z' = κ(1 − 1/z)", z,
                    gain * (1 - 1 / z));
            }

            foreach (float z in new[]
            {
                RingTheory.LowerFixedPoint(gain), ReasoningTheory.UpperFixedPoint(gain),
            }.Where(z => z > 0f).Distinct())
            {
                map.Add(Panel(gain), gain, "fixed points z₋, z₊", z, z);
            }
        }

        var conditions = from gain in Gains
                         from slow in new[] { 50f, 200f, 800f }
                         from saliency in new[] { 2f, 6f }
                         select (gain, slow, saliency);
        IReadOnlyList<SequenceRun> runs = work.Runs(conditions, condition =>
            SequenceRun.Play("reasoning", new SequenceSettings { MostSwitches = 12 }
                .With("sequence-gain", condition.gain)
                .With("saliency-time", condition.slow)
                .With("first-saliency", condition.saliency), 0, work.Cancel));
        var peaks = new CsvTable("panel", "kappa", "tau_s", "z0", "z", "next");
        foreach (var ((gain, slow, saliency), run) in conditions.Zip(runs))
        {
            foreach (var (z, next) in run.Peaks.Zip(run.Peaks.Skip(1)))
            {
                peaks.Add(Panel(gain), gain, $"τₛ = {slow}", saliency, z, next);
            }
        }

        return new Dictionary<string, CsvTable> { [Name] = map, ["map-peaks"] = peaks };
    }

    private static string Panel(float gain) => $"κ = {CsvTable.Format(gain)}";
}
