using System.Text.RegularExpressions;

namespace AstroNano.Flash;

/// <summary>
/// The line that the firmware says on its serial port at each start:
/// <c>AstroNano 0.1.0 on esp32-devkit: test PASS B175CFC7</c>.
/// </summary>
public sealed record Greeting(string Version, string Board, bool Passed, string Digest)
{
    private static readonly Regex Form = new(
        @"AstroNano (?<version>\S+) on (?<board>\S+): "
            + "test (?<verdict>PASS|FAIL) (?<digest>[0-9A-F]{8})");

    /// <summary>Reads it out of a line, which may carry bytes of the debugger around it.</summary>
    public static Greeting? Parse(string line)
    {
        Match match = Form.Match(line);
        return match.Success
            ? new Greeting(
                match.Groups["version"].Value,
                match.Groups["board"].Value,
                match.Groups["verdict"].Value == "PASS",
                match.Groups["digest"].Value)
            : null;
    }
}
