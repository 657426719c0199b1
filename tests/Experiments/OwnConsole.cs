using System.Text;

namespace AstroNano.Experiments.Tests;

/// <summary>
/// The console of one test: what is written there by it, and by the threads that it starts, while
/// other tests write to theirs.
/// </summary>
internal sealed class OwnConsole : IDisposable
{
    private static readonly AsyncLocal<OwnConsole?> Current = new();

    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    static OwnConsole()
    {
        Console.SetOut(new Forwarding(Console.Out, console => console._output));
        Console.SetError(new Forwarding(Console.Error, console => console._error));
    }

    private OwnConsole()
    {
    }

    /// <summary>What was written to standard output.</summary>
    public string Output => _output.ToString();

    /// <summary>What was written to standard error.</summary>
    public string Error => _error.ToString();

    /// <summary>From now on until it is disposed of.</summary>
    public static OwnConsole Open() => Current.Value = new OwnConsole();

    public void Dispose() => Current.Value = null;

    private sealed class Forwarding(TextWriter usual, Func<OwnConsole, StringWriter> own)
        : TextWriter
    {
        public override Encoding Encoding => usual.Encoding;

        public override void Write(char value)
        {
            if (Current.Value is not { } console)
            {
                usual.Write(value);
                return;
            }

            StringWriter writer = own(console);
            lock (writer)
            {
                writer.Write(value);
            }
        }
    }
}
