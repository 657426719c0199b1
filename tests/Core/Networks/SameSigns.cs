namespace AstroNano.Core.Tests.Networks;

/// <summary>Two networks whose states have the same signs, step by step.</summary>
internal static class SameSigns
{
    public static void AreThere(
        int memories, int flips, int steps, Func<Network> one, Func<Network> other)
    {
        for (int number = 0; number < 100; number++)
        {
            var trial = new TestTrial(number, memories, flips);
            Network left = trial.Start(one()), right = trial.Start(other());
            for (int step = 0; step < steps; step++)
            {
                left.Step();
                right.Step();
                Assert.Equal(left.State.Select(Math.Sign), right.State.Select(Math.Sign));
            }
        }
    }
}
