using System.Diagnostics;

namespace AstroNano.Flash.Checking;

/// <summary>
/// A serial port, read by the module in <c>Writer/</c>, which opens it without a reset of the
/// board.
/// </summary>
public sealed class BoardPort : IDisposable
{
    private readonly Process _process;

    /// <summary>Opens it.</summary>
    /// <param name="node">The path of Node.js.</param>
    /// <param name="script">The module's command.</param>
    /// <param name="name">The port; null for the only one there is.</param>
    public BoardPort(string node, string script, string? name)
    {
        Name = name ?? "the board";
        string[] port = name is null ? [] : ["--port", name];
        _process = Process.Start(new ProcessStartInfo(node, [script, "relay", .. port])
        {
            RedirectStandardOutput = true,
        })!;
    }

    public string Name { get; }

    /// <summary>Passes on its lines, with the seconds at which they came, until it ends.</summary>
    public void Read(Action<double, string> hear)
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            (double seconds, string text) = ReportLog.Read(line);
            hear(seconds, text);
        }
    }

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.WaitForExit();
        _process.Dispose();
    }
}
