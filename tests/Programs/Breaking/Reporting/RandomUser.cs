namespace AstroNano.Breaking.Reporting;

/// <summary>
/// Does anything that can be done with a board or its page: knobs and buttons, learning, drawing,
/// words, sets, settings, speed, pause, power cycles, factory settings.
/// </summary>
internal sealed class RandomUser(ReportingBoard board, Action<List<string>> hear)
{
    private const int FramesOfHold = 18;
    private const int FramesOfReset = 66;
    private const int Kinds = 17;

    /// <summary>The last action, for a message.</summary>
    public string Last { get; private set; } = "";

    /// <summary>Some frames.</summary>
    public void Rest(int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            hear(board.Frame());
        }
    }

    /// <summary>One action and some frames.</summary>
    public void Act(Dice dice)
    {
        int kind = dice.Below(Kinds);
        Last = $"action {kind} on {board.Instrument.Engine.Key}, {board.Instrument.Page.Name}";
        Act(kind, dice);
        Rest(dice.OneIn(6) ? dice.Below(60) : 1 + dice.Below(12));
    }

    /// <summary>Presses CUE.</summary>
    public void PressCue(int frames = 3) => Press(cue: true, mode: false, frames);

    private void Act(int kind, Dice dice)
    {
        Instrument instrument = board.Instrument;
        switch (kind)
        {
            case 0 or 1 or 2:
                Turn(dice);
                break;
            case 3:
                PressCue();
                break;
            case 4:
                PressCue(FramesOfHold);
                break;
            case 5:
                Press(cue: false, mode: true, dice.OneIn(2) ? 3 : FramesOfHold);
                break;
            case 6:
                instrument.SelectNetwork(dice.Below(instrument.NetworkCount));
                break;
            case 7:
                ChoosePage(dice);
                break;
            case 8:
                instrument.SelectCue(1 + dice.Below(40));
                break;
            case 9:
                instrument.PaintUnit(dice.Below(Engine.Units), dice.OneIn(2));
                break;
            case 10:
                instrument.SetWord("WORD" + dice.Below(100));
                break;
            case 11 or 12:
                Set(dice, instrument.Engine.Settings);
                break;
            case 13:
                Set(dice, instrument.Session.Settings.Table);
                break;
            case 14:
                instrument.Learn();
                break;
            case 15:
                instrument.Pause(dice.OneIn(3));
                break;
            default:
                ActRarely(dice);
                break;
        }
    }

    private void ActRarely(Dice dice)
    {
        if (dice.OneIn(3))
        {
            board.PowerUp();
        }
        else if (dice.OneIn(4))
        {
            Press(cue: true, mode: true, FramesOfReset);
        }
        else
        {
            // The fastest, as a page's link sets it, and the usual.
            Setting speed = board.Instrument.Session.Settings.Table[RunSettings.Speed];
            speed.Value = dice.OneIn(2) ? speed.Maximum : dice.OneIn(2) ? 1f : 30f;
        }
    }

    // By a hand, over some frames, now and then two at once.
    private void Turn(Dice dice)
    {
        int first = dice.Below(Panel.KnobCount);
        int last = dice.OneIn(4) ? dice.Below(Panel.KnobCount) : first;
        double move = (dice.Below(200) - 100) / 1000.0;
        for (int frame = 1 + dice.Below(12); frame > 0; frame--)
        {
            for (int knob = Math.Min(first, last); knob <= Math.Max(first, last); knob++)
            {
                double position = board.Board.Pots[knob].Position + move;
                board.Board.Pots[knob].Position = Math.Clamp(position, 0, 1);
            }

            Rest(1);
        }
    }

    private void Press(bool cue, bool mode, int frames)
    {
        board.Board.CueButton.Pressed = cue;
        board.Board.ModeButton.Pressed = mode;
        Rest(frames);
        board.Board.CueButton.Pressed = false;
        board.Board.ModeButton.Pressed = false;
        Rest(3);
    }

    private void ChoosePage(Dice dice)
    {
        Instrument instrument = board.Instrument;
        int page = dice.Below(instrument.PageCount);
        if (instrument.PageAt(page).IsFor(instrument.Engine))
        {
            instrument.SelectPage(page);
        }
    }

    private static void Set(Dice dice, Setting[] settings)
    {
        if (settings.Length == 0)
        {
            return;
        }

        Setting setting = dice.Of(settings);
        setting.Value = setting.ValueAt(dice.Below(1001) / 1000f);
    }
}
