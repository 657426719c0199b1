namespace AstroNano.Browser;

/// <summary>Runs that are handed in: a certificate is issued, and judged with what it is worth.
/// </summary>
public static partial class Exports
{
    // What a link means that names none.
    private const string UsualNetwork = "astrocyte";

    /// <summary>The digits of a certificate of the present cue, played from its start.</summary>
    /// <exception cref="Exception">A certificate cannot hold it, or nothing runs.</exception>
    [JSExport]
    public static string Certify()
    {
        Session session = Instrument?.Session
            ?? throw new InvalidOperationException("No instrument runs on the board now.");
        Run run = session.Describe();
        run.CueNumber = session.Cues;
        return JudgedRun.Issue(run);
    }

    /// <summary>
    /// Replays a certificate, as JSON: whether the bits are the same, what can be read off the run,
    /// and in "differs" the key of a setting that is not the link's; or in "trouble", why it cannot
    /// be judged.
    /// </summary>
    [JSExport]
    public static string JudgeRun(string certificate, string link)
    {
        var json = new JsonText();
        try
        {
            JudgedRun judged = JudgedRun.Of(certificate);
            Run run = judged.Run;
            return json.Object(() => json.Text("trouble", "").Flag("same", judged.IsSame)
                .Text("differs", link == "" ? "" : DifferenceOf(run, link))
                .Text("network", run.Network).Number("pupil", PupilOf(run))
                .Number("cue", run.CueNumber).Number("memories", run.Memories)
                .Number("flips", run.Flips)
                .Flag("letters", run.PatternKind == PatternKind.Glyphs)
                .Number("wrong", judged.Wrong).Number("from", judged.WholeFrom)
                .Number("sequence", judged.Sequence)).ToString();
        }
        catch (ReplayException trouble)
        {
            return json.Object(() => json.Text("trouble", trouble.Message)).ToString();
        }
    }

    // The first setting of a link that a run does not have. What a link does not name of the
    // network stands where a board starts; what a run does not name, at the network's default.
    private static string DifferenceOf(Run run, string link)
    {
        Dictionary<string, string> wished = link.Split('&').Select(part => part.Split('=', 2))
            .GroupBy(part => part[0]).ToDictionary(part => part.Key, part => part.Last()[^1]);
        if (wished.GetValueOrDefault("network", UsualNetwork) != run.Network)
        {
            return "network";
        }

        float[] ofRun = [run.Flips, run.Memories, SetOf(run), PupilOf(run)];
        Setting[] table = new RunSettings().Table;
        for (int place = 0; place < ofRun.Length; place++)
        {
            Setting setting = table[RunSettings.Flips + place];
            if (wished.TryGetValue(setting.Key, out string? text)
                && SettingText.TryRead(setting, text, out float value) && value != ofRun[place])
            {
                return setting.Key;
            }
        }

        Dictionary<string, float> changed = Enumerable.Range(0, run.Changes)
            .ToDictionary(run.KeyOf, run.ValueOf);
        return Catalogue.Find(run.Network).Create(run.Units, 1).CreateSettings()
            .Where(setting => changed.GetValueOrDefault(setting.Key, setting.Default) !=
                (wished.TryGetValue(setting.Key, out string? text)
                    && SettingText.TryRead(setting, text, out float value)
                    ? value : setting.Start))
            .Select(setting => setting.Key).FirstOrDefault("");
    }
}
