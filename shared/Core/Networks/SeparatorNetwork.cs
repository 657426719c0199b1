using System;

namespace AstroNano.Core;

/// <summary>
/// Pattern separation after the dentate gyrus: the state is expanded to 256 units by random
/// couplings, and only the k most strongly driven fire. Codes of patterns that are alike share far
/// fewer units than the patterns do; a memory is found by the code units it shares with the state
/// (Willshaw's index), and becomes the next state.
/// Source: Musser, Associative Memory ("around 2 to 4 % active"); D. Willshaw et al., Nature 222,
/// 960 (1969).
/// </summary>
public sealed class SeparatorNetwork : ExpansionNetwork
{
    /// <summary>Units of the code.</summary>
    public const int CodeUnits = 256;

    private const int MostWinners = 32;
    private const int DefaultWinners = 8;
    private const int Stream = 21;

    private readonly float[] _code;

    // Memories that are learned at once: their strongest units need room until then.
    private const int AtOnce = 8;

    // The strongest so far, for each of those and, last, for the state: drives, units, how many.
    private readonly short[] _drives;
    private readonly byte[] _winners;
    private readonly byte[] _found;
    private readonly Setting _winnersSetting;
    private int _winnerCount = DefaultWinners;

    /// <inheritdoc cref="Network(int, int)"/>
    public SeparatorNetwork(int units, int capacity)
        : base(units, capacity, CodeUnits, Stream, 2)
    {
        _code = new float[CodeUnits];
        _drives = new short[(AtOnce + 1) * MostWinners];
        _winners = new byte[(AtOnce + 1) * MostWinners];
        _found = new byte[AtOnce + 1];
        _winnersSetting = Add(new Setting("winners", "k", 1f, MostWinners, Curve.Integer,
            DefaultWinners,
            "How many of the 256 code units fire; the fewer, the further apart codes are."));
    }

    /// <summary>k, how many code units fire; 1 to 32. Codes are made anew.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in this range.</exception>
    public int Winners
    {
        get => _winnerCount;
        set => _winnersSetting.Set(value);
    }

    /// <summary>
    /// The code of the state that was answered last: 1 where a unit fires; 0 before the first
    /// answer. The working array, as <see cref="Network.State"/>.
    /// </summary>
    public override float[] Beside => _code;

    /// <inheritdoc/>
    public override string BesideName => "sparse code";

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new SeparationTheory(this);

    /// <summary>Also the winners so far.</summary>
    public override int StateSize => base.StateSize + 2 * _winnerCount;

    /// <inheritdoc/>
    public override void AddTo(Digest digest)
    {
        base.AddTo(digest);
        for (int place = 0; place < _winnerCount; place++)
        {
            digest.Add((int)_drives[AtOnce * MostWinners + place]);
            digest.Add((int)_winners[AtOnce * MostWinners + place]);
        }
    }

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        _winnerCount = _winnersSetting.WholeValue;
        base.OnSet(setting);
    }

    /// <inheritdoc/>
    private protected override int Rows => CodeUnits;

    /// <inheritdoc/>
    protected override void Begin(sbyte[] cue)
    {
        base.Begin(cue);
        Array.Clear(_code, 0, CodeUnits);
    }

    /// <inheritdoc/>
    private protected override void BeginPass() => Clear(AtOnce);

    /// <inheritdoc/>
    private protected override void ReadRow(int row, int likeness) => Insert(AtOnce, row, likeness);

    /// <inheritdoc/>
    private protected override int LearnedAtOnce => AtOnce;

    /// <inheritdoc/>
    private protected override void BeginLearning()
    {
        for (int owner = 0; owner < AtOnce; owner++)
        {
            Clear(owner);
        }
    }

    /// <inheritdoc/>
    private protected override void Learn(int memory, int row, int likeness) =>
        Insert(memory % AtOnce, row, likeness);

    /// <inheritdoc/>
    private protected override void EndLearning(int first, int end)
    {
        for (int mu = first; mu < end; mu++)
        {
            for (int place = 0; place < _winnerCount; place++)
            {
                AddMember(_winners[mu % AtOnce * MostWinners + place], mu);
            }
        }
    }

    /// <inheritdoc/>
    private protected override void CountVotes()
    {
        Array.Clear(_code, 0, CodeUnits);
        for (int place = 0; place < _winnerCount; place++)
        {
            int winner = _winners[AtOnce * MostWinners + place];
            _code[winner] = 1f;
            CountMembers(winner);
        }

        ShowShares(_winnerCount);
        int best = 0;
        for (int mu = 0; mu < _memories; mu++)
        {
            best = _sharedRows[mu] > _sharedRows[best] ? mu : best;
        }

        _votes[best] = _sharedRows[best];
    }

    private void Clear(int owner)
    {
        _found[owner] = 0;
        Array.Clear(_drives, owner * MostWinners, MostWinners);
        Array.Clear(_winners, owner * MostWinners, MostWinners);
    }

    // Keeps the strongest in the order of their drives; of equals the first comes first.
    private void Insert(int owner, int row, int likeness)
    {
        short[] drives = _drives;
        int first = owner * MostWinners;
        int found = _found[owner];
        int place = first + found;
        if (found == _winnerCount)
        {
            place--;
            if (likeness <= drives[place])
            {
                return;
            }
        }
        else
        {
            _found[owner] = (byte)(found + 1);
        }

        while (place > first && likeness > drives[place - 1])
        {
            drives[place] = drives[place - 1];
            _winners[place] = _winners[place - 1];
            place--;
        }

        drives[place] = (short)likeness;
        _winners[place] = (byte)row;
    }
}
