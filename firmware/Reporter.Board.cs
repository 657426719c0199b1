using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>What knobs, buttons and display do.</summary>
public sealed partial class Reporter
{
    // A knob's position is reported in thousandths, when it has moved by more than a hundredth.
    private const int Positions = 1000;
    private const int LeastMove = 10;

    // A part of the board is looked at in each frame: of eight, four are the knobs.
    private const int Looks = 8;
    private const int LookAtPage = 4;
    private const int LookAtWords = 6;

    // Who opens it gets the whole state at once, and every few seconds.
    private const string PageOfWholeState = "about";

    private readonly short[] _positions = new short[Panel.KnobCount];
    private readonly byte[] _states = new byte[Panel.KnobCount];
    private int _look;
    private int _buttons = Nothing;
    private int _page = Nothing;
    private string _words;
    private bool _knobsAreDue = true;
    private bool _buttonsAreDue;
    private bool _pageIsDue;
    private bool _wordsAreDue;

    private void Watch(bool cue, bool mode)
    {
        int buttons = (cue ? 1 : 0) | (mode ? 2 : 0);
        _buttonsAreDue = _buttonsAreDue || buttons != _buttons;
        _buttons = buttons;
        _look = (_look + 1) & (Looks - 1);
        if (_look < Panel.KnobCount)
        {
            LookAt(_look);
        }
        else if (_look == LookAtPage)
        {
            int page = StateOfPage();
            _pageIsDue = _pageIsDue || page != _page;
            _page = page;
        }
        else if (_look == LookAtWords)
        {
            string words = _instrument.Message ?? _instrument.Notice;
            _wordsAreDue = _wordsAreDue || (object)words != (object)_words;
            _words = words;
        }
    }

    private void LookAt(int number)
    {
        Knob knob = _instrument.Panel[number];
        int position = (int)(knob.Position * Positions + 0.5f);
        int moved = position - _positions[number];
        if (moved > LeastMove || moved < -LeastMove || (int)knob.State != _states[number])
        {
            _positions[number] = (short)position;
            _states[number] = (byte)knob.State;
            _knobsAreDue = true;
        }
    }

    private int StateOfPage()
    {
        int speed = _session.Settings.StepsPerSecond;
        int paused = _instrument.Schedule.IsPaused ? 1 : 0;
        return ((speed << 4 | _instrument.PageIndex) << 1 | paused) << 2
            | (int)_instrument.Mode;
    }

    private bool PrintBoard()
    {
        if (_buttonsAreDue)
        {
            _buttonsAreDue = false;
            Begin('B');
            AddWhole(_buttons & 1);
            AddWhole(_buttons >> 1);
        }
        else if (_knobsAreDue)
        {
            _knobsAreDue = false;
            Begin('K');
            for (int knob = 0; knob < Panel.KnobCount; knob++)
            {
                AddWhole(_positions[knob]);
                AddWhole(_states[knob]);
            }
        }
        else if (_pageIsDue)
        {
            _pageIsDue = false;
            Begin('M');
            AddText(_instrument.Page.Key);
            AddWhole(_session.Settings.StepsPerSecond);
            AddWhole(_instrument.Schedule.IsPaused ? 1 : 0);
            AddWhole((int)_instrument.Mode);
            if (_instrument.Page.Key == PageOfWholeState)
            {
                _variable = 0;
                _index = 0;
            }
        }
        else if (_wordsAreDue)
        {
            _wordsAreDue = false;
            Begin('N');
            AddText(_words ?? string.Empty);
        }
        else
        {
            return false;
        }

        Print();
        return true;
    }
}
