using System;
using System.Collections.Generic;

namespace AstroNano.Flash;

/// <summary>What a program said and how it ended.</summary>
public sealed record ToolResult(int ExitCode, string Output);

/// <summary>
/// All that the flasher touches outside of itself: the tool, the ports, the user. Tests put a
/// pretended one in its place that acts out what goes wrong on real benches.
/// </summary>
public interface IWorkbench
{
    /// <summary>Runs nanoff; null where it is not installed.</summary>
    ToolResult? RunNanoff(IReadOnlyList<string> arguments);

    /// <summary>The serial ports there are now.</summary>
    IReadOnlyList<string> Ports();

    /// <summary>Lines that a port says within a time.</summary>
    IEnumerable<string> Listen(string port, TimeSpan time);

    /// <summary>Tells the user something.</summary>
    void Say(string text);

    /// <summary>
    /// Asks the user to do something and to say when it is done; false to give up.
    /// </summary>
    bool Ask(string text);
}
