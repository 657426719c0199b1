using System;
using AstroNano.Core;

namespace AstroNano.Probe;

/// <summary>
/// What a probe prints: one line a scenario, with name, steps, state size and digest, separated by
/// bars.
/// </summary>
public static class ProbeLines
{
    /// <summary>Name of the line with the digest of the functions.</summary>
    public const string Functions = "functions";

    /// <summary>Name of the line that says whether this runtime keeps denormals.</summary>
    public const string Denormals = "denormals";

    /// <summary>Runs all scenarios.</summary>
    public static void Print()
    {
        Line(Functions, 0, 0, FunctionProbe.Run());
        for (int number = 0; number < Scenarios.Count; number++)
        {
            var player = new RunPlayer(Scenarios.Create(number));
            while (!player.Done)
            {
                player.Step();
            }

            Line(Scenarios.Create(number).Name, player.Steps, player.StateSize, player.Digest);
        }

        Console.WriteLine($"{Denormals}|{(new FloatProbe().DenormalsKept ? "kept" : "flushed")}");
    }

    private static void Line(string name, int steps, int size, int digest) =>
        Console.WriteLine($"{name}|{steps}|{size}|{digest:X8}");
}
