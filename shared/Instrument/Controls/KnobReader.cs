using System;

namespace AstroNano.Instruments;

/// <summary>
/// From a noisy converter to a steady position. In this order: the median of three readings takes
/// out single spikes; a low-pass that is slow at rest and quick when the knob is turned takes out
/// noise; the position holds until the reading has left it by <see cref="Hysteresis"/>, or by more
/// where the converter is noisier; two points of calibration become 0 and 1, well inside the
/// converter's range, whose last hundreds of counts are dead. An input that jumps to and fro, or
/// does not rest, is no knob: it is ignored until it has been steady for a while.
/// </summary>
public class KnobReader
{
    /// <summary>Largest reading of the converter.</summary>
    public const int MostCounts = 4095;

    /// <summary>Counts by which a reading may always wander without moving the position.</summary>
    public const int Hysteresis = 20;

    /// <summary>Counts that are position 0, unless calibrated.</summary>
    public const int DefaultLow = 160;

    /// <summary>Counts that are position 1, unless calibrated.</summary>
    public const int DefaultHigh = 3900;

    // The filter keeps sixteenths of a count, so that the slow weight still arrives.
    private const int FractionBits = 4;

    // A reading this far away is a turned knob: the filter follows by half, or at once.
    private const int NearCounts = 48;
    private const int FarCounts = 160;

    // The bend of the last three readings, how far the middle one is beside the line through the
    // others, doubled: 0 for a knob that is turned steadily, and in noise on the average twice its
    // standard deviation. Kept as a mean over some 32 readings, times 32; larger bends are cut off.
    private const int NoiseBits = 5;
    private const int MostBend = 256;

    // More than any wired knob has, times 32: an input that picks up what is around it.
    private const int LooseNoise = 170 << NoiseBits;

    // Less, but each reading is on the other side of the last: an input that rests on the charge
    // of two neighbours, read after each in turn. No hand trembles in step with frames for long.
    private const int UnsteadyNoise = 128 << NoiseBits;

    // No hand is faster than this in a frame; an unstable input is held back by it.
    private const int FastestTurn = 700;

    // Jumps to and fro, noise and an unsteady rest raise the score; each steady frame lowers it.
    private const int JumpCounts = 600;
    private const int JumpScore = 24;
    private const int NoiseScore = 8;
    private const int RestScore = 1;
    private const int SteadyScore = 8;
    private const int UnstableScore = 120;

    // Added to the score of an unstable input, which stays so until the score is back at 0.
    private const int Unstable = 1000;
    private const int MostScore = Unstable + 240;

    // Two counts in a field: on the device each takes 12 bytes.
    private const int CountBits = 12;
    private const int CountMask = (1 << CountBits) - 1;

    private int _ends = DefaultHigh << CountBits | DefaultLow;

    // The last reading, and above it the one before; below 0 before the first.
    private int _lasts = -1;
    private int _filtered;
    private int _held;
    private int _noise;

    // Twice the score, and 1 more if the last jump was down.
    private int _score;

    /// <summary>Where the knob stands, from 0 to 1.</summary>
    public float Position
    {
        get
        {
            // Without calls: pages ask in every frame.
            int held = _held, low = _ends & CountMask, high = _ends >> CountBits;
            if (held <= low)
            {
                return 0f;
            }

            return held >= high ? 1f : (held - low) / (float)(high - low);
        }
    }

    /// <summary>Where it stands in counts, without spikes and noise; 0 before a reading.</summary>
    public int Counts => _filtered >> FractionBits;

    /// <summary>Counts that are position 0.</summary>
    public int Low => _ends & CountMask;

    /// <summary>Counts that are position 1.</summary>
    public int High => _ends >> CountBits;

    /// <summary>Was there a reading yet?</summary>
    public bool HasReading => _lasts >= 0;

    /// <summary>Does the input jump about as no hand would make it?</summary>
    public bool IsUnstable => _score >= 2 * Unstable;

