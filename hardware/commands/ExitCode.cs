namespace AstroNano.Commands;

/// <summary>What a command exits with; README.md explains each code.</summary>
public static class ExitCode
{
    /// <summary>The command did what it was asked to do.</summary>
    public const int Done = 0;

    /// <summary>It ran to its end, and the result is negative: stale, different, broken.</summary>
    public const int Negative = 1;

    /// <summary>The command line, or a file that it names, is wrong.</summary>
    public const int WrongCommand = 2;

    /// <summary>A defect of the program (EX_SOFTWARE of sysexits.h).</summary>
    public const int Defect = 70;

    /// <summary>
    /// The command is right but cannot be run now (EX_TEMPFAIL of sysexits.h): the same command
    /// can succeed once the cause that its message names is gone.
    /// </summary>
    public const int TryAgain = 75;

    /// <summary>Ctrl+C or SIGTERM (128 + SIGINT, as shells report it).</summary>
    public const int Interrupted = 130;
}
