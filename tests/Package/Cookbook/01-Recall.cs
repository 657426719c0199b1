// Recall: a letter on 8×8 pixels, of which a fifth is wrong, is found among sixteen.
using AstroNano.Core;

namespace AstroNano.Cookbook;

internal static class Recall
{
    public static Plot Cook()
    {
        // begin
        var trial = new Trial(units: 64, capacity: 16);
        trial.Store(PatternKind.Glyphs, count: 16, trial: 0, stream: 0);
        trial.DrawCue(memory: 0, flips: 13);
        var network = new AstrocyteNetwork(units: 64, capacity: 16);
        network.Store(trial.Patterns);
        network.Cue(trial.Cue);
        float[] cue = [.. network.State];
        for (int step = 0; step < 200; step++)
        {
            network.Step();
        }

        return Plot.OfPatterns(("cue", cue), ("recalled", network.State));
        // end
    }
}
