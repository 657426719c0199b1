using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// One page of the glass. What stands still is drawn when the page comes up or the run is set up
/// anew; what moves, in every picture, and there only where it differs from what is on the glass.
/// The header belongs to all pages and is not theirs.
/// </summary>
public abstract class Page
{
    /// <summary>A page that looks at the given instrument.</summary>
    /// <param name="view">What it may look at.</param>
    /// <param name="writer">Where it draws.</param>
    protected Page(View view, Writer writer)
    {
        View = view;
        Writer = writer;
        Screen = writer.Screen;
    }

    /// <summary>Name in one word.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Its permanent key in links and saved settings: the name, unless the page was renamed.
    /// </summary>
    public virtual string Key => Name;

    /// <summary>What the knobs turn while it is shown.</summary>
    public virtual KnobBank Knobs => KnobBank.Network;

    /// <summary>What CUE does while it is shown.</summary>
    public virtual string CueDoes => "corrupts the next memory and recalls it";

    /// <summary>
    /// Does it show a certificate, which begins when it is opened and needs the header's line too?
    /// </summary>
    public virtual bool IsOfCertificate => false;

    /// <summary>Is there anything on it for this network?</summary>
    public virtual bool IsFor(Engine engine) => true;

    /// <summary>What is shown.</summary>
    protected View View { get; }

    /// <summary>Where it is shown.</summary>
    protected Screen Screen { get; }

    /// <summary>Writes there.</summary>
    protected Writer Writer { get; }

    /// <summary>Draws what stands still into the cleared screen.</summary>
    /// <remarks>
    /// Here words are mentioned as they are, unlike in what moves. That makes 12 bytes of rubbish
    /// a word on the device, when a page comes up; to keep the word would take 24 for ever.
    /// </remarks>
    public abstract void DrawStatic();

    /// <summary>Draws what moves.</summary>
    public abstract void DrawDynamic();
}
