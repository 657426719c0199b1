namespace AstroNano.Core;

/// <summary>What can be chosen: similarity, separation, contents.</summary>
public sealed partial class UniversalNetwork
{
    private const int SimilaritySetting = 0;
    private const int SeparationSetting = 1;
    private const int SharpnessSetting = 2;
    private const int PowerSetting = 3;
    private const int ContentsSetting = 4;
    private const int MostPower = 6;

    private Similarity _similarity;
    private Separation _separation = Separation.Softmax;
    private float _sharpness = 0.25f;
    private int _power = 3;
    private Contents _contents;

    /// <inheritdoc/>
    public override int SettingCount => 5;

    /// <inheritdoc/>
    public override float GetSetting(int index)
    {
        switch (index)
        {
            case SimilaritySetting: return (int)_similarity;
            case SeparationSetting: return (int)_separation;
            case SharpnessSetting: return _sharpness;
            case PowerSetting: return _power;
            case ContentsSetting: return (int)_contents;
            default: return base.GetSetting(index);
        }
    }

    /// <inheritdoc/>
    public override void SetSetting(int index, float value)
    {
        switch (index)
        {
            case SimilaritySetting:
                Check.Range(value, 0f, (int)Similarity.Euclidean)?.Throw("similarity");
                _similarity = (Similarity)(int)value;
                break;
            case SeparationSetting:
                Check.Range(value, 0f, (int)Separation.Maximum)?.Throw("separation");
                _separation = (Separation)(int)value;
                break;
            case SharpnessSetting:
                Check.Range(value, 0.001f, 100f)?.Throw("beta");
                _sharpness = value;
                break;
            case PowerSetting:
                Check.Range(value, 1f, MostPower)?.Throw("power");
                _power = (int)value;
                break;
            case ContentsSetting:
                Check.Range(value, 0f, (int)Contents.Random)?.Throw("contents");
                ChooseContents((Contents)(int)value);
                break;
            default:
                base.SetSetting(index, value);
                break;
        }
    }

    /// <inheritdoc/>
    protected override Setting Describe(int index)
    {
        switch (index)
        {
            case SimilaritySetting:
                return new Setting("similarity", "S", 0f, (int)Similarity.Euclidean, Curve.Integer,
                    0f, "How the likeness of cue and memory is measured.")
                    .WithWords("dot", "cosine", "city-block", "euclidean").First();
            case SeparationSetting:
                return new Setting("separation", "F", 0f, (int)Separation.Maximum, Curve.Integer,
                    (int)Separation.Softmax, "How the closest memory is drawn apart from the rest.")
                    .WithWords("identity", "power", "softmax", "maximum").First();
            case SharpnessSetting:
                return new Setting("beta", "β", 0.001f, 100f, Curve.Logarithmic, 0.25f,
                    "How sharply softmax prefers the closest memory.").OnKnob(0.01f, 1f).First();
            case ContentsSetting:
                return new Setting("contents", "C", 0f, (int)Contents.Random, Curve.Integer, 0f,
                    "What comes back: the memory itself, or what goes with it.")
                    .WithWords("own", "small", "digits", "random").First();
            case PowerSetting:
                return new Setting("power", "n", 1f, MostPower, Curve.Integer, 3f,
                    "The power to which similarities are raised.");
            default:
                return base.Describe(index);
        }
    }

    /// <summary>Answers with these patterns until other contents are chosen. Allocates.</summary>
    /// <param name="contents">One for each memory; of at most N units.</param>
    public void StoreContents(PatternSet contents)
    {
        Check.Given(contents)?.Throw(nameof(contents));
        Check.Range(_memories, 1, Capacity)?.Throw("memories");
        Check.Range(contents.Count, _memories, _memories)?.Throw("contents.Count");
        Check.Range(contents.Units, Check.FewestUnits, Units)?.Throw("contents.Units");
        _contents = Contents.Random;
        _contentSet = contents;
        _content = new float[contents.Units];
    }

    private void ChooseContents(Contents contents)
    {
        if (contents == Contents.SmallLetters || contents == Contents.Digits)
        {
            Check.Range(Units, Glyphs.Units, Glyphs.Units)
                ?.Throw("units, for letters as contents,");
        }

        _contents = contents;
        FillContents();
    }

    private void FillContents()
    {
        if (_contents == Contents.Own || _memories == 0)
        {
            return;
        }

        if (_contentSet.Units != Units)
        {
            // Contents of another size were given for other memories.
            _contents = Contents.Own;
            return;
        }

        _contentSet.Clear();
        _random.Seed(0, ContentStream);
        for (int mu = 0; mu < _memories; mu++)
        {
            switch (_contents)
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
    }
}
