using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>The run: its description, changes, steps and digests, the state.</summary>
public sealed partial class Reporter
{
    private const int Nothing = -1;
    private const int SettingsInLine = 5;
    private const int ChangesInLine = 2;
    private const int NumbersInLine = 4;
    private const int BytesOfPicture = Engine.Units / 8;

    // Parts of the description, in their order; pictures come last, one by one.
    private const int Greeting = 0;
    private const int Beginning = 1;
    private const int Word = 2;
    private const int Painted = 3;
    private const int Settings = 4;
    private const int Ending = Settings + 4;
    private const int Pictures = Ending + 1;

    private int _part = Greeting;
    private int _run = Nothing;
    private int _steps = Nothing;
    private int _variable = Nothing;
    private int _index;
    private int _pictures;
    private bool _stepIsDue;
    private bool _digestIsDue;

    // All of it again, for those who listen since a moment ago; what the board no longer remembers
    // cannot be repeated.
    private void Repeat()
    {
        _part = Greeting;
        ChangeList changes = _session.Recorder.Changes;
        changes.Reported = changes.IsTooShort ? changes.Reported : 0;
        _buttonsAreDue = true;
        _knobsAreDue = true;
        _pageIsDue = true;
        _wordsAreDue = true;
    }

    private bool PrintRun()
    {
        if (_session.Trace.Cues != _run)
        {
            _run = _session.Trace.Cues;
            _part = Beginning;
            _variable = Nothing;
            _steps = Nothing;
        }

        return (_part < Ending && PrintPart()) || PrintChanges() || PrintEnding();
    }

    private bool PrintPart()
    {
        Recorder recorder = _session.Recorder;
        int part = _part++;
        if (part == Beginning)
        {
            PrintBeginning(recorder);
            return true;
        }

        if (part == Word)
        {
            return recorder.Word != null ? PrintWord(recorder.Word) : PrintPart();
        }

        if (part == Painted)
        {
            return recorder.Painted != null ? PrintPainted(recorder.Painted) : PrintPart();
        }

        int first = (part - Settings) * SettingsInLine;
        int count = _session.Engine.Network.SettingCount;
        if (first >= count)
        {
            _part = Ending;
            return false;
        }

        BeginOfRun('S');
        AddWhole(first);
        int end = first + SettingsInLine < count ? first + SettingsInLine : count;
        for (int place = first; place < end; place++)
        {
            AddBits(FloatBits.Of(recorder.Changes.BeganWith(place)));
        }

        Print();
        return true;
    }

    private void PrintBeginning(Recorder recorder)
    {
        NetworkEntry entry = Catalogue.At(_instrument.NetworkIndex);
        BeginOfRun('R');
        AddWhole(entry.Number);
        AddWhole(entry.Version);
        AddWhole((int)recorder.Kind);
        AddWhole(recorder.MemoriesOfSet);
        AddWhole(recorder.Trial);
        AddWhole(recorder.Stream);
        AddWhole(recorder.Flips);
        AddWhole(recorder.Target + 1);
        AddBits(recorder.Generator);
        _pictures = SumOfPictures();
        AddBits(_pictures);
        AddWhole(_session.Recoveries);
        Print();
    }

    private bool PrintWord(string word)
    {
        BeginOfRun('W');
        AddText(word);
        Print();
        return true;
    }

    private bool PrintPainted(sbyte[] signs)
    {
        BeginOfRun('P');
        Put(' ');
        for (int unit = 0; unit < signs.Length; unit += 8)
        {
            int bits = 0;
            for (int place = 7; place >= 0; place--)
            {
                bits = bits << 1 | (signs[unit + place] > 0 ? 1 : 0);
            }

            AddDigits(bits, 4);
        }

        Print();
        return true;
    }

    private bool PrintChanges()
    {
        ChangeList changes = _session.Recorder.Changes;
        int left = changes.Count - changes.Reported;
        if (left <= 0)
        {
            return false;
        }

        // There were more in a frame than there is room for: who listens sees it by the number.
        int first = left > changes.Room ? changes.Count - changes.Room : changes.Reported;
        BeginOfRun('C');
        AddWhole(first);
        int end = left > ChangesInLine ? first + ChangesInLine : changes.Count;
        for (int change = first; change < end; change++)
        {
            AddWhole(changes.StepsOf(change));
            AddWhole(changes.PlaceOf(change));
            AddBits(FloatBits.Of(changes.ValueOf(change)));
        }

        changes.Reported = end;
        Print();
        return true;
    }

    private bool PrintEnding()
    {
        if (_part != Ending)
        {
            return false;
        }

        _part = Pictures;
        ChangeList changes = _session.Recorder.Changes;
        BeginOfRun('G');
        AddWhole(_session.Engine.Network.Steps);
        AddWhole(changes.Count);
        AddWhole(changes.IsTooShort ? 1 : 0);
        Print();
        return true;
    }

    // A digest would do at once what a network has put off.
    private bool PrintStep()
    {
        Network network = _session.Engine.Network;
        if (_digestIsDue && network.LeftToPrepare == 0)
        {
            _digestIsDue = false;
            var digest = new Digest();
            network.AddTo(digest);
            BeginOfRun('D');
            AddWhole(network.Steps);
            AddBits(digest.Value);
        }
        else if (_stepIsDue && network.Steps != _steps)
        {
            BeginOfRun('T');
            AddWhole(network.Steps);
        }
        else
        {
            return false;
        }

        _stepIsDue = false;
        _steps = network.Steps;
        Print();
        return true;
    }

    private bool PrintPicture()
    {
        LearnedPatterns pictures = _session.Learned;
        int index = _part - Pictures;
        if (index >= pictures.Count)
        {
            return false;
        }

        _part++;
        Begin('L');
        AddBits(_pictures);
        AddWhole(index);
        AddWhole(pictures.Count);
        AddWhole(pictures.PlaceOf(index));
        Put(' ');
        for (int place = 0; place < BytesOfPicture; place++)
        {
            AddDigits(pictures.ByteOf(index, place), 4);
        }

        Print();
        return true;
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

    // Each line with its own step: nothing is copied.
    private bool PrintState()
    {
        Network network = _session.Engine.Network;
        if (_variable < 0 || network.LeftToPrepare > 0)
        {
            return false;
        }

        float[] numbers = network.GetVariable(_variable);
        int length = network.VariableLength(_variable);
        int end = _index + NumbersInLine < length ? _index + NumbersInLine : length;
        BeginOfRun('V');
        AddWhole(network.Steps);
        AddWhole(_variable);
        AddWhole(_index);
        for (; _index < end; _index++)
        {
            AddBits(FloatBits.Of(numbers[_index]));
        }

        if (_index == length)
        {
            _index = 0;
            _variable = _variable + 1 < network.VariableCount ? _variable + 1 : Nothing;
        }

        Print();
        return true;
    }

    private void BeginOfRun(char kind)
    {
        Begin(kind);
        AddWhole(_run % (LastNumber + 1));
    }
}
