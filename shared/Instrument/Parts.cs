namespace AstroNano.Instruments;

/// <summary>
/// What the instrument consists of besides its pages. Pages read it and draw it; knobs and buttons
/// act on it.
/// </summary>
public sealed class Parts
{
    /// <summary>Everything but a network, painting on that screen.</summary>
    public Parts(Screen screen)
    {
        Writer = new Writer(screen);
    }

    /// <summary>Writes on the screen.</summary>
    public Writer Writer { get; }

    /// <summary>The run that is played.</summary>
    public Session Session { get; } = new Session();

    /// <summary>The knobs.</summary>
    public Panel Panel { get; } = new Panel();

    /// <summary>Steps per second, load and pause.</summary>
    public Schedule Schedule { get; } = new Schedule();

    /// <summary>What the user is told.</summary>
    public Messages Messages { get; } = new Messages();

    /// <summary>Makes states and pictures memories. Allocates: a button does it.</summary>
    public Learning Learning => new Learning(Session, Messages);

    /// <summary>The place in the catalogue of the network that is played.</summary>
    public int PlayedNetwork { get; internal set; }

    /// <summary>The place of the network that the user has chosen to be played next.</summary>
    public int ChosenNetwork { get; internal set; }
}
