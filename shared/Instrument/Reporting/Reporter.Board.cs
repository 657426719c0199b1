namespace AstroNano.Instruments;

/// <summary>What knobs, buttons and display do.</summary>
public sealed partial class Reporter
{
    // A knob's position is reported in thousandths, when it has moved by more than a hundredth.
    private const int Positions = 1000;
    private const int LeastMove = 10;
    private const int StateBits = 2;

    // A part of the board is looked at in each frame: of eight, four are the knobs.
    private const int Looks = 8;
    private const int LookAtPage = 4;
    private const int LookAtMessage = 6;

    // Who opens it gets the whole state at once.
    private const string PageOfWholeState = "about";

    private string _message;

    private void Watch(bool cue, bool mode)
    {
        int[] last = _last;
        int pressed = (cue ? 1 : 0) | (mode ? 2 : 0);
        if (pressed != last[Pressed])
        {
            last[Pressed] = pressed;
            _due |= ButtonsAreDue;
        }

        int look = (last[Look] + 1) & (Looks - 1);
        last[Look] = look;
        if (look < Panel.KnobCount)
        {
            LookAt(look);
        }
        else if (look == LookAtPage)
        {
            int shown = ShownNow();
            _due |= shown != last[Shown] ? PageIsDue : 0;
            last[Shown] = shown;
        }
        else if (look == LookAtMessage)
        {
            string message = _instrument.Message ?? _instrument.Notice;
            _due |= (object)message != (object)_message ? MessageIsDue : 0;
            _message = message;
        }
    }

    private void LookAt(int number)
    {
        Knob knob = _instrument.Panel[number];
        int now = (int)(knob.Position * Positions + 0.5f);
        int state = (int)knob.State;
        int known = _last[FirstKnob + number];
        int moved = now - (known >> StateBits);
        if (moved > LeastMove || moved < -LeastMove
            || state != (known & (1 << StateBits) - 1))
        {
            _last[FirstKnob + number] = now << StateBits | state;
            _due |= KnobsAreDue;
        }
    }

    private int ShownNow()
    {
        int speed = _session.Settings.StepsPerSecond;
        int paused = _instrument.Schedule.IsPaused ? 1 : 0;
        return ((speed << 4 | _instrument.PageIndex) << 1 | paused) << 2
            | (int)_instrument.Mode;
    }

    private string NextOfBoard()
    {
        int due = _due;
        if ((due & BoardIsDue) == 0)
        {
            return null;
        }

        if ((due & ButtonsAreDue) != 0)
        {
            _due = due & ~ButtonsAreDue;
            Begin('B');
            AddWhole(_last[Pressed] & 1);
            AddWhole(_last[Pressed] >> 1);
        }
        else if ((due & KnobsAreDue) != 0)
        {
            _due = due & ~KnobsAreDue;
            Begin('K');
            for (int knob = FirstKnob; knob < FirstKnob + Panel.KnobCount; knob++)
            {
                AddWhole(_last[knob] >> StateBits);
                AddWhole(_last[knob] & (1 << StateBits) - 1);
            }
        }
        else if ((due & PageIsDue) != 0)
        {
            _due = due & ~PageIsDue;
            AddPage();
        }
        else
        {
            _due = due & ~MessageIsDue;
            Begin('N');
            AddText(_message ?? string.Empty);
        }

        return End();
    }

    private void AddPage()
    {
        string page = _instrument.Page.Key;
        Begin('M');
        AddText(page);
        AddWhole(_session.Settings.StepsPerSecond);
        AddWhole(_instrument.Schedule.IsPaused ? 1 : 0);
        AddWhole((int)_instrument.Mode);
        if (page == PageOfWholeState)
        {
            BeginState();
        }
    }
}
