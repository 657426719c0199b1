using System.Runtime.InteropServices.JavaScript;
using System.Text;
using AstroNano.Core;
using AstroNano.Replay;

namespace AstroNano.Browser;

/// <summary>What the page can do with scenarios: run them, and judge capsules.</summary>
public static partial class Exports
{
    private static readonly Session Session = new();

    /// <summary>A line for the functions and for each scenario: name, bar, digest.</summary>
    [JSExport]
    public static string Digests()
    {
        var lines = new StringBuilder($"functions|{FunctionProbe.Run():X8}");
        for (int number = 0; number < Scenarios.Count; number++)
        {
            Scenario scenario = Scenarios.Create(number);
            var runner = new ScenarioRunner(scenario);
            while (!runner.Done)
            {
                runner.Step();
            }

            lines.Append($"\n{scenario.Name}|{runner.Digest:X8}");
        }

        return lines.ToString();
    }

    /// <summary>
    /// A scenario as a capsule; with −1 the run since the patterns were stored, or nothing if it
    /// has become too long.
    /// </summary>
    [JSExport]
    public static string WriteCapsule(int scenario)
    {
        Scenario? written = scenario < 0 ? Session.Finish() : Scenarios.Create(scenario);
        return written is null ? "" : Capsule.Write(written);
    }

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
