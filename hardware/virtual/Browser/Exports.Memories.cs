namespace AstroNano.Browser;

/// <summary>The memories as the page shows them: pictures to look at, to cue, to change.</summary>
public static partial class Exports
{
    /// <summary>The pictures of all memories, a line each, as in capsules.</summary>
    [JSExport]
    public static string Pictures() => Instrument is { } instrument
        ? string.Join('\n', PicturesOf(instrument.Engine.Network).Select(PictureText.Of)) : "";

    /// <summary>Corrupts that memory into a cue, each time another one.</summary>
    [JSExport]
    public static void CueFrom(int memory)
    {
        if (Own is not { } instrument || !Has(instrument, memory))
        {
            return;
        }

        int memories = instrument.Engine.Network.Memories;
        int number = instrument.Session.Cues + 1;
        number += (memory + 1 - number % memories + memories) % memories;
        SelectCue(number <= Session.MostCues ? number : memory + 1);
    }

    /// <summary>Makes the present state, or on the page "draw" the picture, a memory.</summary>
    [JSExport]
    public static void Learn()
    {
        Own?.Learn();
        Look();
    }

    /// <summary>
    /// Takes a memory away. If it is one of a set, the others become the user's own.
    /// </summary>
    /// <returns>False if it is the only one, or there is no such memory.</returns>
    [JSExport]
    public static bool Remove(int memory)
    {
        // What the page counts on is what is chosen, stored or not.
        Own?.Session.StoreIfDue();
        if (Own is not { } instrument || !Has(instrument, memory)
            || instrument.Engine.Network.Memories < 2)
        {
            return false;
        }

        if (!instrument.Session.Forget(memory))
        {
            List<sbyte[]> left = PicturesOf(instrument.Engine.Network);
            left.RemoveAt(memory);
            StoreAsOwn(instrument.Session, left);
            instrument.SelectCue(1);
        }

        Look();
        return true;
    }

    /// <summary>
    /// Makes pictures, a line each, the memories; false if they are none or too many.
    /// </summary>
    [JSExport]
    public static bool SetMemories(string text)
    {
        sbyte[]?[] pictures = [.. text.Split('\n').Select(PictureText.Read)];
        bool fits = pictures.Length <= LearnedPatterns.Capacity
            && pictures.All(picture => picture is not null);
        if (fits && Own is { } instrument)
        {
            StoreAsOwn(instrument.Session, pictures!);
            instrument.SelectCue(1);
            Look();
        }

        return fits;
    }

    private static bool Has(Instrument instrument, int memory) =>
        memory >= 0 && memory < instrument.Engine.Network.Memories;

    // The caller gives a cue afterwards.
    internal static void StoreAsOwn(Session session, IReadOnlyList<sbyte[]> pictures)
    {
        session.ForgetAll();
        foreach (sbyte[] picture in pictures)
        {
            session.LoadLearned(LearnedPatterns.AtTheEnd, picture);
        }

        session.Settings.Table[RunSettings.Patterns].Value = PatternChoice.Mine;
    }

    internal static List<sbyte[]> PicturesOf(Network network)
    {
        var pictures = new List<sbyte[]>();
        for (int memory = 0; memory < network.Memories; memory++)
        {
            var signs = new sbyte[network.Units];
            network.Patterns!.CopyTo(memory, signs);
            pictures.Add(signs);
        }

        return pictures;
    }
}
