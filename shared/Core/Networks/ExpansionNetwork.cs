using System;

namespace AstroNano.Core;

/// <summary>
/// Networks that see a state through many fixed random rows of signs, more than there are units;
/// few rows become active, and memories that share active rows with the state speak for it. Which
/// rows are active, and what comes of the shares, tells the networks apart.
/// </summary>
/// <remarks>
/// Rows are drawn again from the generator in every pass, which takes less time than reading them
/// would take memory. A step looks at some rows; one more lets all units decide at once. Of each
/// row only a bit a memory is kept: whether it is active for it.
/// </remarks>
public abstract partial class ExpansionNetwork : DiscreteNetwork
{
    // Rows of signs that a step looks at.
    private const int SignRowsPerStep = 16;

    private const int WordBits = 32;
    private const int RowsOfChunk = 128;

    private protected readonly int[] _sharedRows;
    private readonly RandomStream _random;
    private readonly int _stream;
    private readonly int _signRows;
    private readonly int _rowsPerStep;
    private readonly int _words;

    // In chunks: a device seldom has memory for all in one piece.
    private int[][] _members;
    private readonly float[] _shares;

    /// <summary>A network without memories yet.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
    /// <param name="rows">How many rows there is room for; see <see cref="MakeRoom"/>.</param>
    /// <param name="stream">Where the rows are drawn from.</param>
    /// <param name="signRows">
    /// 1 for rows of −1 and +1; 2 for sums of two, one twice as heavy, which are nearer to
    /// normally distributed and have fewer ties.
    /// </param>
    private protected ExpansionNetwork(
        int units, int capacity, int rows, int stream, int signRows)
        : base(units, capacity, 0, 4)
    {
        _signRows = signRows;
        _rowsPerStep = SignRowsPerStep / signRows;
        _stream = stream;
        _random = new RandomStream(0, stream);
        _words = (capacity + WordBits - 1) / WordBits;
        MakeRoom(rows);
        _sharedRows = new int[capacity];
        _shares = new float[capacity];
    }

    /// <summary>Shares of the active rows that memories have in common with the state.</summary>
    public override float[] Modulation => _shares;

    /// <inheritdoc/>
    public override string ModulationName => "shared rows";

    /// <summary>There is none.</summary>
    public override bool HasEnergy => false;

    /// <summary>0; see <see cref="HasEnergy"/>.</summary>
    protected override float ComputeEnergy() => 0f;

    /// <inheritdoc/>
    public override int StepsPerPass => (Rows + _rowsPerStep - 1) / _rowsPerStep + 1;

    /// <summary>Also the shares so far.</summary>
    public override int StateSize => base.StateSize + _memories;

    /// <inheritdoc/>
    public override void AddTo(Digest digest)
    {
        LearnAll();
        base.AddTo(digest);
        for (int mu = 0; mu < _memories; mu++)
        {
            digest.Add(_sharedRows[mu]);
        }
    }

    /// <summary>How many rows there are.</summary>
    private protected abstract int Rows { get; }

    /// <summary>The state's likeness to a row: how many signs agree, 0 to N, or to 3N.</summary>
    private protected abstract void ReadRow(int row, int likeness);

    /// <summary>All rows are seen: what the memories' votes are.</summary>
    private protected abstract void CountVotes();

    /// <summary>A pass begins: no row is active yet.</summary>
    private protected abstract void BeginPass();

    /// <inheritdoc/>
    protected override void Begin(sbyte[] cue)
    {
        LearnAll();
        base.Begin(cue);
        Restart();
    }

    /// <inheritdoc/>
    private protected override void Weigh()
    {
    }

    /// <inheritdoc/>
    protected override void Advance()
    {
        LearnAll();
        int row = _cursor;
        if (row >= Rows)
        {
            FillTables();
            UpdateAll();
            _cursor = 0;
            return;
        }

        if (row == 0)
        {
            Restart();
        }

        int end = row + _rowsPerStep < Rows ? row + _rowsPerStep : Rows;
        while (row < end)
        {
            ReadRow(row, NextLikeness());
            row++;
        }

        _cursor = row;
        if (row == Rows)
        {
            CountVotes();
        }
    }

    /// <summary>Other rows are active from now on: memories and pass begin again.</summary>
    protected override void OnSet(Setting setting)
    {
        if (_memories > 0)
        {
            OnStored();
            _cursor = 0;
        }
    }

    // Without votes all fields are 0, and units stay as they are.
    private void Restart()
    {
        Array.Clear(_votes, 0, _votes.Length);
        Array.Clear(_sharedRows, 0, _sharedRows.Length);
        _random.Seed(0, _stream);
        BeginPass();
    }

    private int NextLikeness()
    {
        int likeness = NextAgreement();
        return _signRows == 1 ? likeness : 2 * likeness + NextAgreement();
    }
}
