// A certificate: all that determines a run, and the digest that it reaches on every machine.
using AstroNano.Core;

namespace AstroNano.Cookbook;

internal static class Certificate
{
    public static Plot Cook()
    {
        // begin
        Run run = new Run
        {
            Network = "astrocyte",
            Units = 64,
            Memories = 16,
            Flips = 13,
            Steps = 200,
        }.With("temperature", 4f).Reaching(stateSize: 80, digest: unchecked((int)0xB24867C7));
        var player = new RunPlayer(run);
        var perplexity = new List<(double, double)>();
        while (!player.Done)
        {
            player.Step();
            perplexity.Add((player.Steps, player.Network.Spread()));
        }

        string verdict = player.Passed ? "MATCH" : "DIVERGED";
        return Plot.OfLines("steps", "perplexity", (verdict, [.. perplexity]));
        // end
    }
}
