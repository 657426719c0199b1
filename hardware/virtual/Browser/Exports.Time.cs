using Device = AstroNano.Firmware.Program;

namespace AstroNano.Browser;

/// <summary>Time in the hands of the page: stop, step, back along the run, on to rest.</summary>
public static partial class Exports
{
    // Of a frame, for steps on the way to rest.
    private const int RestWork = 20;

    private static readonly TimeLine OwnPast = new();
    private static bool _isHeld;

    private static TimeLine Past => Shown?.Past ?? OwnPast;

    /// <summary>Pauses or resumes the run; knobs, buttons and pages still work.</summary>
    [JSExport]
    public static void Hold(bool held)
    {
        if (Shown is { } shown)
        {
            shown.IsHeld = held;
            Look();
            return;
        }

        _isHeld = held;
        if (Instrument is { } instrument)
        {
            if (held)
            {
                EndDemonstration();
            }

            instrument.Pause(held);
            Look();
        }
    }

    // To turn to the page that is shown is a touch that changes nothing.
    private static void EndDemonstration()
    {
        if (Own is { Mode: Mode.Demonstrating } instrument)
        {
            instrument.SelectPage(instrument.PageIndex);
        }
    }

    /// <summary>So many steps at once.</summary>
    [JSExport]
    public static void Advance(int steps)
    {
        if (Shown is { } shown)
        {
            GoTo(shown.Instrument.Engine.Network.Steps + steps);
            return;
        }

        for (; steps > 0 && Instrument is { } instrument; steps--)
        {
            LookAtRun();
            instrument.Step();
        }

        LookAtRun();
        Look();
    }

    /// <summary>Steps that make up a unit of time, at least one.</summary>
    [JSExport]
    public static int StepsOfUnit() => Instrument?.Engine.Network is { } network
        ? Math.Max((int)Setting.Whole(1f / network.TimeStep), network.StepsPerPass) : 1;

    /// <summary>
    /// Steps until nothing moves any more, or until a frame's time is used up; true at rest.
    /// </summary>
    [JSExport]
    public static bool AdvanceToRest()
    {
        long begun = Stopwatch.GetTimestamp();
        bool rests = false;
        RestWatch? watch = null;
        while (!rests && Own is { } instrument
            && Stopwatch.GetElapsedTime(begun).TotalMilliseconds < RestWork)
        {
            Network network = instrument.Engine.Network;
            watch ??= new RestWatch(network);
            for (int step = 0; step < network.StepsPerPass; step++)
            {
                LookAtRun();
                instrument.Step();
            }

            rests = watch.Rests();
        }

        LookAtRun();
        Look();
        return rests;
    }

    /// <summary>Takes the run to any step that was made, exactly.</summary>
    [JSExport]
    public static void GoTo(int step)
    {
        if (Instrument is not null)
        {
            LookAtRun();
            Past.GoTo(step);
            Look();
        }
    }

    /// <summary>What theory expects and what was seen, a line each: name and both.</summary>
    [JSExport]
    public static string ClosedForms() =>
        Instrument is { } instrument ? InWords(instrument.Engine.Theory.Solve()) : "";

    /// <summary>The digest of all that determines how the network goes on.</summary>
    [JSExport]
    public static string StateDigest()
    {
        var digest = new Digest();
        Instrument?.Engine.Network.AddTo(digest);
        return DigitsOf(digest);
    }

    private static void RunFrame()
    {
        Clock.AtReading ??= LookAtRun;

        // A network, a page or a board that has come up since does not know of it yet.
        Instrument?.Pause(_isHeld);
        Device.Frame();
        Device.Instrument?.Session.KeepChanges();
        Device.Instrument?.Session.FinishPreparing();
        LookAtRun();
    }

    private static void LookAtRun()
    {
        if (Instrument is { } instrument)
        {
            Past.Look(instrument.Session);
        }
    }

    private static string InWords(ClosedForm[] forms) => string.Join('\n', forms
        .Where(form => form.HasExpected)
        .Select(form => string.Create(
            CultureInfo.InvariantCulture,
            $"{form.Name}|{form.Expected}|{(form.HasSeen ? form.Seen : 0f)}")));
}
