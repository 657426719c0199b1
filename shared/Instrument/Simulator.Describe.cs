using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>What the glass shows, in words.</summary>
public sealed partial class Simulator
{
    /// <summary>
    /// One or two sentences for one who does not see the glass. Allocates; no frame calls it.
    /// </summary>
    public string Describe()
    {
        float[] overlaps = _engine.Overlaps;
        int leader = Observables.Dominant(overlaps, _network.Memories);
        string text = _engine.Name + " network, page " + Page.Name + ". Cue of "
            + NameOf(Target) + ", " + WrongSigns() + " of " + Engine.Units + " units wrong. "
            + "Leading: " + NameOf(leader) + ", overlap " + overlaps[leader].ToString("F2");
        float[] seconds = _engine.Seconds;
        if (seconds != null)
        {
            text += ", " + _engine.SecondName + " " + seconds[leader].ToString("F2");
        }

        text += ".";
        if (LooseKnob >= 0)
        {
            text += " Knob " + (LooseKnob + 1) + " is loose and ignored.";
        }

        if (Notice != null)
        {
            text += " " + Notice;
        }

        return text;
    }

    /// <summary>A memory's name in words: its letter, or its number. Allocates.</summary>
    public string NameOf(int memory)
    {
        if (!ShowsLetters)
        {
            return "memory " + memory;
        }
        // In a variable: in a concatenation a char becomes a span, which the device lacks.
        string letter = LetterOf(memory).ToString();
        return "letter " + letter;
    }
}
