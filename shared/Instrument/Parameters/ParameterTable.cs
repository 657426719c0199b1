namespace AstroNano.Instrument;

/// <summary>
/// Parameters that belong together, one a knob: those of an engine, or of the run. Knows what is
/// needed about them now and then only, so that it takes no memory, and what a new value does.
/// </summary>
public abstract class ParameterTable
{
    /// <summary>What the knobs turn, in the order of the knobs.</summary>
    public abstract Parameter[] Parameters { get; }

    /// <summary>One sentence on a parameter of this table: what turning it does.</summary>
    protected abstract string HelpOf(int index);

    /// <summary>A parameter of this table has another value.</summary>
    internal virtual void Changed()
    {
    }

    internal string HelpOf(Parameter parameter)
    {
        Parameter[] parameters = Parameters;
        int index = 0;
        while (parameters[index] != parameter)
        {
            index++;
        }

        return HelpOf(index);
    }
}
