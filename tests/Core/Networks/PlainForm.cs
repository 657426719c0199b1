namespace AstroNano.Core.Tests.Networks;

/// <summary>Patterns and rows of weights as whole numbers, for equations written plainly.</summary>
internal static class PlainForm
{
    public static int[][] PatternsOf(TestTrial trial) => Enumerable.Range(0, trial.Patterns.Count)
        .Select(mu => Enumerable.Range(0, 64)
            .Select(i => trial.Patterns.IsPlus(mu, i) ? 1 : -1).ToArray()).ToArray();

    // Eight groups of four units an output of the generator, the lowest bit first.
    public static int[][] RowsOf(int count, int stream)
    {
        var random = new RandomStream(0, stream);
        return Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 2)
            .SelectMany(half =>
            {
                uint bits = (uint)random.NextBits();
                return Enumerable.Range(0, 32).Select(bit => (bits >> bit & 1) != 0 ? 1 : -1);
            }).ToArray()).ToArray();
    }

    public static int Distance(int[] one, int[] other) =>
        one.Zip(other).Count(pair => pair.First != pair.Second);

    public static int Agreement(int[] row, sbyte[] state) =>
        row.Zip(state).Count(pair => pair.First == pair.Second);
}
