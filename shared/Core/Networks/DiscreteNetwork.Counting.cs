namespace AstroNano.Core;

/// <summary>How many units agree with each memory, counted four at a time.</summary>
public abstract partial class DiscreteNetwork
{
    /// <summary>The signs of the state as bits, four units a code.</summary>
    private protected void EncodeState()
    {
        byte[] codes = _stateCodes;
        float[] state = CurrentState;
        int units = state.Length;
        for (int group = 0, unit = 0; group < codes.Length; group++)
        {
            int code = 0;
            for (int bit = 1; bit < 16 && unit < units; bit += bit)
            {
                if (state[unit] > 0f)
                {
                    code += bit;
                }

                unit++;
            }

            codes[group] = (byte)code;
        }
    }

    /// <summary>All agreements again, and what follows from them.</summary>
    private protected void Recount()
    {
        EncodeState();
        CountAgreements();
        ComputeOverlaps();
    }

    /// <summary>How many units of the codes of the state agree with each memory.</summary>
    private protected void CountAgreements() => CountAgreements(0, _memories);

    /// <summary>The same for some of the memories.</summary>
    private protected void CountAgreements(int first, int end)
    {
        byte[][] codes = Patterns.UnitCodes;
        byte[] state = _stateCodes;
        int groups = state.Length;
        int padding = 4 * groups - _fields.Length;
        for (int mu = first; mu < end; mu++)
        {
            _agreements[mu] = -padding;
        }

        int group = 0;
        while (group + 4 <= groups)
        {
            CountFour(codes, state, group, first, end);
            group += 4;
        }

        while (group < groups)
        {
            for (int mu = first; mu < end; mu++)
            {
                _agreements[mu] += SignTable.Agreeing[codes[group][mu] ^ state[group]];
            }

            group++;
        }
    }

    // Four groups at once: the running count is read and written a quarter as often.
    private void CountFour(byte[][] codes, byte[] state, int group, int first, int mu)
    {
        int[] agreements = _agreements;
        byte[] agreeing = SignTable.Agreeing;
        byte[] c0 = codes[group], c1 = codes[group + 1];
        byte[] c2 = codes[group + 2], c3 = codes[group + 3];
        int s0 = state[group], s1 = state[group + 1];
        int s2 = state[group + 2], s3 = state[group + 3];
        while (mu != first)
        {
            mu--;
            agreements[mu] = agreements[mu] + agreeing[c0[mu] ^ s0] + agreeing[c1[mu] ^ s1]
                + agreeing[c2[mu] ^ s2] + agreeing[c3[mu] ^ s3];
        }
    }
}
