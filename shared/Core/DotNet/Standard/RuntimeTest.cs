using System;

namespace AstroNano.Core;

/// <summary>
/// .NET Standard names no runtime, so this build asks the one that it is on: before the first
/// network is made, the functions and the scenarios that the device runs at each start must have
/// their digests. A runtime of which they have others is refused, each time it is asked.
/// </summary>
internal static class RuntimeTest
{
    // Found out when it is first asked for: other threads wait, and the networks of the scenarios,
    // which ask from within, see none yet.
    private static readonly string Failure = Test();

    /// <summary>Goes on if the runtime computes the same bits as all others.</summary>
    /// <exception cref="PlatformNotSupportedException">It does not.</exception>
    internal static void Demand()
    {
        if (Failure != null)
        {
            throw new PlatformNotSupportedException(Failure);
        }
    }

    private static string Test()
    {
        string failure = Judge("rounding", new FloatProbe().Passed ? 0 : 1, 0)
            ?? Judge("functions", FunctionProbe.Run(), FunctionProbe.Golden);
        for (int number = 0; failure == null && number < Scenarios.AtBoot; number++)
        {
            Run run = Scenarios.Create(number);
            var player = new RunPlayer(run);
            while (!player.Done)
            {
                player.Step();
            }

            failure = Judge(run.Name, player.Digest, run.Digest);
        }

        return failure;
    }

    private static string Judge(string name, int digest, int golden) => digest == golden ? null
        : "AstroNano.Core must compute the same bits everywhere, and this runtime computes "
            + "others: '" + name + "' gave " + digest.ToString("X8") + " instead of "
            + golden.ToString("X8") + ".";
}
