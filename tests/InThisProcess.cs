using System.Reflection;
using System.Text;

namespace AstroNano.Tests;

/// <summary>
/// Runs programs of the repository in this process, which takes a hundredth of the time of another
/// one. Each test has a console of its own, which it and the threads that it starts write to.
/// </summary>
internal static class InThisProcess
{
    private static readonly AsyncLocal<Printed?> Current = new();

    static InThisProcess()
    {
        Console.SetOut(new Forwarding(Console.Out, printed => printed.Output));
        Console.SetError(new Forwarding(Console.Error, printed => printed.Error));
    }

    /// <summary>Runs a program to its end; returns its exit code and what it printed.</summary>
    /// <param name="program">Its assembly, which the tests refer to.</param>
    /// <param name="arguments">What a user types behind its name.</param>
    public static (int Code, string Output, string Error) Run(
        string program, params string[] arguments)
    {
        var printed = new Printed(new StringWriter(), new StringWriter());
        Current.Value = printed;
        try
        {
            object? code = Assembly.Load(new AssemblyName(program)).EntryPoint!.Invoke(
                null, BindingFlags.DoNotWrapExceptions, null, [arguments], null);
            return ((int)code!, $"{printed.Output}", $"{printed.Error}");
        }
        finally
        {
            Current.Value = null;
        }
    }

    private sealed record Printed(StringWriter Output, StringWriter Error);

    private sealed class Forwarding : TextWriter
    {
        private readonly TextWriter _usual;
        private readonly Func<Printed, StringWriter> _own;

        public Forwarding(TextWriter usual, Func<Printed, StringWriter> own)
        {
            (_usual, _own) = (usual, own);
            NewLine = "\n";
        }

        public override Encoding Encoding => _usual.Encoding;

        public override void Write(char value)
        {
            if (Current.Value is not { } printed)
            {
                _usual.Write(value);
                return;
            }

            StringWriter writer = _own(printed);
            lock (writer)
            {
                writer.Write(value);
            }
        }
    }
}
