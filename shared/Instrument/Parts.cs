namespace AstroNano.Instruments;

/// <summary>
/// What the instrument consists of besides its pages. Pages read it and draw it; knobs and buttons
/// act on it.
/// </summary>
public abstract class Parts
{
    // Fields, as they are read in every frame: on the device a call takes as long as three of them.

    /// <summary>The screen.</summary>
    public readonly Writer Writer;

    /// <summary>The run that is played.</summary>
    public readonly Session Session = new Session();

    /// <summary>The knobs.</summary>
    public readonly Panel Panel = new Panel();

    /// <summary>Steps per second, load and pause.</summary>
    public readonly Schedule Schedule = new Schedule();

    /// <summary>What the user is told.</summary>
    public readonly Messages Messages = new Messages();

    /// <summary>Everything but a network, painting on that screen.</summary>
    private protected Parts(Writer writer)
    {
        Writer = writer;
    }

    /// <summary>Makes states and pictures memories. Allocates: a button does it.</summary>
    public Learning Learning => new Learning(Session, Messages);

    /// <summary>The place in the catalogue of the network that is played.</summary>
    public int PlayedNetwork { get; internal set; }

    /// <summary>The place of the network that the user has chosen to be played next.</summary>
    public int ChosenNetwork { get; internal set; }
}
