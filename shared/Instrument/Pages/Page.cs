namespace AstroNano.Instrument;

/// <summary>
/// One view on the run. What stands still is painted when the page comes up or the run is set up
/// anew; what moves, in every picture, and there only where it differs from what is on the glass.
/// The header belongs to all pages and is not theirs.
/// </summary>
public abstract class Page
{
    /// <summary>A page of the given instrument.</summary>
    protected Page(Simulator simulator)
    {
        Simulator = simulator;
    }

    /// <summary>Name in one word.</summary>
    public abstract string Name { get; }

    /// <summary>Do the knobs turn the run's parameters on this page?</summary>
    public virtual bool TurnsRun => false;

    /// <summary>What is shown.</summary>
    protected Simulator Simulator { get; }

    /// <summary>Where it is shown.</summary>
    protected Screen Screen => Simulator.Screen;

    /// <summary>Writes there.</summary>
    protected Writer Writer => Simulator.Writer;

    /// <summary>Paints what stands still into the cleared screen.</summary>
    /// <remarks>
    /// Here words are mentioned as they are, unlike in what moves. That makes 12 bytes of rubbish
    /// a word on the device, when a page comes up; to keep the word would take 24 for ever.
    /// </remarks>
    public abstract void PaintStill();

    /// <summary>Paints what moves.</summary>
    public abstract void PaintMoving();
}
