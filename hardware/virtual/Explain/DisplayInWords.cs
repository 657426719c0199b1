using System.Globalization;
using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Explain;

/// <summary>What the display shows, in words.</summary>
public static class DisplayInWords
{
    /// <summary>A few sentences for someone who does not see the display.</summary>
    public static string Describe(this Instrument instrument)
    {
        Session session = instrument.Session;
        Network network = session.Engine.Network;
        float[] overlaps = network.Overlaps;
        int leader = Observables.Dominant(overlaps, network.Memories);
        string text = session.Engine.Title + " network, page " + instrument.Page.Name
            + (session.Pupil > 0 ? ", pupil " + session.Pupil : "") + ". Cue of "
            + NameOf(session, session.Target) + ", " + session.WrongSigns() + " of "
            + Engine.Units + " units wrong. Leading: " + NameOf(session, leader) + ", overlap "
            + Number(overlaps[leader]);
        float[] modulation = network.Modulation;
        if (modulation != null)
        {
            text += ", " + network.ModulationName + " " + Number(modulation[leader]);
        }

        text += ".";
        if (instrument.Page.Certification is { } certification)
        {
            text += " " + WordsOf(certification);
        }

        if (instrument.Page.Drawing is { } drawing)
        {
            text += " " + WordsOf(drawing);
        }

        if (instrument.Message != null)
        {
            text += " The display says: " + instrument.Message + ".";
        }

        int unstable = instrument.Panel.UnstableKnob;
        if (unstable >= 0)
        {
            text += " Knob " + (unstable + 1) + " is loose and ignored.";
        }

        if (instrument.Overlay is SafeModePage safeMode)
        {
            text += " Safe mode: three starts did not live a minute, so the board has factory "
                + "settings; what was kept is untouched. " + (safeMode.IsStuck
                    ? "The storage refuses writes; CUE starts with the saved settings."
                    : "Off and on leads out.");
        }

        return instrument.Notice == null ? text : text + " " + instrument.Notice;
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

    /// <summary>The name of a memory: its letter, or its number.</summary>
    public static string NameOf(Session session, int memory) =>
        !session.ShowsLetters ? "memory " + memory
            : (memory < session.MemoriesOfSet ? "letter " : "your pattern ")
                + session.LetterOf(memory);

    private static string Number(float value) =>
        value.ToString("F2", CultureInfo.InvariantCulture);
}
