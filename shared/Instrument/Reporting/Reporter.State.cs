using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>Steps and digests, own pictures, the whole state.</summary>
public sealed partial class Reporter
{
    private const int NumbersInLine = 4;
    private const int BytesOfPicture = Engine.Units / 8;

    // A digest would do at once what a network has put off.
    private string NextStep()
    {
        int due = _due;
        if ((due & StepIsDue) == 0)
        {
            return null;
        }

        Network network = _session.Engine.Network;
        if ((due & DigestIsDue) != 0 && network.LeftToPrepare == 0)
        {
            _due = due & ~(StepIsDue | DigestIsDue);
            var digest = new Digest();
            network.AddTo(digest);
            BeginOfRun('D');
            AddWhole(network.Steps);
            AddBits(digest.Value);
        }
        else
        {
            _due = due & ~StepIsDue;
            if (network.Steps == _last[Steps])
            {
                return null;
            }

            BeginOfRun('T');
            AddWhole(network.Steps);
        }

        _last[Steps] = network.Steps;
        return End();
    }

    private string NextPicture()
    {
        LearnedPatterns pictures = _session.Learned;
        int index = _part - Pictures;
        if (index < 0 || index >= pictures.Count)
        {
            return null;
        }

        _part++;
        Begin('L');
        AddBits(_last[Sum]);
        AddWhole(index);
        AddWhole(pictures.Count);
        AddWhole(pictures.PlaceOf(index));
        Put(' ');
        for (int place = 0; place < BytesOfPicture; place++)
        {
            AddDigits(pictures.ByteOf(index, place), 4);
        }

        return End();
    }

    private int SumOfPictures()
    {
        LearnedPatterns pictures = _session.Learned;
        int crc = Crc32.Start;
        for (int index = 0; index < pictures.Count; index++)
        {
            crc = Crc32.Add(crc, pictures.PlaceOf(index));
            for (int place = 0; place < BytesOfPicture; place++)
            {
                crc = Crc32.Add(crc, pictures.ByteOf(index, place));
            }
        }

        return pictures.Count == 0 ? 0 : ~crc;
    }

    private void BeginState()
    {
        _last[Variable] = 0;
        _last[Index] = 0;
    }

    // Each line with its own step: nothing is copied.
    private string NextOfState()
    {
        Network network = _session.Engine.Network;
        int variable = _last[Variable];
        if (variable < 0 || network.LeftToPrepare > 0)
        {
            return null;
        }

        float[] numbers = network.GetVariable(variable);
        int length = network.VariableLength(variable);
        int index = _last[Index];
        BeginOfRun('V');
        AddWhole(network.Steps);
        AddWhole(variable);
        AddWhole(index);
        int end = index + NumbersInLine < length ? index + NumbersInLine : length;
        for (; index < end; index++)
        {
            AddFloat(numbers[index]);
        }

        bool isWhole = index == length;
        _last[Index] = isWhole ? 0 : index;
        _last[Variable] = !isWhole ? variable
            : variable + 1 < network.VariableCount ? variable + 1 : Nothing;
        return End();
    }
}
