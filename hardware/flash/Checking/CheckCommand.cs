using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;

namespace AstroNano.Flash.Checking;

/// <summary>
/// <c>listen --check</c>: computes what the boards report, and ends with an error if one of them
/// computes other bits, or if nothing could be compared.
/// </summary>
/// <param name="output">Where it tells what happens.</param>
/// <param name="json">Where each event is written as a line of JSON; or null.</param>
public sealed class CheckCommand(TextWriter output, TextWriter? json)
{
    private const int Moment = 200;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Dictionary<string, Check> _checks = [];
    private readonly BlockingCollection<(string Port, double Seconds, string Text)> _heard = [];

    /// <summary>The most seconds of a port; 0 for no limit.</summary>
    public double MostSeconds { get; init; }

    /// <summary>The runs of each port after which it has heard enough; 0 for no limit.</summary>
    public int MostCues { get; init; }

    /// <summary>Follows what was recorded in a file.</summary>
    public void ReadLog(string path)
    {
        foreach (string line in Input.ReadFile(path).Split('\n'))
        {
            (double seconds, string text) = ReportLog.Read(line.TrimEnd('\r'));
            if (Hear(path, seconds, text))
            {
                return;
            }
        }
    }

    /// <summary>Follows ports until all have been heard enough, or have gone.</summary>
    public void Listen(IEnumerable<BoardPort> ports)
    {
        BoardPort[] open = [.. ports];
        try
        {
            Task[] reading = [.. open.Select(port => Task.Run(() => port.Read(
                (seconds, text) => _heard.Add((port.Name, seconds, text)))))];
            Task.WhenAll(reading).ContinueWith(
                _ => _heard.CompleteAdding(), TaskScheduler.Default);
            HearAll(open.Length);
        }
        finally
        {
            foreach (BoardPort port in open)
            {
                port.Dispose();
            }
        }
    }

    /// <summary>Tells the results; the exit code of all of them.</summary>
    public int End()
    {
        foreach (Check check in _checks.Values)
        {
            Report(check.Result());
        }

        bool isSame = _checks.Count > 0
            && _checks.Values.All(check => !check.IsDifferent && check.Agreements > 0);
        return isSame ? ExitCode.Done : ExitCode.Negative;
    }

    // Until the time is over, whether or not a board says anything; or all were heard enough.
    private void HearAll(int ports)
    {
        var enough = new HashSet<string>();
        long began = Stopwatch.GetTimestamp();
        while (!_heard.IsCompleted && enough.Count < ports
            && (MostSeconds <= 0 || Stopwatch.GetElapsedTime(began).TotalSeconds < MostSeconds))
        {
            if (_heard.TryTake(out var heard, Moment)
                && Hear(heard.Port, heard.Seconds, heard.Text))
            {
                enough.Add(heard.Port);
            }
        }
    }

    // Has it been heard enough?
    private bool Hear(string port, double seconds, string text)
    {
        if (!_checks.TryGetValue(port, out Check? check))
        {
            _checks[port] = check = new Check(port, Report);
        }

        check.Hear(text, seconds);
        return (MostSeconds > 0 && seconds >= MostSeconds)
            || (MostCues > 0 && check.Cues >= MostCues);
    }

    private void Report(CheckEvent told)
    {
        json?.WriteLine(JsonSerializer.Serialize(told, Form));
        json?.Flush();
        if (told.InWords() is { } words)
        {
            string seconds = told.Seconds.ToString("0.0", CultureInfo.InvariantCulture);
            output.WriteLine($"{told.Port} {seconds} s: {words}");
        }
    }
}
