using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>What is stored, what is cued, and what the knobs stand at.</summary>
public sealed partial class Simulator
{
    // The letters' corruptions have a stream of their own; a random set's continue the set's, as
    // in the reference trials.
    private const int LettersTrial = 0;
    private const int LettersStream = 1;

    private readonly RandomStream _random = new RandomStream(LettersTrial, LettersStream);
    private readonly Corruption _corruption = new Corruption(Engine.Units);
    private readonly sbyte[] _cue = new sbyte[Engine.Units];

    /// <summary>The stored patterns.</summary>
    public PatternSet Patterns { get; }

    /// <summary>The memory that was corrupted into the present cue.</summary>
    public int Target { get; private set; }

    /// <summary>Do the memories stand for letters?</summary>
    public bool ShowsLetters { get; private set; }

    /// <summary>The knob turned a moment ago, or -1.</summary>
    public int TurnedKnob { get; private set; }

    /// <summary>The first knob whose input makes no sense, or -1.</summary>
    public int LooseKnob
    {
        get
        {
            for (int knob = 0; knob < KnobCount; knob++)
            {
                if (_knobs[knob].State == KnobState.Loose)
                {
                    return knob;
                }
            }

            return -1;
        }
    }

    /// <summary>Writes text and numbers for the pages.</summary>
    internal Writer Writer { get; }

    /// <summary>What a knob turns on this page, or null.</summary>
    public Parameter KnobParameter(int knob) => _knobs[knob].Parameter;

    /// <summary>How a knob stands to its parameter.</summary>
    public KnobState Knob(int knob) => _knobs[knob].State;

    /// <summary>Where a knob stands, from 0 to 1.</summary>
    public float KnobPosition(int knob) => _knobs[knob].Position;

    /// <summary>Where a knob has to be turned to before it takes over, from 0 to 1.</summary>
    public float KnobMarker(int knob) => _knobs[knob].Marker;

    /// <summary>Counts at the ends of a knob, as measured.</summary>
    public void CalibrateKnob(int knob, int low, int high) =>
        _knobs[knob].Reader.Calibrate(low, high);

    /// <summary>The letter a memory stands for.</summary>
    public char LetterOf(int memory) => Glyphs.LetterAt(memory);

    /// <summary>Corrupts the next memory and starts: each cue is another one.</summary>
    public void Cue()
    {
        PrepareCue();
        _network.Cue(_cue);
        Trace.Restart();
        Trace.Add(_network.Overlaps[Target]);
        _stepsToColumn = _stepsPerColumn;
    }

    /// <summary>
    /// Stores the patterns anew and gives the cue of this number, from 1: the one that so many
    /// presses of CUE lead to.
    /// </summary>
    public void SelectCue(int number)
    {
        if (number < 1 || number > MostCues)
        {
            throw NoSuch("cue", number - 1, MostCues);
        }
        // Stored here and now: the next frame need not, and would begin at the first cue again.
        Run.TakePatternsChanged();
        StorePatterns();
        for (int i = 1; i < number; i++)
        {
            PrepareCue();
        }

        Cue();
    }

    /// <summary>Is this unit of the present cue 1?</summary>
    public bool CueIsPlus(int unit) => _cue[unit] > 0;

    /// <summary>Units whose sign is not that of the cued memory.</summary>
    public int WrongSigns()
    {
        float[] state = _network.State;
        int wrong = 0;
        for (int unit = 0; unit < state.Length; unit++)
        {
            if (state[unit] > 0f != Patterns.IsPlus(Target, unit))
            {
                wrong++;
            }
        }

        return wrong;
    }

    /// <summary>Which way to turn a knob to its marker, for the glass.</summary>
    internal char MarkOf(int knob)
    {
        switch (_knobs[knob].State)
        {
            case KnobState.Waiting:
                return _knobs[knob].Position < _knobs[knob].Marker ? '→' : '←';
            case KnobState.Loose:
                return '?';
            default:
                return ' ';
        }
    }

    private void PrepareCue()
    {
        Target = Run.Cues % _network.Memories;
        Patterns.CopyTo(Target, _cue);
        _corruption.Flip(_cue, (int)Run.Flips.Value, _random);
        Run.Cues++;
    }

    private void StorePatterns()
    {
        Run.TakePatternsChanged();
        int count = (int)Run.Memories.Value;
        int source = (int)Run.PatternSource.Value;
        if (source == 0)
        {
            _random.Seed(LettersTrial, LettersStream);
            _engine.FillUsual(Patterns, count, _cue);
        }
        else
        {
            _random.Seed(source - 1, 0);
            PatternSource.FillRandom(Patterns, count, _random, _cue);
        }
        ShowsLetters = source == 0 && _engine.ShowsLetters;
        _network.Store(Patterns);
        Run.Cues = 0;
        _header.Restart();
        _stale = true;
    }
}
