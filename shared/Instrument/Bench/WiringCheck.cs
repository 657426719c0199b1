namespace AstroNano.Instruments;

/// <summary>
/// What is wired wrongly, in words, as far as the chip can tell: a knob whose middle has no wire,
/// one that stays at an end of the converter however it is turned, a button that is never up.
/// Whether an end is swapped with the other, nobody can see from here.
/// </summary>
public sealed class WiringCheck
{
    // Five seconds: by then a hand has turned a knob and released the buttons.
    private const int FramesToJudge = 100;

    // A wiper that is on a rail reads within these counts of it.
    private const int RailCounts = 8;

    private const int Loose = 0;
    private const int AtGround = 1;
    private const int AtSupply = 2;

    private readonly KnobReader[] _readers = new KnobReader[Panel.KnobCount];
    private readonly bool[] _leftGround = new bool[Panel.KnobCount];
    private readonly bool[] _leftSupply = new bool[Panel.KnobCount];
    private int _frames;
    private bool _cueWasUp;
    private bool _modeWasUp;
    private int _code = -1;
    private string _finding;

    /// <summary>A check that has seen nothing yet.</summary>
    public WiringCheck()
    {
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            _readers[knob] = new KnobReader();
        }
    }

    /// <summary>
    /// What answers or does not on the display's bus; null if that is as it should be.
    /// </summary>
    public string BusFinding { get; set; }

    /// <summary>What is wrong, the most likely cause of all else first; null for nothing.</summary>
    public string Finding => BusFinding ?? _finding;

    /// <summary>Takes a reading of the converter.</summary>
    public void ReadKnob(int knob, int counts)
    {
        _readers[knob].Update(counts);
        _leftGround[knob] = _leftGround[knob] || counts > RailCounts;
        _leftSupply[knob] = _leftSupply[knob] || counts < KnobReader.MostCounts - RailCounts;
    }

    /// <summary>Takes the buttons' levels; closes a frame.</summary>
    public void ReadButtons(bool cuePressed, bool modePressed)
    {
        _cueWasUp = _cueWasUp || !cuePressed;
        _modeWasUp = _modeWasUp || !modePressed;
        if (_frames < FramesToJudge)
        {
            _frames++;
        }

        int code = Judge();
        if (code != _code)
        {
            _code = code;
            _finding = Describe(code);
        }
    }

    // A number of each finding, so that words are made only when it changes; -1 for none.
    private int Judge()
    {
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            if (_readers[knob].IsUnstable)
            {
                return knob;
            }
        }

        if (_frames < FramesToJudge)
        {
            return -1;
        }

        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            if (_readers[knob].HasReading && !(_leftGround[knob] && _leftSupply[knob]))
            {
                return (_leftGround[knob] ? AtSupply : AtGround) * Panel.KnobCount + knob;
            }
        }

        int buttons = (AtSupply + 1) * Panel.KnobCount;
        return !_cueWasUp && _modeWasUp ? buttons : !_modeWasUp && _cueWasUp ? buttons + 1 : -1;
    }

    private static string Describe(int code)
    {
        if (code < 0)
        {
            return null;
        }

        int kind = code / Panel.KnobCount;
        if (kind > AtSupply)
        {
            return code % Panel.KnobCount == 0 ? "CUE: always pressed" : "MODE: always pressed";
        }

        string knob = "knob " + (code % Panel.KnobCount + 1);
        return kind == Loose ? knob + " is loose"
            : kind == AtGround ? knob + " stays at 0" : knob + " stays at 4095";
    }
}
