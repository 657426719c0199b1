namespace AstroNano.Firmware;

/// <summary>The part of a frame that is running, in which a fault can happen.</summary>
public enum FramePart
{
    /// <summary>Knobs and buttons are read.</summary>
    Controls,

    /// <summary>The network makes steps.</summary>
    Step,

    /// <summary>A picture is painted.</summary>
    Picture,

    /// <summary>The picture is sent to the display.</summary>
    Display,

    /// <summary>Settings are saved.</summary>
    Saving,

    /// <summary>Lines are printed on the USB port.</summary>
    Reporting,
}
