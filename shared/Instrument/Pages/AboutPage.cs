using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// What is running and how it is doing: version, steps per second, load, the digest of the state
/// with its step, what has to be said about the hardware, and what the self-test came to.
/// </summary>
internal sealed class AboutPage : Page
{
    private const int End = Screen.Width - 1;
    private const int Wide = 8;
    private const int Narrow = 4;

    // Eight digits that change twenty times per second cannot be read.
    private const int PicturesPerDigest = 10;

    private readonly Digest _digest = new Digest();
    private readonly string _loose = "loose knob";
    private readonly string _mends = "faults repaired";
    private int _speed;
    private int _load;
    private int _highest;
    private int _steps;
    private int _picturesToDigest;
    private string _notice;
    private int _mended;
    private int _unstableKnob;
    private string _verdict;

    public AboutPage(Parts parts)
        : base(parts)
    {
    }

    public override string Help =>
        "Version, speed, load, digest, and any faults of the board.";

    public override void DrawStatic()
    {
        WriteLine(1, "AstroNano");
        Writer.WriteRight(End, 1, Instrument.Version, Wide);
        WriteLine(2, "steps/s");
        WriteLine(3, "load     %, peak    %");
        WriteLine(4, "step");
        WriteLine(5, "digest");
        _speed = -1;
        _load = -1;
        _highest = -1;
        _steps = -1;
        _picturesToDigest = 0;
        _notice = null;
        _mended = 0;
        _unstableKnob = -1;
        _verdict = null;
    }

    public override void DrawDynamic()
    {
        Schedule schedule = Parts.Schedule;
        if (_speed != schedule.StepsPerSecond)
        {
            _speed = schedule.StepsPerSecond;
            Writer.WriteInteger(End, 2, _speed, Wide);
        }
        if (_load != schedule.Load)
        {
            _load = schedule.Load;
            Writer.WriteInteger(9 * Writer.Pitch, 3, _load, Narrow);
        }
        if (_highest != schedule.HighestLoad)
        {
            _highest = schedule.HighestLoad;
            Writer.WriteInteger(20 * Writer.Pitch, 3, _highest, Narrow);
        }
        PaintDigest();
        PaintNotices();
    }

    // A digest would do at once what a network has put off.
    private void PaintDigest()
    {
        Network network = Session.Engine.Network;
        if (_steps == network.Steps || --_picturesToDigest > 0 || network.LeftToPrepare > 0)
        {
            return;
        }

        _picturesToDigest = PicturesPerDigest;
        _steps = network.Steps;
        _digest.Reset();
        network.AddTo(_digest);
        Writer.WriteInteger(End, 4, _steps, Wide);
        Writer.WriteHexadecimal(End - 8 * Writer.Pitch, 5, _digest.Value);
    }

    // Shows what is wrong now; if nothing is, what has been repaired.
    private void PaintNotice(string notice)
    {
        Writer.Blank(0, Screen.Width, 6);
        if (notice != null)
        {
            WriteLine(6, notice);
        }
        else if (_mended > 0)
        {
            Writer.WriteInteger(Writer.Write(0, 6, _mends) + 4 * Writer.Pitch, 6, _mended, 4);
        }
    }

    private void PaintNotices()
    {
        Messages messages = Parts.Messages;
        string notice = messages.Notice;
        int mended = messages.RepairedFaults;
        if (notice != _notice || mended != _mended)
        {
            _notice = notice;
            _mended = mended;
            PaintNotice(notice);
        }

        int loose = Parts.Panel.UnstableKnob;
        string verdict = messages.Verdict;
        if (loose == _unstableKnob && verdict == _verdict)
        {
            return;
        }

        _unstableKnob = loose;
        _verdict = verdict;
        Writer.Blank(0, Screen.Width, 7);
        if (loose < 0 && verdict != null)
        {
            WriteLine(7, verdict);
        }

        if (loose >= 0)
        {
            Writer.WriteInteger(Writer.Write(0, 7, _loose) + 2 * Writer.Pitch,
            7, loose + 1, 2);
        }
    }
}