    /// <summary>Can these be the two ends of a knob?</summary>
    public static bool CanCalibrate(int low, int high) =>
        low >= 0 && high <= MostCounts && high - low >= 8 * Hysteresis;

    /// <summary>Counts at the two ends of this knob, as measured.</summary>
    public void Calibrate(int low, int high)
    {
        if (!CanCalibrate(low, high))
        {
            throw new ArgumentOutOfRangeException("low", "calibration must have ends from 0 to "
                + MostCounts + " that are at least " + 8 * Hysteresis + " counts apart (was "
                + low + " to " + high + ").");
        }

        _ends = high << CountBits | low;
    }

    /// <summary>Takes a reading; true if the position has changed.</summary>
    public bool Update(int counts)
    {
        counts = (uint)counts <= (uint)MostCounts ? counts : counts < 0 ? 0 : MostCounts;

        int lasts = _lasts, last = lasts & CountMask, lastButOne = lasts >> CountBits;
        if (lasts < 0)
        {
            // The first reading is believed: there is nothing yet to compare it with.
            _lasts = counts << CountBits | counts;
            _filtered = counts << FractionBits;
            _held = counts;
            return false;
        }

        int jump = counts - last;
        int bend = jump - last + lastButOne;
        bend = bend < 0 ? -bend : bend;
        int noise = _noise;
        noise += (bend < MostBend ? bend : MostBend) - (noise >> NoiseBits);
        _noise = noise;
        if (jump > JumpCounts || jump < -JumpCounts || noise > UnsteadyNoise || _score > 1)
        {
            WatchForJumps(jump, last - lastButOne, noise);
        }

        int median = Median(counts, last, lastButOne);
        _lasts = last << CountBits | counts;
        Filter(median, noise);
        return Hold(_filtered >> FractionBits, noise);
    }

    private void Filter(int counts, int noise)
    {
        int difference = (counts << FractionBits) - _filtered;
        int gap = (difference < 0 ? -difference : difference) >> FractionBits;
        if (gap > FastestTurn)
        {
            difference = (difference < 0 ? -FastestTurn : FastestTurn) << FractionBits;
        }
        else
        {
            // Noise does not look like a turn: four standard deviations count as near.
            noise >>= NoiseBits - 1;
            if (gap < NearCounts + noise)
            {
                difference >>= 3;
            }
            else if (gap < FarCounts + noise)
            {
                difference >>= 1;
            }
        }

        _filtered += difference;
    }

    private bool Hold(int counts, int noise)
    {
        // Three quarters of the mean bend: six standard deviations of what the filter leaves.
        int band = noise * 3 >> (NoiseBits + 2);
        band = band > Hysteresis ? band : Hysteresis;
        int held = _held;
        if (counts > held + band)
        {
            held = counts - band;
        }
        else if (counts < held - band)
        {
            held = counts + band;
        }

        if (held == _held)
        {
            return false;
        }

        _held = held;
        return true;
    }

    private void WatchForJumps(int jump, int before, int noise)
    {
        bool big = jump > JumpCounts || jump < -JumpCounts;
        int score = _score >> 1, down = _score & 1;
        bool wasUnstable = score >= Unstable;
        if (big && jump < 0 != (down != 0))
        {
            score += JumpScore;
        }
        else if (noise <= UnsteadyNoise)
        {
            score -= SteadyScore;
        }
        else if (!wasUnstable)
        {
            bool alternates = (jump ^ before) < 0;
            score = noise > LooseNoise ? score + NoiseScore
                : alternates ? score + RestScore : 0;
        }

        if (wasUnstable)
        {
            score = score <= Unstable ? 0 : score > MostScore ? MostScore : score;
        }
        else if (score < 0 || score >= UnstableScore)
        {
            score = score < 0 ? 0 : score + Unstable;
        }

        _score = score << 1 | (big ? jump < 0 ? 1 : 0 : down);
    }

    private static int Median(int a, int b, int c)
    {
        if (a > b)
        {
            int larger = a;
            a = b;
            b = larger;
        }
        return c <= a ? a : c >= b ? b : c;
    }
}
