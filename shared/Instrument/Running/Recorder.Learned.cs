using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>The memories that a run knows beside its set.</summary>
public sealed partial class Recorder
{
    // A run knows no words: their letters are learned before all else.
    private LearnedPatterns Learned()
    {
        if (_word == null && _learned.Count == 0)
        {
            return null;
        }

        var row = new sbyte[Engine.Units];
        int letters = 0;
        var all = new LearnedPatterns();
        for (int place = 0; _word != null && place < _word.Length; place++)
        {
            if (_word.IndexOf(_word[place]) == place)
            {
                Glyphs.Draw(_word[place], row);
                all.Add(LearnedPatterns.AtTheEnd, row);
                letters++;
            }
        }

        for (int index = 0; index < _learned.Count; index++)
        {
            if (_learned.PlaceOf(index) < letters)
            {
                _learned.CopyTo(index, row);
                all.Set(_learned.PlaceOf(index), row);
            }
        }

        for (int index = 0; index < _learned.Count; index++)
        {
            if (_learned.PlaceOf(index) >= letters)
            {
                _learned.CopyTo(index, row);
                all.Add(_learned.PlaceOf(index), row);
            }
        }

        return all;
    }
}
