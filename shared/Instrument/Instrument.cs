using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The instrument as firmware, virtual board and tests see it. One frame is, in this order:
/// <see cref="BeginFrame"/>, <see cref="ReadKnob"/> and <see cref="ReadButtons"/>,
/// <see cref="Step"/> while <see cref="StepDue"/>, <see cref="Paint"/> if <see cref="PaintDue"/>,
/// <see cref="EndFrame"/>. Times are microseconds in an int that may wrap around. A frame
/// allocates nothing; a press of a button may, because it makes another network or page, and so
/// may the demonstration, which presses them itself.
/// </summary>
public sealed class Instrument : Parts
{
    /// <summary>Version of the instrument.</summary>
    public const string Version = "0.1.0";

    private readonly Pages _pages;
    private readonly Controls _controls;

    /// <summary>Builds everything and gives the first network a first cue.</summary>
    public Instrument()
        : this(new Writer())
    {
    }

    /// <summary>The same on a screen that was used before.</summary>
    public Instrument(Writer writer)
        : base(writer)
    {
        _pages = new Pages(this);
        _controls = new Controls(this, _pages, new SavedSettings(this, _pages));
    }

    /// <summary>The network that is played.</summary>
    public Engine Engine => Session.Engine;

    /// <summary>What the display is to show.</summary>
    public Screen Screen => Writer;

    /// <summary>What buttons do: a device saves its stack a call by asking here.</summary>
    public Controls Controls => _controls;

    /// <summary>What of it is saved.</summary>
    public SavedSettings Saved => _controls.Saved;

    /// <summary>Networks to choose from.</summary>
    public int NetworkCount => Catalogue.Count;

    /// <summary>The place of the network that is played among them.</summary>
    public int NetworkIndex => PlayedNetwork;

    /// <summary>Pages to choose from.</summary>
    public int PageCount => _pages.Count;

    /// <summary>The page that is shown.</summary>
    public Page Page => _pages.Page;

    /// <summary>Its place in the list.</summary>
    public int PageIndex => _pages.Index;

    /// <summary>How often a page was opened or a network made.</summary>
    public int Openings => _pages.Openings;

    /// <summary>What it is doing.</summary>
    public Mode Mode => _controls.Mode;

    /// <summary>What has just happened, for a moment; null otherwise.</summary>
    public string Message => Messages.Text;

    /// <summary>What is wrong with the board or its storage, or null.</summary>
    public string Notice => Messages.Notice;

    /// <summary>What is shown instead of the page, as a countdown; or null.</summary>
    public Page Overlay => _pages.Overlay;

    /// <summary>A page of the list; unless it is shown, one that is not open. Allocates.</summary>
    public Page PageAt(int index) => _pages.At(index);

    /// <summary>Opens a frame.</summary>
    public void BeginFrame(int now)
    {
        Session.WorksInPieces = true;
        _controls.Begin(now);
        Session.StoreIfDue();
        if (Session.IsPreparing)
        {
            Session.Prepare();
        }

        Schedule.Begin(now,
            Session.IsPreparing ? Schedule.NoSteps : _pages.Page.StepsPerSecond);
    }

    /// <summary>Takes a reading of the converter, 0 to 4095.</summary>
    public void ReadKnob(int knob, int counts) => Panel.Read(knob, counts);

    /// <summary>
    /// Takes the buttons' levels. CUE does what the page says; held it learns. MODE is the next
    /// network, held it is the next page. Both together, held, are a factory reset.
    /// </summary>
    public void ReadButtons(bool cuePressed, bool modePressed) =>
        _controls.ReadButtons(cuePressed, modePressed);

    /// <summary>May another step run in this frame? If so it has to.</summary>
    public bool StepDue(int now) => !Session.IsPreparing && !_pages.Page.IsResting
        && Schedule.StepDue(now);

    /// <summary>One step of the network.</summary>
    public void Step()
    {
        if (!Session.Step())
        {
            Messages.ReportRecovery(Session.Recoveries);
        }
    }

    /// <summary>Is there time for a picture in this frame? If so it has to be painted.</summary>
    public bool PaintDue(int now) => Schedule.PaintDue(now);

    /// <summary>Paints a picture into <see cref="Screen"/>.</summary>
    public void Paint() => _pages.Paint();

    /// <summary>Closes the frame; returns the microseconds to sleep until the next.</summary>
    public int EndFrame(int now)
    {
        _controls.EndFrame(now);
        Session.WorksInPieces = false;
        return Schedule.End(now);
    }

    /// <summary>Corrupts the next memory and starts, as CUE does.</summary>
    public void Cue()
    {
        _controls.BeginPlaying();
        Session.Cue();
    }

    /// <summary>Stores the patterns again and gives the cue of this number, from 1.</summary>
    public void SelectCue(int number)
    {
        _controls.BeginPlaying();
        Session.SelectCue(number);
    }

    /// <summary>Plays another network of the catalogue, from its first cue. Allocates.</summary>
    public void SelectNetwork(int index)
    {
        _controls.BeginPlaying();
        _pages.SelectNetwork(index);
    }

    /// <summary>Shows another page. Allocates.</summary>
    public void SelectPage(int index)
    {
        _pages.Select(index);
        _controls.BeginPlaying();
    }

    /// <summary>Learns, or forgets, what the page says; CUE held does it. Allocates.</summary>
    public void Learn() => _pages.Page.HoldCue();

    /// <summary>Sets the sign of a unit of the neurons, or of a picture. Allocates.</summary>
    public void PaintUnit(int unit, bool isPlus)
    {
        _controls.BeginPlaying();
        _pages.Page.PaintUnit(unit, isPlus);
    }

    /// <summary>Makes a word's letters the memories. Allocates.</summary>
    /// <param name="word">1 to 16 capital letters and digits.</param>
    public void SetWord(string word)
    {
        _controls.BeginPlaying();
        Session.Settings.Spell(word);
    }

    /// <summary>
    /// Pauses the run, or resumes it; knobs, buttons and pages work all the while. A certificate is
    /// not paused.
    /// </summary>
    public void Pause(bool paused) => Schedule.Pause(paused && !_pages.Page.SetsSpeed);

    /// <summary>Plays by itself until the first touch. Allocates.</summary>
    public void Demonstrate() => _controls.Demonstrate();

    /// <summary>
    /// Loads what a storage holds, and from now on saves there what is set. Allocates.
    /// </summary>
    public void UseStorage(Storage storage) => _controls.Saved.UseStorage(storage);

    /// <summary>
    /// Starts in safe mode: with factory settings, and a page that says why. The storage stays
    /// untouched, unless the user holds both buttons. Allocates.
    /// </summary>
    /// <param name="storage">Where the settings are saved.</param>
    /// <param name="isStuck">
    /// Does it refuse writes, so that every start would be a safe one? Then a short press of CUE
    /// starts with the saved settings.
    /// </param>
    public void StartSafely(Storage storage, bool isStuck) =>
        _controls.StartSafely(storage, isStuck);

    /// <summary>
    /// Makes network and page again after a frame has failed, and says so. Allocates.
    /// </summary>
    /// <param name="fault">The code and one line, of at most 21 letters.</param>
    public void SetUpAgain(string fault)
    {
        _controls.SetUpAgain();
        Messages.ReportRepair(fault);
    }

    /// <summary>
    /// The same as memory is full: the network on the first page, or the first network. Allocates.
    /// </summary>
    public void SetUpLess(string fault, bool isLeast)
    {
        _controls.SetUpLess(isLeast);
        Messages.ReportRepair(fault);
    }
}
