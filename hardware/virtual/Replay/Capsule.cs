namespace AstroNano.Replay;

/// <summary>
/// A run as a short text that can be mailed, pasted and judged anywhere: lines
/// <c>field: value</c> under a title with the version. A <c>setting</c> holds from before the
/// first cue, a <c>change</c> from a step on: of a setting, of the <c>flips</c> of the next cues,
/// or a new <c>cue</c> of the memory of that number, counted from 0. A <c>learned</c> picture comes
/// after the memories of the set, or takes the place of one; a <c>painted</c> one is the cue. What
/// the run must end in is either the <c>digest</c> of the states of all steps or that of the last
/// <c>state</c>, as on the display. A certificate, the link in a displayed code, is read as well.
/// </summary>
public static class Capsule
{
    /// <summary>Most steps that are run for a verdict, and most cues drawn before.</summary>
    internal const int MostSteps = 100_000;

    /// <summary>
    /// Most work that is done for a verdict: twice that of all those steps of the largest network
    /// of the instrument.
    /// </summary>
    public const long MostWork = 2L * MostSteps * Engine.Units * Engine.Capacity;

    /// <summary>The first line.</summary>
    internal const string Title = "AstroNano capsule 3";

    /// <summary>The first line of those with numbers in place of words; read as well.</summary>
    internal const string OldTitle = "AstroNano capsule 2";

    private const int LongestText = 65536;

    /// <summary>Writes a run with its digest.</summary>
    /// <exception cref="ReplayException">It has more steps than are run for a verdict.</exception>
    public static string Write(Run run)
    {
        if (run.Steps > MostSteps)
        {
            throw new ReplayException(new Sentence(
                "The run has {{0}} steps; a capsule has at most {{1}}.", run.Steps, MostSteps));
        }

        var text = new StringBuilder();
        void Line(string field, object value) => text.Append(
            CultureInfo.InvariantCulture, $"{field}: {value}\n");
        text.Append(Title).Append('\n');
        Line("name", run.Name);
        Line("network", run.Network);
        Line("units", run.Units);
        Line("memories", run.Memories);
        Line("patterns", Kinds[(int)run.PatternKind]);
        for (int index = 0; run.Learned != null && index < run.Learned.Count; index++)
        {
            Line("learned", $"{run.Learned.PlaceOf(index)} {PictureText.Of(run.Learned, index)}");
        }

        Line("trial", run.TrialNumber);
        Line("stream", run.Stream);
        Line("flips", run.Flips);
        Line("cue", run.CueNumber);
        Line("generator", Digits(run.Generator));
        if (run.Painted != null)
        {
            Line("painted", PictureText.Of(run.Painted));
        }

        Line("steps", run.Steps);
        Setting[] settings = Catalogue.Find(run.Network).Create(run.Units, 1).CreateSettings();
        for (int change = 0; change < run.Changes; change++)
        {
            int step = run.StepOf(change);
            int place = Adjustable.IndexOf(settings, run.KeyOf(change));
            string value = place < 0
                ? run.ValueOf(change).ToString(CultureInfo.InvariantCulture)
                : SettingText.Of(settings[place], run.ValueOf(change));
            string set = $"{run.KeyOf(change)} {value}";
            Line(step == Run.BeforeCue ? "setting" : "change",
                step == Run.BeforeCue ? set : $"{step} {set}");
        }

        Line(run.OfLastState ? "state" : "digest", Digits(run.Digest));
        return text.ToString();
    }

    /// <summary>Reads a run; of its goldens only the digest is set.</summary>
    /// <exception cref="ReplayException">
    /// The text is not a possible capsule, nor a certificate that can be judged here.
    /// </exception>
    public static Run Read(string text)
    {
        if (Certificate.IsMeantBy(text.Trim()))
        {
            var certificate = Certificate.Read(text.Trim());
            return certificate.Run ?? throw new ReplayException(certificate.Trouble!);
        }

        if (text.Length > LongestText)
        {
            throw new ReplayException(
                new Sentence("A capsule has at most {{0}} characters.", LongestText));
        }

        Run run = new CapsuleReader(text).ToRun();
        return WorkOf(run) <= MostWork ? run : throw new ReplayException(new Sentence(
            "The capsule asks for too much: {{0}} steps with {{1}} changes, of {{2}} units and "
            + "{{3}} memories; fewer of these are replayed.",
            run.Steps, run.Changes, run.Units, run.Capacity));
    }

    /// <summary>
    /// How much work a run asks for: units times memories for each step and each cue drawn, and as
    /// often as there are memories for each change, which may write all of them again.
    /// </summary>
    public static long WorkOf(Run run) => (long)run.Units * run.Capacity
        * (run.Steps + run.CueNumber + ((long)run.Changes * run.Capacity));

    /// <summary>Runs a capsule or a certificate and judges it.</summary>
    /// <exception cref="ReplayException">The text is neither, or not possible.</exception>
    public static Verdict Replay(string text)
    {
        var replayer = new Replayer(Read(text));
        while (!replayer.IsDone)
        {
            replayer.Step();
        }

        return replayer.Verdict;
    }

    /// <summary>The permanent keys of the kinds of patterns, by their permanent numbers.</summary>
    internal static readonly string[] Kinds = ["random", "walsh", "glyphs"];

    private static string Digits(int bits) => bits.ToString("X8", CultureInfo.InvariantCulture);
}
