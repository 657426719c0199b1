using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>How the word and the learned patterns stand in a record.</summary>
public sealed partial class SavedSettings
{
    private static void WriteWord(SavedRecord record, string word)
    {
        Begin(record, Word, word.Length);
        for (int place = 0; place < word.Length; place++)
        {
            record.Put(word[place], 1);
        }
    }

    // The place of each, then its units as bits, the first unit lowest.
    private static void WritePatterns(SavedRecord record, LearnedPatterns learned)
    {
        Begin(record, Patterns, PatternBytes * learned.Count);
        for (int index = 0; index < learned.Count; index++)
        {
            record.Put(learned.PlaceOf(index), 1);
            for (int place = 0; place < PatternBytes - 1; place++)
            {
                record.Put(learned.ByteOf(index, place), 1);
            }
        }
    }

    // Letters that no picture has are left out; without any the word stays.
    private void ReadWord(SavedRecord record, int length)
    {
        string word = string.Empty;
        for (int place = 0; place < length; place++)
        {
            // In a variable: in a concatenation a char becomes a span, which the device lacks.
            string letter = ((char)record.Take(1)).ToString();
            bool fits = word.Length < RunSettings.MostLetters
                && Glyphs.Letters.IndexOf(letter) >= 0;
            word = fits ? word + letter : word;
        }

        if (word.Length > 0)
        {
            _parts.Session.Settings.SetWord(word);
        }
    }

    private void ReadPatterns(SavedRecord record, int length)
    {
        var signs = new sbyte[Engine.Units];
        for (int pattern = 0; pattern < length / PatternBytes; pattern++)
        {
            int at = record.Take(1);
            for (int place = 0; place < PatternBytes - 1; place++)
            {
                int bits = record.Take(1);
                for (int bit = 0; bit < 8; bit++)
                {
                    signs[8 * place + bit] = (bits >> bit & 1) != 0 ? (sbyte)1 : (sbyte)-1;
                }
            }

            _parts.Session.LoadLearned(at, signs);
        }
    }
}
