using System.ComponentModel;

namespace AstroNano.Commands;

/// <summary>
/// Runs a command line. Whatever happens, it ends with one sentence and an <see cref="ExitCode"/>.
/// </summary>
public static class CommandLine
{
    // Without this, an argument that begins with @ would be silently replaced by a file's text.
    private static readonly ParserConfiguration Syntax = new()
    {
        ResponseFileTokenReplacer = null,
    };

    /// <summary>Parses a command line; nothing in it is expanded.</summary>
    public static ParseResult Parse(Command command, string[] arguments) =>
        command.Parse(arguments, Syntax);

    /// <summary>Runs a command line to its end.</summary>
    /// <param name="command">All commands of a program.</param>
    /// <param name="arguments">What the user typed.</param>
    /// <param name="known">
    /// Makes a failure of an exception of the program's own, or returns null.
    /// </param>
    /// <param name="error">Where the sentence goes, if not to the console.</param>
    /// <returns>The exit code.</returns>
    public static int Run(RootCommand command, string[] arguments,
        Func<Exception, Failure?>? known = null, TextWriter? error = null)
    {
        error ??= Console.Error;
        try
        {
            return Checked(command, arguments).Invoke(Settings(Console.Out, error));
        }
        catch (Exception exception)
        {
            return Report(exception, error, known);
        }
    }

    /// <summary>The same for asynchronous actions, with writers of the caller's.</summary>
    public static async Task<int> RunAsync(
        RootCommand command, string[] arguments, TextWriter output, TextWriter error)
    {
        try
        {
            return await Checked(command, arguments).InvokeAsync(Settings(output, error));
        }
        catch (Exception exception)
        {
            return Report(exception, error, null);
        }
    }

    /// <summary>Prints what went wrong; returns the exit code.</summary>
    public static int Report(
        Exception exception, TextWriter error, Func<Exception, Failure?>? known = null)
    {
        Failure failure = Explain(exception, known ?? (_ => null));
        error.WriteLine(failure.Message);
        return failure.ExitCode;
    }

    private static ParseResult Checked(RootCommand command, string[] arguments)
    {
        ParseResult parsed = Parse(command, arguments);
        return (parsed.Errors.Count > 0 ? Usage.Explain(parsed) : Usage.TakenForValue(parsed))
            is string wrong ? throw new Failure(wrong) : parsed;
    }

    private static InvocationConfiguration Settings(TextWriter output, TextWriter error) => new()
    {
        EnableDefaultExceptionHandler = false,
        Output = output,
        Error = error,
    };

    private static Failure Explain(Exception exception, Func<Exception, Failure?> known) =>
        exception switch
        {
            Failure failure => failure,
            // Several threads: one that was cancelled says less than the one that failed.
            AggregateException many => many.Flatten().InnerExceptions
                .Select(inner => Explain(inner, known))
                .OrderBy(failure => failure.ExitCode == ExitCode.Interrupted).First(),
            _ when known(exception) is Failure failure => failure,
            OperationCanceledException => new("Interrupted.", ExitCode.Interrupted),
            IOException or UnauthorizedAccessException or Win32Exception =>
                Failure.TryAgain(Sentence(exception)),
            _ => new($"Internal error, please report it: {exception.GetType().Name} in "
                + $"{exception.TargetSite?.DeclaringType?.Name}.{exception.TargetSite?.Name}: "
                + Sentence(exception), ExitCode.Defect),
        };

    /// <summary>The message of an exception as one sentence on one line.</summary>
    public static string Sentence(Exception exception) => exception.Message
        .Split(" (Parameter")[0].ReplaceLineEndings(" ").Trim().TrimEnd('.') + ".";
}
