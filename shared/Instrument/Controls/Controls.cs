namespace AstroNano.Instruments;

/// <summary>
/// What knobs and buttons do. While the user plays, that is what the page says; a demonstration and
/// safe mode end at the first touch, and both buttons together count down to a factory reset.
/// </summary>
public sealed class Controls
{
    private readonly Parts _parts;
    private readonly Pages _pages;
    private readonly SavedSettings _saved;
    private readonly Button _cueButton = new Button();
    private readonly Button _modeButton = new Button();
    private readonly BothButtons _both = new BothButtons();
    private Mode _mode;
    private int _now;

    // Each only in its mode.
    private Demonstration _demonstration;
    private SafeModePage _safeMode;

    /// <summary>Controls as at power-up.</summary>
    public Controls(Parts parts, Pages pages, SavedSettings saved)
    {
        _parts = parts;
        _pages = pages;
        _saved = saved;
    }

    /// <summary>What the instrument is doing.</summary>
    public Mode Mode => _mode;

    /// <summary>What is saved.</summary>
    internal SavedSettings Saved => _saved;

    /// <summary>A frame begins at that time in microseconds, which may wrap around.</summary>
    public void Begin(int now)
    {
        _now = now;
        _parts.Panel.Begin(now);
        _parts.Messages.Begin(now);
        if (_mode == Mode.Demonstrating)
        {
            _demonstration.Begin(now);
        }
    }

    /// <summary>A frame ends: saves what somebody has set, if it is time for that.</summary>
    public void EndFrame(int now)
    {
        if (_mode != Mode.Demonstrating)
        {
            _saved.Frame(now);
        }
    }

    /// <summary>Takes the buttons' levels, after the knobs were read.</summary>
    public void ReadButtons(bool cuePressed, bool modePressed)
    {
        ButtonEvent cue = _cueButton.Read(cuePressed, _now);
        ButtonEvent mode = _modeButton.Read(modePressed, _now);
        _pages.Page.OnKnobsRead();
        if ((_mode != Mode.Playing && IsLeftBy(cue, mode)) || HoldBoth())
        {
            return;
        }

        if (cue == ButtonEvent.Clicked)
        {
            _pages.PressCue();
        }
        else if (cue == ButtonEvent.Held)
        {
            _pages.Page.HoldCue();
        }

        if (mode == ButtonEvent.Clicked)
        {
            _pages.SelectNetwork(_pages.NextNetwork);
        }
        else if (mode == ButtonEvent.Held)
        {
            _pages.SelectNext();
        }
    }

    /// <summary>Plays by itself until the first touch. Allocates.</summary>
    public void Demonstrate()
    {
        _demonstration = new Demonstration(_parts, _pages, !_saved.AreRestored, _now);
        _mode = Mode.Demonstrating;
    }

    /// <summary>Starts in safe mode. Allocates.</summary>
    /// <param name="storage">Where the settings are saved; it is left untouched.</param>
    /// <param name="isStuck">Does it refuse writes?</param>
    public void StartSafely(Storage storage, bool isStuck)
    {
        _saved.LeaveUntouched(storage);
        _safeMode = new SafeModePage(_parts, isStuck);
        _mode = Mode.SafeMode;
        _pages.Overlay = _safeMode;
    }

    /// <summary>Somebody acts: a demonstration ends, and so does safe mode.</summary>
    public void BeginPlaying()
    {
        if (_mode == Mode.Demonstrating)
        {
            _mode = Mode.Playing;
            _demonstration.End();
            _demonstration = null;
        }
        else if (_mode == Mode.SafeMode)
        {
            // The press that ended safe mode has no other effect; holding both buttons still has.
            IgnoreUntilReleased();
            EndOverlay();
        }
    }

    /// <summary>
    /// Makes network and page again after a frame has failed; a demonstration goes on. Allocates.
    /// </summary>
    public void SetUpAgain()
    {
        EndModeOfFrame();
        _pages.Renew(_parts.PlayedNetwork, _pages.Index);
    }

    /// <summary>The same on the first page, with the first network or not. Allocates.</summary>
    public void SetUpLess(bool isLeast)
    {
        EndModeOfFrame();
        _pages.Renew(isLeast ? 0 : _parts.PlayedNetwork, 0);
    }

    private void EndModeOfFrame()
    {
        if (_mode == Mode.SafeMode)
        {
            BeginPlaying();
        }
        else if (_mode == Mode.CountingDown)
        {
            EndOverlay();
        }
    }

    // True if a button has ended safe mode: it then means nothing else.
    private bool IsLeftBy(ButtonEvent cue, ButtonEvent mode)
    {
        bool isPressed = cue == ButtonEvent.Pressed || mode == ButtonEvent.Pressed;
        if (_mode == Mode.Demonstrating && (isPressed || _demonstration.IsTouched()))
        {
            BeginPlaying();
        }

        return _mode == Mode.SafeMode && EndsSafeMode(cue, mode);
    }

    private bool EndsSafeMode(ButtonEvent cue, ButtonEvent mode)
    {
        if (!_safeMode.IsEnded(cue, mode))
        {
            return false;
        }

        bool asksForSaved = _safeMode.AsksForSaved(cue);
        BeginPlaying();
        if (asksForSaved)
        {
            _saved.UseUntouched();
        }

        return true;
    }

    // Both buttons: true if they are held together, so that neither means anything by itself.
    private bool HoldBoth()
    {
        bool fires = _both.Read(_cueButton.IsDown, _modeButton.IsDown, _now);
        if (_both.AreIgnored)
        {
            IgnoreUntilReleased();
        }

        if (fires)
        {
            _saved.Erase();
        }

        if (_both.IsActive)
        {
            if (fires || _mode != Mode.CountingDown)
            {
                BeginCountdown();
            }
        }
        else if (_mode == Mode.CountingDown)
        {
            EndOverlay();
        }

        return _both.AreIgnored;
    }

    private void BeginCountdown()
    {
        _mode = Mode.CountingDown;
        _pages.Overlay = new CountdownPage(_parts, _both);
    }

    private void EndOverlay()
    {
        _mode = Mode.Playing;
        _safeMode = null;
        _pages.Overlay = null;
    }

    private void IgnoreUntilReleased()
    {
        _cueButton.IgnoreUntilReleased();
        _modeButton.IgnoreUntilReleased();
    }
}
