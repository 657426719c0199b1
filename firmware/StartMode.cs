namespace AstroNano.Firmware;

/// <summary>What runs in frames of its own before there is an instrument.</summary>
public abstract class StartMode
{
    private const int Period = 50_000;

    /// <summary>Whether MODE has ended it.</summary>
    public abstract bool IsDone { get; }

    /// <summary>One frame; returns the microseconds to rest until the next.</summary>
    public int Frame()
    {
        int start = Clock.Now();
        Run(start);
        int rest = Period - (Clock.Now() - start);
        return rest > 0 ? rest : 0;
    }

    /// <summary>What a frame does.</summary>
    protected abstract void Run(int now);
}
