using System;
using System.Linq;
using System.Runtime.InteropServices.JavaScript;
using AstroNano.Trials;

namespace AstroNano.Browser;

/// <summary>Trials that are counted: what workers run, and what comes of their sums.</summary>
public static partial class Exports
{
    private static Measurement? _measurement;

    /// <summary>Makes a point ready; a sentence if it cannot be measured.</summary>
    [JSExport]
    public static string PrepareTrials(string point)
    {
        try
        {
            _measurement = new Measurement(point);
            return "";
        }
        catch (ArgumentException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>Runs trials of the point; their sums.</summary>
    [JSExport]
    public static string RunTrials(int first, int count) =>
        TallyText.Of(_measurement!.Run(first, count));
}
