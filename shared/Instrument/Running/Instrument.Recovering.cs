namespace AstroNano.Instruments;

/// <summary>What the instrument does and says when something has gone wrong.</summary>
public sealed partial class Instrument
{
    private int _faults;
    private Storage _untouched;
    private Page _safeMode;
    private bool _isStuck;

    /// <inheritdoc/>
    public override int Mended => _faults + _session.Recoveries;

    /// <summary>
    /// Sets itself up anew from its settings, after a frame has failed: another network of the
    /// same kind, another page, and what is to be said of it. Allocates.
    /// </summary>
    /// <param name="fault">The code and one line, of at most 21 letters.</param>
    public void SetUpAnew(string fault)
    {
        _faults++;
        float[] stood = _stood;
        _countdown = null;
        _certification = null;
        SelectNetwork(_networkIndex);
        _page = MakePage(PageIndex);
        Certify();
        AssignKnobs();
        _header.Forget();
        _needsFullRedraw = true;
        _stood = stood;
        Say(fault);
    }

    /// <summary>
    /// Begins with factory settings and a page that says why. What is kept in the storage stays
    /// untouched, unless the user holds both buttons. Allocates.
    /// </summary>
    /// <param name="storage">Where the settings are saved.</param>
    /// <param name="isStuck">
    /// Does it refuse writes, so that every start would be a safe one? Then a short press of CUE
    /// starts with the saved settings.
    /// </param>
    public void StartSafely(Storage storage, bool isStuck)
    {
        _untouched = storage;
        _isStuck = isStuck;
        _safeMode = new SafeModePage(this, _writer, isStuck);
        _needsFullRedraw = true;
    }

    // True where a button has led out: it means nothing else then.
    private bool LeavesSafeMode(ButtonEvent cue, ButtonEvent mode)
    {
        bool restores = _isStuck && cue == ButtonEvent.Clicked;
        bool leaves = restores || mode == ButtonEvent.Pressed
            || cue == (_isStuck ? ButtonEvent.Held : ButtonEvent.Pressed);
        if (leaves)
        {
            LeaveSafeMode();
        }

        if (restores)
        {
            Storage storage = _untouched;
            _untouched = null;
            Keep(storage);
        }

        return leaves;
    }

    // The button that leads to the pages means nothing else; held together, both still do.
    private void LeaveSafeMode()
    {
        _safeMode = null;
        _needsFullRedraw = true;
        _cueButton.Spend();
        _modeButton.Spend();
    }

    // What is wrong comes up on every page for a moment.
    private void SayIfAny(string notice)
    {
        if (notice != null)
        {
            Say(notice);
        }
    }

    private void SayRecovered() => Say("RECOVERED, " + _session.Recoveries + " in all");
}
