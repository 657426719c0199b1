using System.Text;

namespace AstroNano.Browser;

/// <summary>What the page can do with runs: write them down, play and judge them.</summary>
public static partial class Exports
{
    // Characters of a capsule and units times memories times steps that are done within a frame.
    private const int LongestShort = 4096;
    private const long ShortWork = 1_000_000;

    // Milliseconds between two reports of a longer replay.
    private const int ReplayWork = 50;

    private const string Nothing = "No instrument runs on the board now.";

    private static Replayer? _replayer;

    /// <summary>
    /// The link and the rows of the code on the page "share", a line each; nothing before that.
    /// </summary>
    [JSExport]
    public static string CertificateCode() =>
        Instrument?.Page.Certification is { IsReady: true, Code: { } code } certification
            ? string.Join('\n', Enumerable.Range(0, QrCode.Size).Select(y => string.Concat(
                Enumerable.Range(0, QrCode.Size).Select(x => (code.Column(x) >> y) & 1)))
                .Prepend(certification.Link))
            : "";

    /// <summary>Why the run there can have no code, as a sentence; empty if it can.</summary>
    [JSExport]
    public static string CertificateTrouble() =>
        Instrument?.Page.Certification is { } certification
            && (certification.Trouble != null || certification.IsBroken)
            ? DisplayInWords.WordsOf(certification).ToString() : "";

    /// <summary>A line for the functions and for each scenario: name, bar, digest.</summary>
    [JSExport]
    public static string Digests()
    {
        var lines = new StringBuilder($"functions|{FunctionProbe.Run():X8}");
        for (int number = 0; number < Scenarios.Count; number++)
        {
            Run scenario = Scenarios.Create(number);
            var player = new RunPlayer(scenario);
            while (!player.Done)
            {
                player.Step();
            }

            lines.Append($"\n{scenario.Name}|{player.Digest:X8}");
        }

        return lines.ToString();
    }

    /// <summary>A scenario as a capsule; with −1 the run since the last cue.</summary>
    /// <exception cref="Exception">It is too long, or nothing runs; a line says which.</exception>
    [JSExport]
    public static string WriteCapsule(int scenario)
    {
        try
        {
            return Capsule.Write(scenario >= 0 ? Scenarios.Create(scenario)
                : Instrument?.Session.ToRun()
                    ?? throw new ReplayException(Nothing));
        }
        catch (ReplayException exception)
        {
            // JavaScript gets the message alone.
            throw new InvalidOperationException(exception.Sentence.Line);
        }
    }

    /// <summary>Is the part of an address behind its '#' meant as a certificate?</summary>
    [JSExport]
    public static bool IsCertificate(string text) => Certificate.IsMeantBy(text);

    /// <summary>
    /// Sets the board up as a certificate says, if it can be judged, and replays it; the verdict,
    /// or why there is none.
    /// </summary>
    [JSExport]
    public static string OpenCertificate(string text)
    {
        if (Certificate.Read(text).Run is { } run && Own is { } instrument)
        {
            SetUp(instrument, run);
        }

        return Judge(() => Capsule.Replay(text).Sentence.Line);
    }

    /// <summary>
    /// Runs a capsule or a certificate that takes no time to speak of; the verdict, or why it
    /// cannot be run. Nothing for a longer one: a worker is to replay that.
    /// </summary>
    [JSExport]
    public static string ReplayShort(string text) => text.Length > LongestShort ? "" : Judge(() =>
    {
        Run run = Capsule.Read(text);
        bool isShort = run.Units <= Engine.Units && run.Capacity <= Engine.Capacity
            && Capsule.WorkOf(run) <= ShortWork;
        return isShort ? Capsule.Replay(text).Sentence.Line : "";
    });

    /// <summary>Begins to replay a run of any length; why it cannot be run, or nothing.</summary>
    [JSExport]
    public static string BeginReplay(string text) => Judge(() =>
    {
        _replayer = new Replayer(Capsule.Read(text));
        return "";
    });

    /// <summary>Goes on with it for a while; the verdict, or nothing until there is one.</summary>
    [JSExport]
    public static string ContinueReplay() => Judge(() =>
    {
        long begun = Stopwatch.GetTimestamp();
        while (!_replayer!.IsDone)
        {
            if (Stopwatch.GetElapsedTime(begun).TotalMilliseconds > ReplayWork)
            {
                return "";
            }

            _replayer.Step();
        }

        return _replayer.Verdict.Sentence.Line;
    });

    /// <summary>The part of it that is done, from 0 to 1.</summary>
    [JSExport]
    public static double ReplayProgress() => _replayer?.Progress ?? 0;

    private static string Judge(Func<string> verdict)
    {
        try
        {
            return verdict();
        }
        catch (ReplayException exception)
        {
            return exception.Sentence.Line;
        }
    }

    // A certificate holds what the settings lead to: their values before the first cue, and a set.
    private static void SetUp(Instrument instrument, Run run)
    {
        instrument.SelectNetwork(
            Array.FindIndex(Catalogue.Create(), entry => entry.Key == run.Network));
        foreach (Setting setting in instrument.Engine.Settings)
        {
            setting.Value = setting.Default;
        }

        for (int change = 0; change < run.Changes; change++)
        {
            Set(run.KeyOf(change), run.ValueOf(change).ToString(CultureInfo.InvariantCulture));
        }

        Setting[] table = instrument.Session.Settings.Table;
        table[RunSettings.Flips].Value = run.Flips;
        table[RunSettings.Memories].Value = run.Memories;
        table[RunSettings.Patterns].Value = SetOf(run);
        table[RunSettings.Pupil].Value = PupilOf(run);
        SelectCue(run.CueNumber);
    }

    private static int SetOf(Run run) => run.PatternKind == PatternKind.Random
        ? run.Stream == 0 || PupilOf(run) > 0 ? run.TrialNumber + 1 : PatternChoice.Own
        : run.PatternKind == PatternKind.Walsh ? PatternChoice.Walsh : PatternChoice.Letters;

    private static int PupilOf(Run run) => Math.Max(0, PupilStream.PupilOf(run.Stream));
}
