using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Follow;

/// <summary>Own pictures as they are heard, one by one, under their common checksum.</summary>
internal sealed class HeardPictures
{
    private const int BytesOfOne = Engine.Units / 8;

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

    /// <summary>The checksum of pictures, each its place and eight bytes; 0 for none.</summary>
    public static int SumOf(LearnedPatterns pictures)
    {
        if (pictures.Count == 0)
        {
            return 0;
        }

        int crc = Crc32.Start;
        for (int index = 0; index < pictures.Count; index++)
        {
            crc = Crc32.Add(crc, pictures.PlaceOf(index));
            for (int at = 0; at < BytesOfOne; at++)
            {
                crc = Crc32.Add(crc, pictures.ByteOf(index, at));
            }
        }

        return ~crc;
    }

    private void Complete()
    {
        var pictures = new LearnedPatterns();
        foreach ((int place, sbyte[] signs) in _heard.Values)
        {
            pictures.Add(place, signs);
        }

        _complete = SumOf(pictures) == _sum ? pictures : null;
    }
}
