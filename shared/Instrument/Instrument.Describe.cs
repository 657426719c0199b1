using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>What the glass shows, in words.</summary>
public sealed partial class Instrument
{
    /// <summary>
    /// One or two sentences for one who does not see the glass. Allocates; no frame calls it.
    /// </summary>
    public string Describe()
    {
        Network network = Engine.Network;
        float[] overlaps = network.Overlaps;
        int leader = Observables.Dominant(overlaps, network.Memories);
        string text = Engine.Title + " network, page " + Page.Name + ". Cue of "
            + NameOf(Target) + ", " + WrongSigns() + " of " + Engine.Units + " units wrong. "
            + "Leading: " + NameOf(leader) + ", overlap " + overlaps[leader].ToString("F2");
        float[] modulation = network.Modulation;
        if (modulation != null)
        {
            text += ", " + network.ModulationName + " " + modulation[leader].ToString("F2");
        }

        text += ".";
        if (_certification != null && !IsHeld)
        {
            text += " " + WordsOf(_certification);
        }

        if (_drawing != null)
        {
            text += " " + WordsOf(_drawing);
        }

        if (_message != null)
        {
            text += " The glass says: " + _message + ".";
        }

        int unstable = _panel.UnstableKnob;
        if (unstable >= 0)
        {
            text += " Knob " + (unstable + 1) + " is loose and ignored.";
        }

        if (_safeMode != null)
        {
            text += " Safe mode: three starts did not live a minute, so the board has factory "
                + "settings; what was kept is untouched. " + (_isStuck
                    ? "The storage refuses writes; CUE starts with the saved settings."
                    : "Off and on leads out.");
        }

        return Notice == null ? text : text + " " + Notice;
    }

    private static string WordsOf(Drawing drawing) =>
        "Cursor in row " + (drawing.Cursor / Drawing.Side + 1) + ", column "
            + (drawing.Cursor % Drawing.Side + 1)
            + (drawing.Signs[drawing.Cursor] > 0 ? ", ink" : ", blank")
            + "; the picture becomes memory " + (drawing.Target + 1) + ".";

    private static string WordsOf(Certification certification) =>
        certification.Trouble != null
            ? "No code can hold " + certification.Trouble + "; the page's link does."
            : certification.IsReady ? "The code is " + certification.Link + "."
            : certification.IsBroken ? "The run was changed; CUE begins another certificate."
            : "A certificate is being run.";

    /// <summary>A memory's name in words: its letter, or its number. Allocates.</summary>
    public string NameOf(int memory)
    {
        if (!ShowsLetters)
        {
            return "memory " + memory;
        }

        // In a variable: in a concatenation a char becomes a span, which the device lacks.
        string letter = LetterOf(memory).ToString();
        return (memory < _session.OfSet ? "letter " : "your pattern ") + letter;
    }
}
