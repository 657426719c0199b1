namespace AstroNano.Experiments.Figures;

/// <summary>
/// The smallest first saliency from which a sequence lasts, found by bisection, and the peak that
/// it goes to, against the gain: z₋ and z₊.
/// </summary>
public sealed class BasinFigure()
    : LineFigure("basin", "the basin of a lasting sequence: z₋ and z₊ against the gain "
        + "(2026b, eq. 15)",
        new Chart("gain κ", "saliency z") { OwnAxes = true, FromZero = false }, 6)
{
    private const int Switches = 25;
    private const int Halvings = 9;

    private static readonly float[] Gains = { 4.1f, 4.25f, 4.5f, 5f, 6f, 7f, 8f, 10f };

    protected override void Compute(Work work, Lines lines)
    {
        var conditions = from slow in new[] { 50f, 200f, 800f }
                         from gain in Gains
                         from isPeak in new[] { false, true }
                         select (slow, gain, isPeak);
        IReadOnlyList<double> found = work.Numbers(conditions, condition => condition.isPeak
            ? Play(condition.gain, condition.slow, 3f, work.Cancel).Peaks[^1]
            : Threshold(condition.gain, condition.slow, work.Cancel));
        foreach (var ((slow, gain, isPeak), saliency) in conditions.Zip(found))
        {
            lines.Add(Panel(isPeak), $"τₛ = {slow}", Math.Round(gain, 3), saliency);
        }

        for (int tenths = 40; tenths <= 100; tenths++)
        {
            float gain = tenths / 10f;
            double x = tenths / 10.0;
            lines.AddTheory(Panel(false), "theory", x, RingTheory.LowerFixedPoint(gain));
            lines.AddTheory(Panel(true), "theory", x, ReasoningTheory.UpperFixedPoint(gain));
        }
    }

    private static string Panel(bool isPeak) => isPeak
        ? "last peak, and z₊" : "least first saliency of a sequence that lasts, and z₋";

    private static double Threshold(float gain, float slow, CancellationToken cancel)
    {
        float low = 0.5f, high = 3f;
        for (int i = 0; i < Halvings; i++)
        {
            float middle = 0.5f * (low + high);
            if (Play(gain, slow, middle, cancel).SwitchTimes.Count == Switches)
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

    private static SequenceRun Play(
        float gain, float slow, float saliency, CancellationToken cancel) =>
        SequenceRun.Play("reasoning", new SequenceSettings
        {
            MostSwitches = Switches,
            MostSteps = 4000000,
        }.With("sequence-gain", gain).With("saliency-time", slow)
            .With("first-saliency", saliency), 0, cancel);
}
