using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>The memories that a run knows beside its set.</summary>
public sealed partial class Recorder
{
    // A run knows no words: all memories count as learned where their letters are the set.
    private LearnedPatterns LearnedBeside(PatternSet memories, LearnedPatterns learned)
    {
        if (_word == null)
        {
            return learned.Count == 0 ? null : learned.Copy();
        }

        var row = new sbyte[Engine.Units];
        var all = new LearnedPatterns();
        for (int memory = 0; memory < memories.Count; memory++)
        {
            memories.CopyTo(memory, row);
            all.Add(LearnedPatterns.AtTheEnd, row);
        }

        return all;
    }
}
