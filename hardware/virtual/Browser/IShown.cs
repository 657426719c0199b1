namespace AstroNano.Browser;

/// <summary>A board that is followed, as far as the page shows it in place of its own.</summary>
internal interface IShown
{
    /// <summary>What plays its run.</summary>
    Instrument Instrument { get; }

    /// <summary>Its run so far.</summary>
    TimeLine Past { get; }

    /// <summary>Is the view paused while the board goes on?</summary>
    bool IsHeld { get; set; }

    /// <summary>Paints its display.</summary>
    void Paint();
}
