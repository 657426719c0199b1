using System;

namespace AstroNano.Core;

/// <summary>
/// Learning: every memory sees every row. It is the longest work that there is, so it is done row
/// by row: in pieces by who has frames to keep, and what is left by the first who needs it.
/// </summary>
public abstract partial class ExpansionNetwork
{
    // Rows of a piece times rows of signs times memories, of which drawing a row counts as four:
    // some eight million instructions of the device's interpreter.
    private const int Piece = 672;
    private const int MemoriesToDraw = 4;

    // Memories before this one are learned; it and others beside it have seen so many rows.
    private int _learned;
    private int _seenRows;

    /// <inheritdoc/>
    public override int LeftToPrepare =>
        (_memories - _learned) * Rows - (EndOfLearned - _learned) * _seenRows;

    /// <inheritdoc/>
    public override void Prepare()
    {
        for (int cost = 0; cost < Piece && _learned < _memories;)
        {
            cost += (MemoriesToDraw + LearnRow()) * _signRows;
        }
    }

    /// <summary>How many memories see a row at once.</summary>
    private protected virtual int LearnedAtOnce => Capacity;

    /// <summary>Some memories are about to see all rows.</summary>
    private protected virtual void BeginLearning()
    {
    }

    /// <summary>A memory's likeness to a row; rows come one after the other.</summary>
    private protected abstract void Learn(int memory, int row, int likeness);

    /// <summary>Memories have seen all rows: the first, and that after the last.</summary>
    private protected virtual void EndLearning(int first, int end)
    {
    }

    /// <inheritdoc/>
    protected override void OnStored()
    {
        for (int chunk = 0; chunk < _members.Length; chunk++)
        {
            Array.Clear(_members[chunk], 0, _members[chunk].Length);
        }

        _learned = 0;
        _seenRows = 0;
    }

    private int EndOfLearned =>
        _learned + LearnedAtOnce < _memories ? _learned + LearnedAtOnce : _memories;

    private void LearnAll()
    {
        while (_learned < _memories)
        {
            LearnRow();
        }
    }

    // A row against some memories at once, as the state is against all of them elsewhere. Tells
    // how many they are.
    private int LearnRow()
    {
        int first = _learned;
        int end = EndOfLearned;
        if (_seenRows == 0)
        {
            BeginLearning();
            _random.Seed(0, _stream);
        }

        int[] likenesses = _sharedRows, agreements = _agreements;
        Array.Clear(likenesses, first, end - first);
        for (int sign = _signRows == 1 ? 1 : 2; sign > 0; sign--)
        {
            DrawRow();
            CountAgreements(first, end);
            for (int mu = first; mu < end; mu++)
            {
                likenesses[mu] += sign * agreements[mu];
            }
        }

        for (int mu = first; mu < end; mu++)
        {
            Learn(mu, _seenRows, likenesses[mu]);
        }

        _seenRows++;
        if (_seenRows == Rows)
        {
            _seenRows = 0;
            _learned = end;
            EndLearning(first, end);

            // The rows were drawn into its codes.
            EncodeState();
        }

        return end - first;
    }
}
