using System;

namespace AstroNano.Core;

/// <summary>The stored patterns, which belong to the caller: only learning changes them.</summary>
public abstract partial class Network
{
    private const string NothingStored = "No patterns are stored; call Store first.";

    // The version of the set that was stored.
    private int _version;

    /// <summary>
    /// Makes the patterns of a set the memories. The set is shared, not copied, and only
    /// <see cref="Learn"/> changes it. After any other change it must be stored again. A cue must
    /// follow.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Its N differs, or K is 0 or above the capacity; or they are a network's contents.
    /// </exception>
    /// <exception cref="ArgumentNullException">The set is missing.</exception>
    public void Store(PatternSet patterns)
    {
        Check.Given(patterns)?.Throw(nameof(patterns));
        Check.Exactly(patterns.Units, Units)?.Throw("patterns.Units");
        Check.Range(patterns.Count, 1, Capacity)?.Throw("patterns.Count");
        CheckForStates(patterns);
        HandOut();
        _patterns = patterns;
        _memories = patterns.Count;
        _version = patterns.Version;
        _memoriesOfSecond = _second == null ? 0 : _memories;
        _isCued = false;
        _steps = 0;
        _stillSteps = 0;
        OnStored();
    }

    /// <summary>
    /// Learns a pattern at full strength: it becomes the last memory. If the network is full, the
    /// first memory is dropped: the oldest, and where memories fade the weakest. This changes the
    /// stored set, and nothing else does; other networks that share it must store it again. A cue
    /// must follow.
    /// </summary>
    /// <param name="signs">N signs.</param>
    /// <returns>Its place among the memories.</returns>
    /// <exception cref="InvalidOperationException">
    /// Nothing is stored, the stored set was changed and not stored again, or it is full and the
    /// network is not.
    /// </exception>
    /// <exception cref="ArgumentNullException">The signs are missing.</exception>
    /// <exception cref="ArgumentException">
    /// There are fewer than N, or one is neither +1 nor −1.
    /// </exception>
    public int Learn(sbyte[] signs)
    {
        Check.Signs(signs, Units)?.Throw(nameof(signs));
        CheckStored();
        if (_memories == Capacity)
        {
            _patterns.RemoveFirst();
        }

        _patterns.Add(signs);
        Store(_patterns);
        return _memories - 1;
    }

    /// <summary>How many activations have another sign than a memory; 0 counts as −1.</summary>
    /// <param name="memory">From 0 to K − 1.</param>
    /// <remarks>Four units at a time, without a call: a page asks in every frame.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such memory.</exception>
    public virtual int WrongSigns(int memory)
    {
        Check.Range(memory, 0, _memories - 1)?.Throw(nameof(memory));
        float[] activation = _activation;
        byte[][] codes = _patterns.UnitCodes;
        byte[] agreeing = SignTable.Agreeing;
        int wrong = 0, i = activation.Length;
        for (int group = codes.Length - 1; group >= 0; group--)
        {
            int signs = codes[group][memory];
            i -= 4;
            if (activation[i] > 0f)
            {
                signs ^= 1;
            }

            if (activation[i + 1] > 0f)
            {
                signs ^= 2;
            }

            if (activation[i + 2] > 0f)
            {
                signs ^= 4;
            }

            if (activation[i + 3] > 0f)
            {
                signs ^= 8;
            }

            wrong += 4 - agreeing[signs];
        }

        return wrong;
    }

    private static void CheckForStates(PatternSet patterns)
    {
        if (patterns.UnitCodes == null)
        {
            throw new ArgumentException(
                "patterns are the contents of a network; copy them to a set of your own.");
        }
    }

    /// <summary>Refuses to go on without patterns, or with some that were changed.</summary>
    private protected virtual void CheckStored()
    {
        if (_memories == 0)
        {
            throw new InvalidOperationException(NothingStored);
        }

        if (_version != _patterns.Version)
        {
            throw new InvalidOperationException(
                "The stored patterns have changed; call Store again.");
        }
    }

    /// <summary>Other patterns are stored, or another number of them.</summary>
    protected virtual void OnStored()
    {
    }
}
