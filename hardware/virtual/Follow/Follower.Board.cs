namespace AstroNano.Follow;

/// <summary>What the board shows and does beside its run.</summary>
public sealed partial class Follower
{
    private readonly float[] _knobs = new float[Panel.KnobCount];
    private readonly KnobState[] _states = new KnobState[Panel.KnobCount];

    /// <summary>Where the knobs stand, from 0 to 1.</summary>
    public IReadOnlyList<float> Knobs => _knobs;

    /// <summary>How they stand to what they turn.</summary>
    public IReadOnlyList<KnobState> KnobStates => _states;

    public bool CueIsDown { get; private set; }

    public bool ModeIsDown { get; private set; }

    /// <summary>The key of the page that the display shows; empty if it is not known.</summary>
    public string PageKey { get; private set; } = "";

    /// <summary>Steps per second that are asked for; 0 for as many as fit.</summary>
    public int Speed { get; private set; }

    /// <summary>Is the run paused?</summary>
    public bool IsPaused { get; private set; }

    /// <summary>What the instrument is doing.</summary>
    public Mode Mode { get; private set; }

    /// <summary>What the display tells, or what is wrong; empty for nothing.</summary>
    public string Notice { get; private set; } = "";

    private void TakeBoard(ReportLine line)
    {
        switch (line.Kind)
        {
            case 'H':
                TakeGreeting(line);
                break;
            case 'K':
                for (int knob = 0; knob < Panel.KnobCount; knob++)
                {
                    _knobs[knob] = line.Whole(2 * knob) / 1000f;
                    _states[knob] = (KnobState)line.Whole((2 * knob) + 1);
                }

                break;
            case 'B':
                CueIsDown = line.Whole(0) != 0;
                ModeIsDown = line.Whole(1) != 0;
                break;
            case 'M':
                PageKey = line.Fields[0];
                Speed = line.Whole(1);
                IsPaused = line.Whole(2) != 0;
                Mode = (Mode)line.Whole(3);
                break;
            case 'N':
                Notice = line.Rest(0);
                break;
            default:
                break;
        }
    }

    private void TakeGreeting(ReportLine line)
    {
        var greeting = new Greeting(
            line.Fields[0], line.Bits(1), line.Fields[2], line.Whole(3), line.Fields[4]);
        if (Greeting is not null && greeting.Seconds < Greeting.Seconds && line.Number != 0)
        {
            // Its first line was lost; what was heard since is of the new start.
            Restarts++;
        }

        Greeting = greeting;
    }
}
