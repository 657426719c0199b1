using System;
using System.Runtime.InteropServices.JavaScript;
using System.Text;
using AstroNano.Core;
using AstroNano.Replay;

namespace AstroNano.Browser;

/// <summary>What the page can do with runs: write them down, play and judge them.</summary>
public static partial class Exports
{
    /// <summary>A line for the functions and for each scenario: name, bar, digest.</summary>
    [JSExport]
    public static string Digests()
    {
        var lines = new StringBuilder($"functions|{FunctionProbe.Run():X8}");
        for (int number = 0; number < Scenarios.Count; number++)
        {
            Run scenario = Scenarios.Create(number);
            var player = new RunPlayer(scenario);
            while (!player.Done)
            {
                player.Step();
            }

            lines.Append($"\n{scenario.Name}|{player.Digest:X8}");
        }

        return lines.ToString();
    }

    /// <summary>A scenario as a capsule; with −1 the run since the last cue.</summary>
    /// <exception cref="Exception">It is too long, or nothing runs; it says which.</exception>
    [JSExport]
    public static string WriteCapsule(int scenario) => Capsule.Write(scenario >= 0
        ? Scenarios.Create(scenario)
        : Instrument?.Session.ToRun()
            ?? throw new InvalidOperationException("No instrument runs on the board now."));

    /// <summary>Runs a capsule; the verdict, or why it cannot be run.</summary>
    [JSExport]
    public static string Replay(string capsule)
    {
        try
        {
            return Capsule.Replay(capsule).ToString();
        }
        catch (ReplayException exception)
        {
            return exception.Message;
        }
    }
}
