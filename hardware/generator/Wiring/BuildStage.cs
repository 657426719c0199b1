namespace AstroNano.Hardware.Wiring;

/// <summary>How far one has built, as the guide's pictures show it.</summary>
public enum BuildStage
{
    /// <summary>Board and display are plugged in.</summary>
    Modules,

    /// <summary>The supply is laid, and the display is wired.</summary>
    Supply,

    /// <summary>The knobs are plugged in and wired.</summary>
    Knobs,

    /// <summary>The buttons too: all is done.</summary>
    Buttons,
}
