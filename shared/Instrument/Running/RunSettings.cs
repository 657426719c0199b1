using System;
using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// What every run has, whatever the network: its speed, how the cue is corrupted, how many
/// memories are stored and which, and whose run it is. On the page "run" the knobs turn the first
/// four.
/// </summary>
public sealed class RunSettings : Adjustable
{
    /// <summary>Place of the steps per second; at the maximum as many as fit.</summary>
    public const int Speed = 0;

    /// <summary>Place of the flipped entries of a cue.</summary>
    public const int Flips = 1;

    /// <summary>Place of the number of stored memories.</summary>
    public const int Memories = 2;

    /// <summary>Place of the set of patterns, a <see cref="PatternChoice"/>.</summary>
    public const int Patterns = 3;

    /// <summary>
    /// Place of the pupil's number, 0 for none: each number has cues and random sets of its own.
    /// </summary>
    public const int Pupil = 4;

    /// <summary>Most letters of a word.</summary>
    public const int MostLetters = 16;

    /// <summary>The word of a new board.</summary>
    public const string FirstWord = "NEURON";

    /// <summary>What speed is counted in.</summary>
    public const string UnitOfSpeed = "steps/s";

    /// <summary>All of them; the first four in the order of the knobs.</summary>
    public RunSettings()
    {
        Add(new Setting("speed", "v", 1f, 1000f, Curve.Logarithmic, 30f,
            "Steps per second; at the end of the scale, full speed.")
            .WithLastWord("max"));
        Add(new Setting("flipped-bits", "n", 0f, Engine.Units, Curve.Integer, 13f,
            "How many of the 64 units are wrong in the next cue.").OnKnob(0f, 32f));
        Add(new Setting("memories", "K", 1f, Engine.Capacity, Curve.Integer, 16f,
            "How many memories are stored.").OnKnob(4f, Engine.Capacity));
        Add(new Setting("patterns", "ξ", PatternChoice.Mine,
            PatternChoice.RandomSets, Curve.Integer, PatternChoice.Own,
            "The pattern set: yours, a word, the network's own, or random.")
            .WithWords("mine", "word", "walsh", "letters", "own"));
        Add(new Setting("pupil", "p", 0f, PupilStream.MostPupils, Curve.Integer, 0f,
            "Your number in a class: each has cues and random sets of its own; 0 for none."));
    }

    /// <summary>The word whose letters are the memories of a set.</summary>
    public string Word { get; private set; } = FirstWord;

    /// <summary>Takes another word, of 1 to 16 capital letters and digits.</summary>
    /// <exception cref="ArgumentException">It is no such word.</exception>
    public void SetWord(string word)
    {
        Check.Given(word)?.Throw(nameof(word));
        bool fits = word.Length > 0 && word.Length <= MostLetters;
        for (int place = 0; fits && place < word.Length; place++)
        {
            fits = Glyphs.Letters.IndexOf(word[place]) >= 0;
        }

        if (!fits)
        {
            throw new ArgumentException(
                "word must have 1 to 16 capital letters and digits (was '" + word + "').");
        }

        StoreDue = StoreDue || Table[Patterns].WholeValue == PatternChoice.Word;
        Word = word;
        Changes++;
    }

    /// <summary>Takes another word, and its letters as the set of patterns.</summary>
    public void Spell(string word)
    {
        SetWord(word);
        Table[Patterns].Value = PatternChoice.Word;
    }

    /// <summary>The table.</summary>
    public Setting[] Table => Declared;

    /// <summary>Are memories or patterns other than those that are stored?</summary>
    public bool StoreDue { get; internal set; }

    /// <summary>Whole steps per second, 0 when there is no bound.</summary>
    public int StepsPerSecond
    {
        get
        {
            Setting speed = Declared[Speed];
            float value = speed.InForce;
            return value >= speed.Maximum ? 0 : (int)(value + 0.5f);
        }
    }

    /// <summary>
    /// New defaults, which are also the new values unless those had been changed.
    /// </summary>
    internal void SetDefaults(int speed, int memories)
    {
        SetDefault(Table[Speed], speed);
        SetDefault(Table[Memories], memories);
    }

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        bool isOfMemories = setting == Table[Memories] || setting == Table[Patterns]
            || setting == Table[Pupil];
        StoreDue = StoreDue || isOfMemories;
    }

    private static void SetDefault(Setting setting, float value)
    {
        if (setting.Value == setting.Default)
        {
            setting.Value = value;
        }

        setting.Default = value;
    }
}
