using System;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices.JavaScript;
using System.Text;
using AstroNano.Core;
using AstroNano.Instruments;
using AstroNano.Replay;

namespace AstroNano.Browser;

/// <summary>What the page can do with runs: write them down, play and judge them.</summary>
public static partial class Exports
{
    /// <summary>
    /// The link and the rows of the code on the page "share", a line each; nothing before that.
    /// </summary>
    [JSExport]
    public static string CertificateCode() =>
        Instrument?.Certification is { IsReady: true, Code: { } code } certification
            ? string.Join('\n', Enumerable.Range(0, QrCode.Size).Select(y => string.Concat(
                Enumerable.Range(0, QrCode.Size).Select(x => (code.Column(x) >> y) & 1)))
                .Prepend(certification.Link))
            : "";

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
    /// <exception cref="Exception">It is too long, or nothing runs; it says which.</exception>
    [JSExport]
    public static string WriteCapsule(int scenario) => Capsule.Write(scenario >= 0
        ? Scenarios.Create(scenario)
        : Instrument?.Session.ToRun()
            ?? throw new InvalidOperationException("No instrument runs on the board now."));

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
        if (Certificate.Read(text).Run is { } run && Instrument is { } instrument)
        {
            SetUp(instrument, run);
        }

        return Replay(text);
    }

    /// <summary>
    /// Runs a capsule or a certificate; the verdict, or why it cannot be run.
    /// </summary>
    [JSExport]
    public static string Replay(string capsule)
    {
        try
        {
            return Capsule.Replay(capsule).ToString();
        }
        catch (ReplayException exception)
        {
            return exception.Message;
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
        table[RunSettings.Patterns].Value = SetOf(run, instrument.Engine.Network.DefaultPatterns);
        SelectCue(run.CueNumber);
    }

    private static int SetOf(Run run, PatternKind own) =>
        run.Patterns == PatternKind.Random && run.Stream == 0 ? run.Trial + 1
        : run.Patterns == own ? RunSettings.Own
        : run.Patterns == PatternKind.Walsh ? RunSettings.Walsh
        : RunSettings.Letters;
}
