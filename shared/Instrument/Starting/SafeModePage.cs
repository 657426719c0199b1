namespace AstroNano.Instruments;

/// <summary>
/// Safe mode: the board has started without the saved settings. Shown instead of a page, it says
/// why, and which buttons end it.
/// </summary>
public sealed class SafeModePage : Page
{
    private readonly bool _isStuck;

    /// <summary>A safe start.</summary>
    /// <param name="parts">The parts of the instrument.</param>
    /// <param name="isStuck">Does the storage refuse writes?</param>
    public SafeModePage(Parts parts, bool isStuck)
        : base(parts)
    {
        _isStuck = isStuck;
    }

    /// <summary>Does the storage refuse writes, so that each start is a safe one?</summary>
    public bool IsStuck => _isStuck;

    /// <summary>Do the buttons ask for the saved settings?</summary>
    public bool AsksForSaved(ButtonEvent cue) => _isStuck && cue == ButtonEvent.Clicked;

    /// <summary>Do the buttons end safe mode?</summary>
    public bool IsEnded(ButtonEvent cue, ButtonEvent mode) => mode == ButtonEvent.Pressed
        || cue == (_isStuck ? ButtonEvent.Held : ButtonEvent.Pressed) || AsksForSaved(cue);

    /// <inheritdoc/>
    public override void DrawStatic()
    {
        if (_isStuck)
        {
            WriteLine(1, "SAFE MODE: storage");
            WriteLine(2, "refuses writes.");
            WriteLine(3, "Your settings");
            WriteLine(4, "are safe.");
            WriteLine(6, "CUE: start with them");
            WriteLine(7, "MODE: start without");
            return;
        }

        WriteLine(1, "SAFE MODE");
        WriteLine(2, "3 starts failed. Now");
        WriteLine(3, "factory settings run.");
        WriteLine(4, "Yours are safe.");
        WriteLine(5, "power cycle: exit");
        WriteLine(6, "any button: play");
        WriteLine(7, "CUE+MODE 3 s: forget");
    }

    /// <inheritdoc/>
    public override void DrawDynamic()
    {
    }
}
