namespace AstroNano.Core;

/// <summary>Rows: who is active for whom, and how like a row the state is.</summary>
public abstract partial class ExpansionNetwork
{
    /// <summary>The memory that is learned, or -1 while a state is read.</summary>
    private protected int Learning => _learning;

    /// <summary>A row is active for a memory from now on.</summary>
    private protected void Enter(int row, int memory) =>
        _members[row * _words + memory / WordBits] |= 1 << memory % WordBits;

    /// <summary>
    /// A row is active for the state: its memories have one more in common with it.
    /// </summary>
    private protected void Share(int row)
    {
        int[] shared = _sharedRows;
        int memories = _memories;
        int bits = 0;
        for (int mu = 0, word = row * _words; mu < memories; mu++)
        {
            if (mu % WordBits == 0)
            {
                bits = _members[word];
                word++;
            }

            shared[mu] += bits & 1;
            bits >>= 1;
        }
    }

    /// <summary>Writes the shares that the glass shows.</summary>
    private protected void ShowShares(int active)
    {
        float scale = active > 0 ? 1f / active : 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            _shares[mu] = _sharedRows[mu] * scale;
        }
    }
}
