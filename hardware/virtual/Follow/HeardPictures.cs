namespace AstroNano.Follow;

/// <summary>Own pictures as they are heard, one by one, under their common checksum.</summary>
internal sealed class HeardPictures
{
    private readonly SortedDictionary<int, (int Place, sbyte[] Signs)> _heard = [];
    private int _sum;
    private LearnedPatterns? _complete;

    /// <summary>Takes the line of one.</summary>
    public void Take(ReportLine line)
    {
        int sum = line.Bits(0);
        if (sum != _sum)
        {
            _sum = sum;
            _heard.Clear();
            _complete = null;
        }

        _heard[line.Whole(1)] = (line.Whole(3), line.Signs(4));
        if (_complete is null && _heard.Count == line.Whole(2))
        {
            Complete();
        }
    }

    /// <summary>Those of a checksum; null if not all of them were heard.</summary>
    public LearnedPatterns? Of(int sum) => sum == _sum ? _complete : null;

    private void Complete()
    {
        var pictures = new LearnedPatterns();
        foreach ((int place, sbyte[] signs) in _heard.Values)
        {
            pictures.Add(place, signs);
        }

        _complete = Reporter.SumOf(pictures) == _sum ? pictures : null;
    }
}
