using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// What pages may look at. They read; what they show is changed by knobs and buttons alone, which
/// act on the instrument.
/// </summary>
public abstract class View
{
    /// <summary>Version of the instrument.</summary>
    public const string Version = "0.1.0";

    /// <summary>The network that is played.</summary>
    public abstract Engine Engine { get; }

    /// <summary>The networks there are, and the one that a knob has chosen.</summary>
    public abstract NetworkChoice Choice { get; }

    /// <summary>The place of the network that is played among them.</summary>
    public abstract int NetworkIndex { get; }

    /// <summary>Overlap, energy and spread since the cue.</summary>
    public abstract Trace Trace { get; }

    /// <summary>The stored patterns.</summary>
    public abstract PatternSet Patterns { get; }

    /// <summary>The memory that was corrupted into the present cue.</summary>
    public abstract int Target { get; }

    /// <summary>How often patterns were stored.</summary>
    public abstract int Stores { get; }

    /// <summary>Do the memories stand for letters?</summary>
    public abstract bool ShowsLetters { get; }

    /// <summary>The knobs.</summary>
    public abstract Panel Panel { get; }

    /// <summary>How far the knobs were turned; null but on the page that asks for it.</summary>
    public abstract Calibration Calibration { get; }

    /// <summary>Steps per second and load.</summary>
    public abstract Schedule Schedule { get; }

    /// <summary>What the firmware has to tell the user, or null.</summary>
    public abstract string Notice { get; }

    /// <summary>
    /// How often something inside has gone wrong and was set right: a corrupted state, a frame that
    /// failed.
    /// </summary>
    public abstract int Mended { get; }

    /// <summary>What the self-test came to; null if none was run.</summary>
    public abstract string SelfTestVerdict { get; }

    /// <summary>What the page of the certificate shows; null while another page is.</summary>
    public abstract Certification Certification { get; }

    /// <summary>Is this unit of the present cue 1?</summary>
    public abstract bool CueIsPlus(int unit);

    /// <summary>Units whose sign is not that of the cued memory.</summary>
    public abstract int WrongSigns();

    /// <summary>The letter a memory stands for; a digit for what was learned.</summary>
    public abstract char LetterOf(int memory);

    /// <summary>The picture that is drawn; null while its page is not shown.</summary>
    public abstract Drawing Drawing { get; }

    /// <summary>What has just happened, for a moment; null otherwise.</summary>
    public abstract string Message { get; }
}
