namespace AstroNano.Core;

/// <summary>Rows: who is active for whom, and how like a row the state is.</summary>
public abstract partial class ExpansionNetwork
{
    /// <summary>Makes room for so many rows. Allocates if that is more than ever.</summary>
    private protected void MakeRoom(int rows)
    {
        int had = _members == null ? 0 : _members.Length;
        int chunks = (rows + RowsOfChunk - 1) / RowsOfChunk;
        if (chunks <= had)
        {
            return;
        }

        var members = new int[chunks][];
        for (int chunk = 0; chunk < chunks; chunk++)
        {
            members[chunk] = chunk < had ? _members[chunk] : new int[RowsOfChunk * _words];
        }

        _members = members;
    }

    /// <summary>A row is active for a memory from now on.</summary>
    private protected void AddMember(int row, int memory) =>
        _members[row / RowsOfChunk][row % RowsOfChunk * _words + memory / WordBits]
            |= 1 << memory % WordBits;

    /// <summary>
    /// A row is active for the state: its memories have one more in common with it.
    /// </summary>
    private protected void CountMembers(int row)
    {
        int[] shared = _sharedRows, members = _members[row / RowsOfChunk];
        int memories = _memories;
        int bits = 0;
        for (int mu = 0, word = row % RowsOfChunk * _words; mu < memories; mu++)
        {
            if (mu % WordBits == 0)
            {
                bits = members[word];
                word++;
            }

            shared[mu] += bits & 1;
            bits >>= 1;
        }
    }

    /// <summary>Writes the shares that the display shows.</summary>
    private protected void ShowShares(int active)
    {
        float scale = active > 0 ? 1f / active : 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            _shares[mu] = _sharedRows[mu] * scale;
        }
    }

    // Draws the next row into the codes of the state, which Begin writes again.
    private void DrawRow()
    {
        byte[] codes = _stateCodes;
        int bits = 0;
        for (int group = 0; group < codes.Length; group++)
        {
            if ((group & 7) == 0)
            {
                bits = _random.NextBits();
            }

            codes[group] = (byte)(bits & 15);
            bits >>= 4;
        }

        int rest = Units & 3;
        if (rest != 0)
        {
            codes[codes.Length - 1] &= (byte)((1 << rest) - 1);
        }
    }

    // Draws the next row of signs and counts the signs of the state that agree with it.
    private int NextAgreement()
    {
        byte[] state = _stateCodes, agreeing = SignTable.Agreeing;
        int groups = state.Length;
        int bits = 0, signs = 0, agreement = 0, group = 0;
        while (group + 8 <= groups)
        {
            // Written out: it is half of what a step costs.
            bits = _random.NextBits();
            agreement += agreeing[(bits & 15) ^ state[group]]
                + agreeing[(bits >> 4 & 15) ^ state[group + 1]]
                + agreeing[(bits >> 8 & 15) ^ state[group + 2]]
                + agreeing[(bits >> 12 & 15) ^ state[group + 3]]
                + agreeing[(bits >> 16 & 15) ^ state[group + 4]]
                + agreeing[(bits >> 20 & 15) ^ state[group + 5]]
                + agreeing[(bits >> 24 & 15) ^ state[group + 6]]
                + agreeing[(bits >> 28 & 15) ^ state[group + 7]];
            group += 8;
        }

        signs = bits >> 28 & 15;
        bits = group < groups ? _random.NextBits() : bits;
        while (group < groups)
        {
            signs = bits & 15;
            agreement += agreeing[signs ^ state[group]];
            bits >>= 4;
            group++;
        }

        // Of a last group that is not whole, signs beyond the units do not count.
        int rest = Units & 3;
        return rest == 0 ? agreement : agreement + rest - agreeing[signs >> rest];
    }
}
