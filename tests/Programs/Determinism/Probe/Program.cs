using System.Globalization;
using AstroNano.Core;
using AstroNano.Replay;

namespace AstroNano.Probe;

/// <summary>
/// One line a scenario: name, steps, state size, digest, separated by bars. With <c>--flush</c>
/// the processor flushes denormals; with <c>--trace number file</c> a scenario is recorded.
/// </summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is ["--trace", string digits, string file]
            && int.TryParse(digits, CultureInfo.InvariantCulture, out int number)
            && number >= 0 && number < Scenarios.Count)
        {
            return Record(number, file);
        }

        if (arguments is ["--flush"])
        {
            return Flushed.TryRun(ProbeLines.Print, out string reason) ? 0 : Fail(reason);
        }

        if (arguments.Length > 0)
        {
            return Fail("The arguments must be none, --flush, or --trace with a scenario's number "
                + $"from 0 to {Scenarios.Count - 1} and a file (was '{string.Join(' ', arguments)}"
                + "').");
        }

        ProbeLines.Print();
        return 0;
    }

    private static int Record(int number, string file)
    {
        try
        {
            using FileStream stream = File.Create(file);
            TraceWriter.Record(Scenarios.Create(number), stream);
            return 0;
        }
        catch (Exception exception) when (exception
            is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Fail($"The file '{file}' cannot be written: {exception.Message}");
        }
    }

    private static int Fail(string reason)
    {
        Console.Error.WriteLine(reason);
        return 2;
    }
}
