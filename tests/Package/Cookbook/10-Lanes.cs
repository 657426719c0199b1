// Lanes: numbered trials side by side in the processor's vectors, with hardware/virtual/Trials.
using AstroNano.Core;
using AstroNano.Trials;
using AstroNano.Trials.Lanes;

namespace AstroNano.Cookbook;

internal static class Lanes
{
    public static Plot Cook()
    {
        // begin
        var recalled = new List<(double, double)>();
        for (int memories = 4; memories <= 64; memories += 4)
        {
            var model = new CoreModel(new AstrocyteNetwork(64, memories));
            var plan = new TrialPlan(Stream: 0, Flips: 19, Passes: 200);
            LaneTrials lanes = LaneTrials.Of(model, 64, memories, plan)!;
            IEnumerable<RecallOutcome> outcomes = Enumerable.Range(0, 256)
                .Chunk(LaneTrials.Count).SelectMany(numbers => lanes.Run(numbers));
            recalled.Add((memories, outcomes.Average(one => one.HardError == 0f ? 1 : 0)));
        }

        return Plot.OfLines("memories", "recalled", ("astrocyte", [.. recalled]));
        // end
    }
}
