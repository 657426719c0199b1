namespace AstroNano.Instruments;

/// <summary>
/// What the user is told: a message that is shown for a moment, and what stays on page "about".
/// </summary>
public sealed class Messages
{
    /// <summary>Microseconds for which a message is shown.</summary>
    public const int ShownTime = 3_000_000;

    private string _text;
    private int _now;
    private int _shownAt;
    private string _hostNotice;

    /// <summary>The message that is shown; null if none is.</summary>
    public string Text => _text;

    /// <summary>What is wrong with the board or its storage, or null.</summary>
    public string Notice => _hostNotice ?? StorageNotice;

    /// <summary>What is wrong with the saved settings, or null.</summary>
    public string StorageNotice { get; internal set; }

    /// <summary>The result of the self-test; null if none was run.</summary>
    public string Verdict { get; set; }

    /// <summary>What has gone wrong inside and was repaired: states and frames.</summary>
    public int RepairedFaults { get; private set; }

    /// <summary>A frame begins at that time in microseconds, which may wrap around.</summary>
    public void Begin(int now)
    {
        _now = now;
        if (_text != null && now - _shownAt > ShownTime)
        {
            _text = null;
        }
    }

    /// <summary>Shows a message for a moment.</summary>
    public void Show(string text)
    {
        _text = text;
        _shownAt = _now;
    }

    /// <summary>Says that a run was restarted from its cue, and how many were. Allocates.</summary>
    public void ReportRecovery(int recoveries) =>
        ReportRepair("RECOVERED, " + recoveries + " in all");

    /// <summary>Shows what has gone wrong inside and was repaired.</summary>
    public void ReportRepair(string text)
    {
        RepairedFaults++;
        Show(text);
    }

    /// <summary>Shows the message no longer.</summary>
    public void Clear() => _text = null;

    /// <summary>
    /// Sets what the firmware has noticed, such as a display that does not answer, or null. Shows
    /// it on every page for a moment when it changes.
    /// </summary>
    public void SetNotice(string notice)
    {
        if ((object)notice != (object)_hostNotice)
        {
            _hostNotice = notice;
            ShowIfAny(notice);
        }
    }

    /// <summary>The same for what has become of the saved settings.</summary>
    public void SetStorageNotice(string notice)
    {
        StorageNotice = notice;
        ShowIfAny(notice);
    }

    private void ShowIfAny(string notice)
    {
        if (notice != null)
        {
            Show(notice);
        }
    }
}
