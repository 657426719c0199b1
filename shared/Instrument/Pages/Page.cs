using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// One page of the display. Static parts are drawn when the page opens or the run is set up again,
/// dynamic parts in every picture, and only where they differ from what is there. The header
/// belongs to all pages. A page brings its own knobs and its own meaning of CUE.
/// </summary>
public abstract class Page
{
    /// <summary>What <see cref="KnobsDo"/> is where there are no knobs.</summary>
    protected const string NothingToTurn = "The knobs have no function here";

    /// <summary>A page of an instrument; only the one that is shown is opened.</summary>
    protected Page(Parts parts)
    {
        Parts = parts;
        Session = parts.Session;
        Writer = parts.Writer;
    }

    /// <summary>
    /// Its permanent key in links and saved settings; null for what is shown instead of a page.
    /// </summary>
    public string Key { get; internal set; }

    /// <summary>Its name: the key, unless the page was renamed.</summary>
    public virtual string Name => Key;

    /// <summary>Is it to be drawn from the start?</summary>
    internal bool NeedsRedraw { get; set; } = true;

    /// <summary>What it shows, in one sentence for the user.</summary>
    public virtual string Help => null;

    /// <summary>The settings that the knobs turn while it is shown; null for none.</summary>
    public virtual Setting[] Knobs => Session.Engine.Settings;

    /// <summary>The place in that table of what the first knob turns.</summary>
    public virtual int FirstKnob => 0;

    /// <summary>What the knobs turn, in words.</summary>
    public virtual string KnobsDo => "The knobs set the first settings of the network";

    /// <summary>What CUE does, in words.</summary>
    public virtual string CueDoes => "corrupts the next memory and recalls it";

    /// <summary>Is there a header above it?</summary>
    public virtual bool HasHeader => true;

    /// <summary>Does it set the speed of the run itself, which then cannot be paused?</summary>
    public virtual bool SetsSpeed => false;

    /// <summary>May a demonstration give cues while it is shown?</summary>
    public virtual bool AllowsCues => true;

    /// <summary>The picture that is drawn on it; null on other pages.</summary>
    public virtual Drawing Drawing => null;

    /// <summary>The certificate that it shows; null on other pages.</summary>
    public virtual Certification Certification => null;

    /// <summary>Steps per second, as <see cref="Schedule.Begin"/> takes them.</summary>
    public virtual int StepsPerSecond => Session.Settings.StepsPerSecond;

    /// <summary>Does it let the run rest, even within a frame?</summary>
    public virtual bool IsResting => false;

    /// <summary>Is there anything on it for this network?</summary>
    public virtual bool IsFor(Engine engine) => true;

    /// <summary>It is shown, or shows another network from now on. May allocate.</summary>
    public virtual void Open()
    {
    }

    /// <summary>
    /// Another network is about to be made: there is no room for what belongs to the last one.
    /// </summary>
    public virtual void OnNetworkChanging()
    {
    }

    /// <summary>All knobs have just been read.</summary>
    public virtual void OnKnobsRead()
    {
    }

    /// <summary>CUE was pressed.</summary>
    /// <returns>Is the chosen network to be played?</returns>
    public virtual bool PressCue()
    {
        Session.Cue();
        return false;
    }

    /// <summary>CUE was held. Allocates.</summary>
    public virtual void HoldCue() => Parts.Learning.LearnState();

    /// <summary>
    /// Sets the sign of a unit of what can be painted here: of the neurons, which go on from there
    /// as from a cue, or of a picture. May allocate.
    /// </summary>
    public virtual void PaintUnit(int unit, bool isPlus) => Session.Paint(unit, isPlus);

    /// <summary>Is that unit 1?</summary>
    public virtual bool IsPlus(int unit) => Session.Engine.Network.Activation[unit] > 0f;

    /// <summary>What pages read and act on.</summary>
    protected Parts Parts { get; }

    /// <summary>The run that is shown.</summary>
    protected Session Session { get; }

    /// <summary>The screen, on which it writes.</summary>
    protected Writer Writer { get; }

    /// <summary>Fills the row of a table of columns of pixels.</summary>
    /// <param name="table">So many columns a row.</param>
    /// <param name="row">Which, from 0.</param>
    /// <param name="columns">How many columns a row has.</param>
    /// <param name="pixels">A byte a column, the first lowest.</param>
    protected static void FillColumns(byte[] table, int row, int columns, long pixels)
    {
        for (int at = row * columns; at < (row + 1) * columns; at++)
        {
            table[at] = (byte)pixels;
            pixels >>= 8;
        }
    }

    /// <summary>Writes a line of text from the left edge.</summary>
    protected void WriteLine(int page, string text) => Writer.Write(0, page, text);

    /// <summary>Draws the static parts into the cleared screen.</summary>
    /// <remarks>
    /// String literals stand here as they are, unlike in dynamic parts. Each leaves 12 bytes of
    /// garbage on the device when a page opens; a field for it would take 24 bytes for ever.
    /// </remarks>
    public abstract void DrawStatic();

    /// <summary>Draws what moves.</summary>
    public abstract void DrawDynamic();
}
