// Patterns of your own: any signs of +1 and −1 are memories; here half a cross is completed.
using AstroNano.Core;

namespace AstroNano.Cookbook;

internal static class OwnPatterns
{
    public static Plot Cook()
    {
        // begin
        var patterns = new PatternSet(units: 64, capacity: 2);
        patterns.Add(Signs(i => i % 8 == i / 8 || i % 8 + i / 8 == 7)); // a cross
        patterns.Add(Signs(i => i % 8 is 0 or 7 || i / 8 is 0 or 7)); // a frame
        var network = new ModernNetwork(64, 2);
        network.Store(patterns);
        sbyte[] half = Signs(i => i / 8 < 4 && (i % 8 == i / 8 || i % 8 + i / 8 == 7));
        network.Cue(half);
        float[] cue = [.. network.State];
        network.Step();
        return Plot.OfPatterns(("half a cross", cue), ("recalled", network.State));

        static sbyte[] Signs(Func<int, bool> isSet) =>
            [.. Enumerable.Range(0, 64).Select(i => (sbyte)(isSet(i) ? 1 : -1))];
        // end
    }
}
