namespace AstroNano.Instruments;

/// <summary>What the instrument does and says when something has gone wrong.</summary>
public sealed partial class Instrument
{
    private int _faults;
    private Storage _untouched;
    private Page _safeMode;

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
    public void StartSafely(Storage storage)
    {
        _untouched = storage;
        _safeMode = new SafeModePage(this, _writer);
        _needsFullRedraw = true;
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
