using System;

namespace AstroNano.Core;

/// <summary>
/// Memories and cues, drawn one after the other from one generator: the same trial, stream and
/// corruptions give the same bits everywhere.
/// </summary>
public sealed class Trial
{
    private readonly RandomStream _random = new RandomStream(0, 0);
    private readonly Corruption _corruption;
    private readonly sbyte[] _cue;

    /// <summary>Room for memories and a cue.</summary>
    /// <param name="units">N, from 4 to 2048.</param>
    /// <param name="capacity">The most memories, from 1 to 256.</param>
    public Trial(int units, int capacity)
        : this(units, capacity, capacity)
    {
    }

    /// <summary>The same, at first with room for less.</summary>
    /// <param name="units">N, from 4 to 2048.</param>
    /// <param name="capacity">The most memories, from 1 to 256.</param>
    /// <param name="room">How many there is room for before more are stored.</param>
    internal Trial(int units, int capacity, int room)
    {
        Patterns = new PatternSet(units, capacity, room, isOfContents: false);
        _corruption = new Corruption(units);
        _cue = new sbyte[units];
    }

    /// <summary>The memories.</summary>
    public PatternSet Patterns { get; }

    /// <summary>
    /// The cue drawn last, N signs: the working array, which the next cue overwrites.
    /// </summary>
    public sbyte[] Cue => _cue;

    /// <summary>The memory that was corrupted into the cue.</summary>
    public int Target { get; private set; }

    /// <summary>Where the generator stands; never 0.</summary>
    public int Generator
    {
        get => _random.State;
        set => _random.State = value;
    }

    /// <summary>Restarts the generator; the memories stay.</summary>
    /// <param name="trial">From 0.</param>
    /// <param name="stream">From 0.</param>
    public void Seed(int trial, int stream) => _random.Seed(trial, stream);

    /// <summary>Seeds the generator and fills the memories.</summary>
    /// <param name="kind">Where they come from.</param>
    /// <param name="count">
    /// K, from 0 to the capacity and to what there is of the kind; with 0, others have to be added.
    /// </param>
    /// <param name="trial">From 0; random memories are drawn from here.</param>
    /// <param name="stream">From 0.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// There is no such kind, or not so many patterns of it.
    /// </exception>
    public void Store(PatternKind kind, int count, int trial, int stream)
    {
        Check.Range((int)kind, 0, (int)PatternKind.Glyphs)?.Throw(nameof(kind));
        Check.Range(count, 0, PatternSource.MostOf(kind, Patterns))?.Throw(nameof(count));
        Patterns.MakeRoom(count);
        _random.Seed(trial, stream);
        if (count == 0)
        {
            Patterns.Clear();
            return;
        }

        switch (kind)
        {
            case PatternKind.Walsh:
                PatternSource.FillWalsh(Patterns, count, _cue);
                break;
            case PatternKind.Glyphs:
                PatternSource.FillGlyphs(Patterns, count, _cue);
                break;
            default:
                PatternSource.FillRandom(Patterns, count, _random, _cue);
                break;
        }
    }

    /// <summary>Sets a cue that was not drawn from a memory.</summary>
    /// <param name="signs">N signs.</param>
    /// <exception cref="System.ArgumentNullException">The signs are missing.</exception>
    /// <exception cref="System.ArgumentException">
    /// There are fewer than N, or one is neither +1 nor −1.
    /// </exception>
    public void SetCue(sbyte[] signs)
    {
        Check.Signs(signs, _cue.Length)?.Throw(nameof(signs));
        Array.Copy(signs, _cue, signs.Length);
    }

    /// <summary>Sets the memory of which the cue counts as a corruption.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">There is no such memory.</exception>
    public void SetTarget(int memory)
    {
        Check.Range(memory, 0, Patterns.Count - 1)?.Throw(nameof(memory));
        Target = memory;
    }

    /// <summary>Adds what was drawn or learned.</summary>
    /// <returns>How many of the first memories gave way.</returns>
    /// <exception cref="System.ArgumentNullException">The patterns are missing.</exception>
    public int Add(LearnedPatterns learned)
    {
        Check.Given(learned)?.Throw(nameof(learned));
        return learned.AddTo(Patterns);
    }

    /// <summary>Adds the letters of a word, each different one once.</summary>
    /// <param name="word">Of <see cref="Glyphs.Letters"/>.</param>
    /// <exception cref="System.ArgumentNullException">The word is missing.</exception>
    /// <exception cref="System.ArgumentException">A letter has no glyph.</exception>
    public void AddLetters(string word)
    {
        Check.Given(word)?.Throw(nameof(word));
        for (int index = 0; index < word.Length; index++)
        {
            if (Glyphs.IsFirst(word, index))
            {
                Glyphs.Draw(word[index], _cue);
                Patterns.MakeRoom(Patterns.Count + 1);
                Patterns.Add(_cue);
            }
        }
    }

    /// <summary>Corrupts a memory into the next cue.</summary>
    /// <param name="memory">μ, from 0 to K − 1.</param>
    /// <param name="flips">n, from 0 to N.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// There is no such memory, or there are more flips than units.
    /// </exception>
    public void DrawCue(int memory, int flips)
    {
        Patterns.CopyTo(memory, _cue);
        _corruption.Flip(_cue, flips, _random);
        Target = memory;
    }
}
