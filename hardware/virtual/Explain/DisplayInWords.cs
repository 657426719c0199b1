namespace AstroNano.Explain;

/// <summary>What the display shows, in words.</summary>
public static partial class DisplayInWords
{
    /// <summary>A few sentences for someone who does not see the display.</summary>
    public static string Describe(this Instrument instrument) =>
        string.Join(' ', Sentences(instrument));

    /// <summary>The same, sentence by sentence.</summary>
    public static IEnumerable<Sentence> Sentences(this Instrument instrument)
    {
        Session session = instrument.Session;
        Network network = session.Engine.Network;
        float[] overlaps = network.Overlaps;
        int leader = Observables.Dominant(overlaps, network.Memories);
        yield return session.Pupil > 0
            ? new("{{0}} network, page {{1}}, pupil {{2}}.", session.Engine.Title,
                instrument.Page.Name, session.Pupil)
            : new("{{0}} network, page {{1}}.", session.Engine.Title, instrument.Page.Name);
        yield return new("Recalling {{0}}: {{1}} of {{2}} units wrong now.",
            PartOf(session, session.Target), session.WrongSigns(), network.ActiveUnits);
        yield return network.Modulation is { } modulation
            ? new("Leading: {{0}}, overlap {{1}}, {{2}} {{3}}.", PartOf(session, leader),
                Number(overlaps[leader]), network.ModulationName!, Number(modulation[leader]))
            : new("Leading: {{0}}, overlap {{1}}.", PartOf(session, leader),
                Number(overlaps[leader]));
        foreach (Sentence sentence in OfPage(instrument))
        {
            yield return sentence;
        }

        if (instrument.Page.Certification is { } certification)
        {
            yield return WordsOf(certification);
        }

        if (instrument.Page.Drawing is { } drawing)
        {
            yield return WordsOf(drawing);
        }

        if (instrument.Message != null)
        {
            yield return new("The display says: {{0}}.", instrument.Message);
        }

        int unstable = instrument.Panel.UnstableKnob;
        if (unstable >= 0)
        {
            yield return new("Knob {{0}} is loose and ignored.", unstable + 1);
        }

        if (instrument.Overlay is SafeModePage safeMode)
        {
            yield return new("Safe mode: three starts in a row failed, so the board runs with "
                + "factory settings; your saved settings are safe.");
            yield return new(safeMode.IsStuck
                ? "The storage refuses writes; CUE starts with the saved settings."
                : "A power cycle ends safe mode.");
        }

        if (instrument.Notice != null)
        {
            yield return new("{{0}}", instrument.Notice);
        }
    }

    /// <summary>The name of a memory: its letter, or its number.</summary>
    public static string NameOf(Session session, int memory) => $"{PartOf(session, memory)}";

    private static Sentence PartOf(Session session, int memory) =>
        session.NumberOf(memory) is > 0 and int number
            ? new(session.ShowsLetters ? "your pattern {{0}}" : "memory {{0}}", number)
            : new("letter {{0}}", session.LetterOf(memory));

    private static Sentence WordsOf(Drawing drawing) => new(
        drawing.Signs[drawing.Cursor] > 0
            ? "Cursor in row {{0}}, column {{1}}, ink; the picture becomes memory {{2}}."
            : "Cursor in row {{0}}, column {{1}}, blank; the picture becomes memory {{2}}.",
        drawing.Cursor / Drawing.Side + 1, drawing.Cursor % Drawing.Side + 1, drawing.Target + 1);

    /// <summary>How far a certificate is, or why there can be none.</summary>
    public static Sentence WordsOf(Certification certification) =>
        certification.Trouble != null
            ? new("The code cannot encode {{0}}; use the page's link.", certification.Trouble)
            : certification.IsReady ? new("The code is {{0}}.", certification.Link)
            : new(certification.IsBroken
                ? "The run was changed; CUE starts another certificate."
                : "A certificate is being run.");

    private static string Number(float value) =>
        value.ToString("F2", CultureInfo.InvariantCulture);
}
