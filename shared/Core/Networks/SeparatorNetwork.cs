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
    private const int WinnersSetting = 0;

    private readonly float[] _code;
    private readonly StateVariable _codeShown;
    private readonly int[] _drives;
    private readonly short[] _winners;
    private int _winnerCount = DefaultWinners;
    private int _found;

    /// <inheritdoc cref="Network(int, int)"/>
    public SeparatorNetwork(int units, int capacity)
        : base(units, capacity, CodeUnits, Stream, 2)
    {
        _code = new float[CodeUnits];
        _codeShown = new StateVariable("sparse code", _code, false, 1f);
        _drives = new int[MostWinners];
        _winners = new short[MostWinners];
    }

    /// <summary>k, how many code units fire; 1 to 32. Codes are made anew.</summary>
    public int Winners
    {
        get => _winnerCount;
        set
        {
            Check.Range(value, 1, MostWinners)?.Throw(nameof(Winners));
            _winnerCount = value;
            Reform();
        }
    }

    /// <summary>The code of the state that was answered last: 1 where a unit fires.</summary>
    public float[] Code => _code;

    /// <inheritdoc/>
    public override StateVariable Beside => _codeShown;

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new SeparationTheory(this);

    /// <inheritdoc/>
    public override int DefaultSpeed => 20;

    /// <summary>Also the winners so far.</summary>
    public override int StateSize => base.StateSize + 2 * _winnerCount;

    /// <inheritdoc/>
    public override void AddTo(Digest digest)
    {
        base.AddTo(digest);
        for (int place = 0; place < _winnerCount; place++)
        {
            digest.Add(_drives[place]);
            digest.Add((int)_winners[place]);
        }
    }

    /// <inheritdoc/>
    public override int SettingCount => 1;

    /// <inheritdoc/>
    public override float GetSetting(int index) => _winnerCount;

    /// <inheritdoc/>
    public override void SetSetting(int index, float value)
    {
        Check.Range(value, 1f, MostWinners)?.Throw(nameof(Winners));
        Winners = (int)value;
    }

    /// <inheritdoc/>
    protected override Setting Describe(int index) =>
        new Setting("winners", "k", 1f, MostWinners, Curve.Integer, DefaultWinners,
            "How many of the 256 code units fire; the fewer, the further apart codes are.")
            .First();

    /// <inheritdoc/>
    private protected override int Rows => CodeUnits;

    /// <inheritdoc/>
    private protected override void BeginPass()
    {
        _found = 0;
        Array.Clear(_drives, 0, MostWinners);
        Array.Clear(_winners, 0, MostWinners);
    }

    /// <summary>
    /// Keeps the strongest so far, in the order of their drives; first come, first.
    /// </summary>
    private protected override void See(int row, int likeness)
    {
        int[] drives = _drives;
        int last = _winnerCount - 1;
        if (_found > last && likeness <= drives[last])
        {
            return;
        }

        int place = _found > last ? last : _found++;
        while (place > 0 && likeness > drives[place - 1])
        {
            drives[place] = drives[place - 1];
            _winners[place] = _winners[place - 1];
            place--;
        }

        drives[place] = likeness;
        _winners[place] = (short)row;
    }

    /// <inheritdoc/>
    private protected override void Learn(int memory)
    {
        for (int place = 0; place < _winnerCount; place++)
        {
            Enter(_winners[place], memory);
        }
    }

    /// <inheritdoc/>
    private protected override void Answer()
    {
        Array.Clear(_code, 0, CodeUnits);
        for (int place = 0; place < _winnerCount; place++)
        {
            _code[_winners[place]] = 1f;
            Share(_winners[place]);
        }

        ShowShares(_winnerCount);
        int best = 0;
        for (int mu = 0; mu < _memories; mu++)
        {
            best = _sharedRows[mu] > _sharedRows[best] ? mu : best;
        }

        _votes[best] = _sharedRows[best];
    }
}
