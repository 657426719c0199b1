namespace AstroNano.Experiments.Figures;

/// <summary>
/// How often a trial of the gated network ends in the very signs of its limits: no temperature
/// and infinite temperature, instantaneous and frozen gains.
/// </summary>
public sealed class LimitsFigure()
    : LineFigure("limits", "the limits of temperature and of the gains' time constant, by trial",
        new Chart("T, and τₚ", "share that ends in the same signs")
        {
            LogX = true,
            OwnAxes = true,
        }, 12)
{
    private const int Memories = 16;
    private const int Flips = 19;

    private static readonly RecallSettings Usual = new() { Trials = 200 };

    protected override void Compute(Work work, Lines lines)
    {
        RecallCondition classical = RecallCondition.Of("hopfield", Usual, Memories, Flips);
        RecallCondition cold = Gated("temperature", 0f);
        RecallCondition instantaneous = Gated("gains", (float)GainDynamics.Instantaneous);
        var conditions = (from value in Grid(-3, 5, 2)
                          from limit in new[] { cold, classical }
                          select (Key: "temperature", value, limit)).Concat(
                          from value in Grid(-3, 5, 2)
                          from limit in new[] { instantaneous, classical }
                          select (Key: "astrocyte-time", value, limit)).ToArray();
        IReadOnlyList<double> shares = work.Numbers(conditions, condition => SameEnd.Of(
            Gated(condition.Key, (float)condition.value), condition.limit, work.Cancel).Trials);
        foreach (var ((key, value, limit), share) in conditions.Zip(shares))
        {
            lines.Add(key == "temperature" ? "temperature T" : "time constant of the gains τₚ",
                limit == classical ? "the classical network"
                : limit == cold ? "no temperature" : "instantaneous gains", value, share,
                RecallSummary.ErrorOfFraction(share, Usual.Trials));
        }
    }

    private static RecallCondition Gated(string key, float value) =>
        RecallCondition.Of("astrocyte", Usual.With(key, value), Memories, Flips);
}
