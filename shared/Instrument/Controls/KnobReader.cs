using System;

namespace AstroNano.Instrument;

/// <summary>
/// From a noisy converter to a steady position. In this order: the median of three readings takes
/// out single spikes; a low-pass that is slow at rest and quick when the knob is turned takes out
/// noise; hysteresis holds the position until the reading has left it by <see cref="Slack"/>; two
/// points of calibration become 0 and 1, well inside the converter's range, whose last hundreds of
/// counts are dead. An input that jumps to and fro is not a knob: it is called loose and ignored
/// until it has been calm for a while.
/// </summary>
public sealed class KnobReader
{
    /// <summary>Largest reading of the converter.</summary>
    public const int MostCounts = 4095;

    /// <summary>Counts by which the reading may wander without moving the position.</summary>
    public const int Slack = 20;

    /// <summary>Counts that are position 0, unless calibrated.</summary>
    public const int UsualLow = 160;

    /// <summary>Counts that are position 1, unless calibrated.</summary>
    public const int UsualHigh = 3900;

    // The filter keeps sixteenths of a count, so that the slow weight still arrives.
    private const int FractionBits = 4;

    // A reading this far away is a turned knob: half the way at once, or all of it.
    private const int NearCounts = 48;
    private const int FarCounts = 160;

    // No hand is faster than this in a frame; a loose input is held back by it.
    private const int FastestTurn = 700;

    // A jump back and forth counts, calm frames forgive.
    private const int JumpCounts = 600;
    private const int JumpScore = 3;
    private const int LooseScore = 15;
    private const int MostScore = 45;

    // Added to the score of an input that is loose, until the score is used up.
    private const int Loose = 1000;

    private int _low = UsualLow;
    private int _high = UsualHigh;
    private int _last = -1;
    private int _lastButOne;
    private int _filtered;
    private int _held;
    private int _lastJump;
    private int _score;

    /// <summary>Where the knob stands, from 0 to 1.</summary>
    public float Position
    {
        get
        {
            int held = _held;
            if (held <= _low)
            {
                return 0f;
            }

            return held >= _high ? 1f : (held - _low) / (float)(_high - _low);
        }
    }

    /// <summary>Was there a reading yet?</summary>
    public bool HasReading => _last >= 0;

    /// <summary>Does the input jump about as no hand would make it?</summary>
    public bool IsLoose => _score >= Loose;

    /// <summary>Counts at the two ends of this knob, as measured.</summary>
    public void Calibrate(int low, int high)
    {
        if (low < 0 || high > MostCounts || high - low < 8 * Slack)
        {
            throw new ArgumentOutOfRangeException("low", "Calibration from " + low + " to " + high
                + " is not allowed; the ends must be from 0 to " + MostCounts + " and at least "
                + 8 * Slack + " counts apart.");
        }

        _low = low;
        _high = high;
    }

    /// <summary>Takes a reading; true if the position has changed.</summary>
    public bool Read(int counts)
    {
        if (counts < 0)
        {
            counts = 0;
        }

        if (counts > MostCounts)
        {
            counts = MostCounts;
        }

        if (_last < 0)
        {
            // The first reading is believed: there is nothing yet to compare it with.
            _last = counts;
            _lastButOne = counts;
            _filtered = counts << FractionBits;
            _held = counts;
            return false;
        }
        WatchForJumps(counts - _last);
        int median = Median(counts, _last, _lastButOne);
        _lastButOne = _last;
        _last = counts;
        Filter(median);
        return Hold(_filtered >> FractionBits);
    }

    private void Filter(int counts)
    {
        int difference = (counts << FractionBits) - _filtered;
        int gap = (difference < 0 ? -difference : difference) >> FractionBits;
        if (gap > FastestTurn)
        {
            difference = (difference < 0 ? -FastestTurn : FastestTurn) << FractionBits;
        }
        else if (gap < NearCounts)
        {
            difference >>= 3;
        }
        else if (gap < FarCounts)
        {
            difference >>= 1;
        }

        _filtered += difference;
    }

    private bool Hold(int counts)
    {
        int held = _held;
        if (counts > held + Slack)
        {
            held = counts - Slack;
        }
        else if (counts < held - Slack)
        {
            held = counts + Slack;
        }

        if (held == _held)
        {
            return false;
        }

        _held = held;
        return true;
    }

    private void WatchForJumps(int jump)
    {
        bool big = jump > JumpCounts || jump < -JumpCounts;
        if (big && (jump ^ _lastJump) < 0)
        {
            _score += JumpScore;
        }
        else if (_score > 0)
        {
            _score--;
        }

        if (big)
        {
            _lastJump = jump;
        }

        if (_score >= LooseScore && _score < Loose)
        {
            _score += Loose;
        }
        else if (_score == Loose)
        {
            _score = 0;
        }
        else if (_score > Loose + MostScore)
        {
            _score = Loose + MostScore;
        }
    }

    private static int Median(int a, int b, int c)
    {
        if (a > b)
        {
            int exchanged = a;
            a = b;
            b = exchanged;
        }
        if (c <= a)
        {
            return a;
        }

        return c >= b ? b : c;
    }
}
