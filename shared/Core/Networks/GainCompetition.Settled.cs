namespace AstroNano.Core;

/// <summary>Settled gains: their logarithms may still move, and nothing comes of it.</summary>
internal sealed partial class GainCompetition
{
    /// <summary>
    /// Whether no gain can change while scores and rates stay: each log gain either rests at its
    /// float, or its gain is 0 and remains so.
    /// </summary>
    /// <remarks>
    /// A step takes a smaller log gain to a smaller one, roundings included. So if it takes the
    /// largest whose gain is 0 no higher, none of those ever rises above that.
    /// </remarks>
    public bool IsSettled(float[] scores, int memories)
    {
        float[] logGains = _logGains, gains = _gains;
        float decay = _decay, growth = _growth, largest = Largest(scores, memories);
        for (int mu = 0; mu < memories; mu++)
        {
            float l = logGains[mu], rise = growth * scores[mu];
            float next = l * decay + rise - largest;
            if (next > LeastLogDifference)
            {
                next = 0f;
            }

            if (next != l && !(gains[mu] == 0f && l <= LeastLogGain
                && LeastLogGain * decay + rise - largest <= LeastLogGain))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Computes this many steps of settled gains and returns whether a log gain has moved. The log
    /// gains of gains that are 0 fall for thousands of steps.
    /// </summary>
    public bool Replay(float[] scores, int memories, int steps)
    {
        float[] logGains = _logGains;
        float decay = _decay, growth = _growth, largest = Largest(scores, memories);
        bool moved = false;
        for (int mu = 0; mu < memories; mu++)
        {
            float before = logGains[mu];
            if (before > LeastLogGain)
            {
                continue;
            }

            float rise = growth * scores[mu];
            float l = before * decay + rise - largest;
            if (l == before)
            {
                continue;
            }

            int left = steps - 1;
            while (left >= 8)
            {
                float last = l;
                l = l * decay + rise - largest;
                l = l * decay + rise - largest;
                l = l * decay + rise - largest;
                l = l * decay + rise - largest;
                l = l * decay + rise - largest;
                l = l * decay + rise - largest;
                l = l * decay + rise - largest;
                l = l * decay + rise - largest;
                left = l == last ? left & 7 : left - 8;
            }

            for (; left != 0; left--)
            {
                l = l * decay + rise - largest;
            }

            logGains[mu] = l;
            moved = true;
        }

        return moved;
    }

    // What the next step subtracts.
    private float Largest(float[] scores, int memories)
    {
        float[] logGains = _logGains;
        float decay = _decay, growth = _growth, largest = float.MinValue;
        for (int mu = 0; mu < memories; mu++)
        {
            float l = logGains[mu] * decay + growth * scores[mu];
            if (l > largest)
            {
                largest = l;
            }
        }

        return largest;
    }
}
