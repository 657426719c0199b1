namespace AstroNano.Browser;

/// <summary>What the page says of the run in sentences.</summary>
public static partial class Exports
{
    /// <summary>
    /// What is going on, a line each: the kind and the memory it is about, what the state is,
    /// whether it moves, and a reason or nothing, each with its values. Memories stand there as
    /// {3}. Nothing is changed.
    /// </summary>
    [JSExport]
    public static string Situation()
    {
        if (Instrument is not { } instrument)
        {
            return "";
        }

        LookAtRun();
        return InLines(Explain.Situation.Of(instrument.Session, Past.Peek(Movement.OfPass)));
    }

    private static string InLines(Situation now) => string.Join('\n',
        $"{now.Kind} {now.Memory}", now.State.Line, now.Movement.Line, now.Reason?.Line);
}
