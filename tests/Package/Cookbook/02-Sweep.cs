// Sweep: the more memories a classical network holds, the fewer cues it recalls without an error.
using AstroNano.Core;

namespace AstroNano.Cookbook;

internal static class Sweep
{
    public static Plot Cook()
    {
        // begin
        var recalled = new List<(double, double)>();
        for (int memories = 2; memories <= 16; memories += 2)
        {
            var trial = new Trial(64, memories);
            var network = new HopfieldNetwork(64, memories);
            int exact = 0;
            for (int number = 0; number < 50; number++)
            {
                trial.Store(PatternKind.Random, memories, number, stream: 0);
                trial.DrawCue(memory: 0, flips: 6);
                network.Store(trial.Patterns);
                network.Cue(trial.Cue);
                for (int step = 0; step < 200; step++)
                {
                    network.Step();
                }

                exact += network.WrongSigns(memory: 0) == 0 ? 1 : 0;
            }

            recalled.Add((memories, exact / 50.0));
        }

        return Plot.OfLines("memories", "recalled", ("Hopfield", [.. recalled]));
        // end
    }
}
