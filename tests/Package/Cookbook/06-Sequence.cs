// A sequence: saliencies pass from memory to memory, and the network recalls one after the other.
using AstroNano.Core;

namespace AstroNano.Cookbook;

internal static class Sequence
{
    public static Plot Cook()
    {
        // begin
        var trial = new Trial(64, 4);
        trial.Store(PatternKind.Walsh, count: 4, trial: 0, stream: 0);
        trial.DrawCue(memory: 0, flips: 0);
        var network = new ReasoningNetwork(64, 4) { SaliencyTimeConstant = 20f };
        network.Store(trial.Patterns);
        network.Transitions.ConnectRing(4);
        network.Cue(trial.Cue);
        var overlaps = new List<float[]>();
        for (int step = 0; step < 2000; step++)
        {
            network.Step();
            overlaps.Add([.. network.Overlaps]);
        }

        return Plot.OfLines("steps", "overlap", [.. Enumerable.Range(0, 4).Select(memory =>
            ($"memory {memory + 1}", overlaps.Where((_, step) => step % 10 == 0).Select(
                (m, time) => (10.0 * time, (double)m[memory])).ToArray()))]);
        // end
    }
}
