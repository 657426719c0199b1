// Hetero-association: a memory answers with something else, here a capital letter with a small one.
using AstroNano.Core;

namespace AstroNano.Cookbook;

internal static class HeteroAssociation
{
    public static Plot Cook()
    {
        // begin
        var trial = new Trial(64, 26);
        trial.Store(PatternKind.Glyphs, count: 26, trial: 0, stream: 0);
        trial.DrawCue(memory: 6, flips: 10);
        var network = new UniversalNetwork(64, 26) { Contents = Contents.SmallLetters };
        network.Store(trial.Patterns);
        network.Cue(trial.Cue);
        float[] cue = [.. network.State];
        network.Step();
        return Plot.OfPatterns(("cue", cue), ("answer", network.Beside));
        // end
    }
}
