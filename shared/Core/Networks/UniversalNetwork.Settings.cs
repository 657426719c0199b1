using System;

namespace AstroNano.Core;

/// <summary>What can be chosen: similarity, separation, contents.</summary>
public sealed partial class UniversalNetwork
{
    private readonly Setting _similaritySetting;
    private readonly Setting _separationSetting;
    private readonly Setting _sharpnessSetting;
    private readonly Setting _powerSetting;
    private readonly Setting _contentsSetting;
    private Similarity _similarity;
    private Separation _separation;
    private int _power;

    /// <summary>How the likeness of cue and memory is measured; 0 to 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in this range.</exception>
    public Similarity Similarity
    {
        get => (Similarity)_similaritySetting.WholeValue;
        set => _similaritySetting.Set((int)value);
    }

    /// <summary>How the closest memory is drawn apart from the rest; 0 to 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in this range.</exception>
    public Separation Separation
    {
        get => (Separation)_separationSetting.WholeValue;
        set => _separationSetting.Set((int)value);
    }

    /// <summary>Inverse temperature of the softmax, β; 0.001 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in this range.</exception>
    public float Sharpness
    {
        get => _sharpnessSetting.InForce;
        set => _sharpnessSetting.Set(value);
    }

    /// <summary>The power to which similarities are raised; 1 to 6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in this range.</exception>
    public int Power
    {
        get => _powerSetting.WholeValue;
        set => _powerSetting.Set(value);
    }

    /// <summary>
    /// What it answers with; 0 to 3. Setting it ends what <see cref="StoreContents"/> began.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in this range.</exception>
    public Contents Contents
    {
        get => (Contents)_contentsSetting.WholeValue;
        set => _contentsSetting.Set((int)value);
    }

    /// <summary>
    /// Answers with these patterns, until others are chosen with <see cref="Contents"/> or another
    /// number of memories is stored. The set is shared, not copied, and never changed; if its owner
    /// changes it, it must be stored again. Allocates.
    /// </summary>
    /// <param name="contents">One for each memory; of at most N units.</param>
    /// <exception cref="InvalidOperationException">
    /// No memories are stored yet, or they were changed and not stored again.
    /// </exception>
    public void StoreContents(PatternSet contents)
    {
        Check.Given(contents)?.Throw(nameof(contents));
        base.CheckStored();
        Check.Exactly(contents.Count, _memories)?.Throw("contents.Count");
        Check.Range(contents.Units, MinUnits, Units)?.Throw("contents.Units");
        _answers = contents;
        _answersVersion = contents.Version;
        _content = new float[contents.Units];
    }

    /// <inheritdoc/>
    protected internal override void CheckValue(Setting setting, float value)
    {
        if (setting == _contentsSetting
            && (value == (int)Contents.SmallLetters || value == (int)Contents.Digits))
        {
            Check.Exactly(Units, Glyphs.Units)
                ?.Throw("units, for letters as contents,");
        }
    }

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        ReadChoices();
        if (setting == _contentsSetting)
        {
            FillContents();
        }
    }

    private void ReadChoices()
    {
        _similarity = Similarity;
        _separation = Separation;
        _power = Power;
        _competition.SetSharpness(Sharpness);
    }

    private void FillContents()
    {
        _content = _ownContent;
        _answers = Contents == Contents.Own ? null : _contentSet;
        if (_answers == null)
        {
            return;
        }

        _contentSet.Clear();
        _random.Seed(0, ContentStream);
        for (int mu = 0; mu < _memories; mu++)
        {
            switch (Contents)
            {
                case Contents.SmallLetters: SmallGlyphs.Draw(mu % SmallGlyphs.Count, _row); break;
                case Contents.Digits: Glyphs.Draw((char)('0' + mu % 10), _row); break;
                default:
                    for (int i = 0; i < _row.Length; i++)
                    {
                        _row[i] = _random.NextSign();
                    }

                    break;
            }

            _contentSet.Add(_row);
        }

        _answersVersion = _answers.Version;
    }
}
