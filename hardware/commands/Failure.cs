namespace AstroNano.Commands;

/// <summary>What went wrong and what to do about it, in one sentence for the user.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="exitCode">One of <see cref="Commands.ExitCode"/>.</param>
public sealed class Failure(string sentence, int exitCode = ExitCode.WrongCommand)
    : Exception(sentence)
{
    /// <summary>What the command exits with.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The command is right; the machine cannot run it now.</summary>
    public static Failure TryAgain(string sentence) => new(sentence, Commands.ExitCode.TryAgain);
}
