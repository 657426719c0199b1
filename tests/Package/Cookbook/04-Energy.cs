// Energy: every recall goes downhill until it rests.
using AstroNano.Core;

namespace AstroNano.Cookbook;

internal static class Energy
{
    public static Plot Cook()
    {
        // begin
        var trial = new Trial(64, 8);
        trial.Store(PatternKind.Random, count: 8, trial: 0, stream: 0);
        trial.DrawCue(memory: 0, flips: 16);
        Network[] networks = [new AstrocyteNetwork(64, 8), new HopfieldNetwork(64, 8)];
        (double, double)[][] energies = [.. networks.Select(network =>
        {
            network.Store(trial.Patterns);
            network.Cue(trial.Cue);
            return Enumerable.Range(0, 100).Select(step =>
            {
                network.Step();
                return ((double)step, (double)network.Energy());
            }).ToArray();
        })];
        return Plot.OfLines("steps", "energy",
            ("astrocyte", energies[0]), ("Hopfield", energies[1]));
        // end
    }
}
