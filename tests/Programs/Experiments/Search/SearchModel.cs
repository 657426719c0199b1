using AstroNano.Experiments.Models;

namespace AstroNano.Experiments.Search;

/// <summary>
/// Recall as a search for the nearest neighbour: the answer is the memory that differs from the
/// cue in the fewest units, among those that a structure compares with it. Of equals the first is
/// taken. A structure trades comparisons for misses.
/// </summary>
public abstract class SearchModel : OwnModel
{
    private const int WordBits = 64;

    private readonly ulong[][] _patterns;
    private readonly ulong[] _cue;
    private readonly bool[] _isCompared;
    private TrialGenerator? _trial;
    private int _compared;

    /// <summary>A structure for so many units and memories.</summary>
    protected SearchModel(int units, int memories)
        : base(units)
    {
        int words = (units + WordBits - 1) / WordBits;
        _patterns = [.. Enumerable.Range(0, memories).Select(_ => new ulong[words])];
        _cue = new ulong[words];
        _isCompared = new bool[memories];
    }

    public override float Compared => _compared;

    /// <summary>Number of memories, K.</summary>
    protected int Memories => _patterns.Length;

    protected override void Start(TrialGenerator trial)
    {
        _trial = trial;
        for (int i = 0; i < Units; i++)
        {
            Put(_cue, i, trial.Cue[i] > 0);
            for (int memory = 0; memory < Memories; memory++)
            {
                Put(_patterns[memory], i, trial.Patterns.IsPlus(memory, i));
            }
        }

        Array.Clear(_isCompared);
        _compared = 0;
        Build(trial);
    }

    /// <summary>One search; there is nothing to be done after the first.</summary>
    public override void Step()
    {
        if (_trial is null)
        {
            return;
        }

        int found = Search();
        if (found >= 0)
        {
            var signs = new sbyte[Units];
            _trial.Patterns.CopyTo(found, signs);
            Become(signs);
        }

        _trial = null;
    }

    /// <summary>Arranges the memories.</summary>
    protected abstract void Build(TrialGenerator trial);

    /// <summary>The nearest memory of those compared, or -1 if none was.</summary>
    protected abstract int Search();

    /// <summary>In how many units the copy of a memory and the cue differ; a comparison.</summary>
    protected int CompareCopy(int memory)
    {
        _compared++;
        return Distance(_patterns[memory], _cue);
    }

    /// <summary>
    /// In how many units a memory and the cue differ; a comparison the first time.
    /// </summary>
    protected int Compare(int memory)
    {
        if (!_isCompared[memory])
        {
            _isCompared[memory] = true;
            _compared++;
        }

        return Distance(_patterns[memory], _cue);
    }

    /// <summary>In how many units two memories differ.</summary>
    protected int Distance(int memory, int other) =>
        Distance(_patterns[memory], _patterns[other]);

    /// <summary>Bits of so many units, all 0.</summary>
    protected ulong[] CreateMask() => new ulong[_cue.Length];

    /// <summary>Whether a memory and the cue agree in the units whose bits are 1.</summary>
    protected bool AgreesWithCue(int memory, ulong[] mask)
    {
        ulong[] pattern = _patterns[memory];
        for (int word = 0; word < mask.Length; word++)
        {
            if (((pattern[word] ^ _cue[word]) & mask[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes the bit of a unit.</summary>
    protected static void Put(ulong[] words, int unit, bool isPlus)
    {
        ulong bit = 1UL << unit % WordBits;
        words[unit / WordBits] = isPlus ? words[unit / WordBits] | bit
            : words[unit / WordBits] & ~bit;
    }

    private static int Distance(ulong[] one, ulong[] other)
    {
        int sum = 0;
        for (int word = 0; word < one.Length; word++)
        {
            sum += BitOperations.PopCount(one[word] ^ other[word]);
        }

        return sum;
    }
}
