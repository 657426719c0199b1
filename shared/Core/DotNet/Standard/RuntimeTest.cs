using System;

namespace AstroNano.Core;

/// <summary>
/// .NET Standard names no runtime, so this build asks the one that it is on: before the first
/// network is made, the functions and the scenarios that the device runs at each start must have
/// their digests. A runtime of which they have others is refused, each time it is asked.
/// </summary>
internal static class RuntimeTest
{
    private static readonly object Lock = new object();

    // The scenarios make networks, too: not asked by the thread that runs them.
    [ThreadStatic]
    private static bool s_isRunning;

    private static volatile bool s_hasPassed;

    /// <summary>Goes on if the runtime computes the same bits as all others.</summary>
    /// <exception cref="PlatformNotSupportedException">It does not.</exception>
    internal static void Demand()
    {
        if (s_hasPassed || s_isRunning)
        {
            return;
        }

        lock (Lock)
        {
            if (!s_hasPassed)
            {
                s_isRunning = true;
                try
                {
                    Run();
                }
                finally
                {
                    s_isRunning = false;
                }

                s_hasPassed = true;
            }
        }
    }

    private static void Run()
    {
        Judge("rounding", new FloatProbe().Passed ? 0 : 1, 0);
        Judge("functions", FunctionProbe.Run(), FunctionProbe.Golden);
        for (int number = 0; number < Scenarios.AtBoot; number++)
        {
            Run run = Scenarios.Create(number);
            var player = new RunPlayer(run);
            while (!player.Done)
            {
                player.Step();
            }

            Judge(run.Name, player.Digest, run.Digest);
        }
    }

    private static void Judge(string name, int digest, int golden)
    {
        if (digest != golden)
        {
            throw new PlatformNotSupportedException("AstroNano.Core must compute the same bits "
                + "everywhere, and this runtime computes others: '" + name + "' gave "
                + digest.ToString("X8") + " instead of " + golden.ToString("X8") + ".");
        }
    }
}
